"""Codes for what was meant as a list, a table or a link and is read as plain words, signs and all."""

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
