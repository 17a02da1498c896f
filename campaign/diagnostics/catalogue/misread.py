"""Codes for what is read as something else than was meant: as plain words, signs and all, or as code."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

LIST = Definition(
    "markup/list-not-read",
    Severity.WARNING,
    "This line looks like part of a list and is read as part of a paragraph.",
    "The lines would run together into one, with their signs between the words.",
    "{advice}",
    example="We ask for:\n\n- light\n- air\n",
)
TABLE = Definition(
    "markup/table-not-read",
    Severity.WARNING,
    "These lines look like a table and are read as a paragraph.",
    "The lines would run together into one, with their bars between the words.",
    "{advice}",
    example="| Year | Lamps |\n| --- | --- |\n| 2025 | 12 |\n",
)
LONG_ROW = Definition(
    "markup/table-row-too-long",
    Severity.ERROR,
    "This row of the table has {count} parts, and the first row has {columns}.",
    "What stands beyond the last column would be left out.",
    "Give the first row and the line of hyphens under it as many parts, or take some out here. A bar that is part of the words is written \\|.",
    example="| Year | Lamps |\n| --- | --- |\n| 2025 | 12 |\n",
)
LINK = Definition(
    "markup/link-not-read",
    Severity.WARNING,
    "This looks like a link and is read as words.",
    "Readers would see its brackets and the address, and nothing to follow.",
    "Put the words in square brackets and the address straight after them in round ones: {better}",
    example="[the review](https://www.gov.uk/review)",
)
BOLD_LINE = Definition(
    "markup/bold-for-heading",
    Severity.WARNING,
    "This bold line looks like a heading and is none.",
    "People who listen to a page, or skip through it, go from heading to heading and would miss this part.",
    "If it is a sentence, end it with a full stop. If it is a heading, write: {better}",
    example="## What we want\n\nA lamp on every street.",
)
WORDS_AS_CODE = Definition(
    "markup/words-shown-as-code",
    Severity.WARNING,
    "This paragraph is indented by four spaces or more, so it is shown as code.",
    "Readers would see it in the letters of a typewriter, in lines that do not wrap, and no link, citation or bold word in it works.",
    "{advice} If it is meant to be shown as code, put it between two lines of ``` instead.",
    example="A paragraph begins at the beginning of its line.",
)
SHORTCODE = Definition(
    "markup/shortcode",
    Severity.WARNING,
    "“{written}” is a command of other software, which nothing here carries out.",
    "Readers would see it as it is, with its brackets, and not what it stands for.",
    "If readers are meant to see it as it is, put it between backticks. If not: {advice}",
)
