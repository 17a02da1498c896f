"""Codes for the text of a page: its Markdown, headings, links, pictures and HTML, told from one body alone."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

_WORDS_NOT_CODE = "Pages are words: anything that could run, load, send or lead somewhere unseen is taken out, and never in silence."

TOO_LONG = Definition(
    "markup/too-long",
    Severity.ERROR,
    "The text of this page is {size}; at most {limit} can be turned into a page.",
    "Nobody could read it on a phone, and it would hold up every build.",
    "Split it into several pages, or offer the long document as a file to download.",
    always_stops=True,
)
TOO_LONG_LINE = Definition(
    "markup/too-long-line",
    Severity.ERROR,
    "This line is {length} characters long; at most {limit} are read.",
    "A line this long is nearly always a picture or a web page pasted in as code.",
    "Put the picture into content/assets/ and refer to it, or break the text into paragraphs.",
    always_stops=True,
)
TOO_DEEP = Definition(
    "markup/too-deep",
    Severity.ERROR,
    "{what} nested too deeply here to be turned into a page.",
    "Nobody can follow so many levels, and working them out could hold up every build.",
    "Remove some levels of indentation, of > or of brackets.",
    always_stops=True,
)
TOO_MANY = Definition(
    "markup/too-many",
    Severity.ERROR,
    "This page has {count} {what}; at most {limit} can be turned into one page.",
    "Working out so many at once could hold up every build.",
    "Split the page, or check whether something was pasted in by mistake.",
    always_stops=True,
)
TOO_INTRICATE = Definition(
    "markup/too-intricate",
    Severity.ERROR,
    "The text from here on has too many {what}.",
    "Each could belong to any of the others, and trying them all would hold up every build.",
    "{advice}",
    always_stops=True,
)
UNREADABLE = Definition(
    "markup/not-readable",
    Severity.ERROR,
    "The text of this page could not be turned into a page.",
    "Something in it is put together in a way that cannot be worked out, so nothing of it is shown.",
    "Take out the part that was changed last, most likely some HTML, and put it back piece by piece.",
    always_stops=True,
)

UNKNOWN_BLOCK = Definition(
    "markup/unknown-block",
    Severity.ERROR,
    "There is no block called “{name}”.",
    "The lines would be printed on the page as they are.",
    "Use one of {names}, or delete the lines.",
    example="/// finding | detention-rates/black-2020-21\n///",
)
UNCLOSED_BLOCK = Definition(
    "markup/unclosed-block",
    Severity.ERROR,
    "The block “{name}” that begins here is never closed.",
    "Everything after it would be taken for part of the block.",
    "Put {slashes} on a line of its own after it.",
    example="/// action | newsletter\n///",
)
STRAY_BLOCK_END = Definition(
    "markup/block-not-opened",
    Severity.ERROR,
    "This line closes a block, but none is open here.",
    "The slashes would be printed on the page.",
    "Delete the line, or write the block's first line above it, with the same number of slashes.",
    example="/// action | newsletter\n///",
)
BLOCK_WITHOUT_ARGUMENT = Definition(
    "markup/block-without-name",
    Severity.ERROR,
    "This block does not say which {name} to show.",
    "Nothing can be shown in its place.",
    "Write it after a bar: {example}",
)
BLOCK_OPTIONS = Definition(
    "markup/block-options",
    Severity.ERROR,
    "The block “{name}” takes no settings under its first line.",
    "They would be ignored or printed. What a block shows is set where the thing itself is written.",
    "Delete the indented lines.",
)
BLOCK_CONTENT = Definition(
    "markup/block-content",
    Severity.ERROR,
    "There is text inside the block “{name}”.",
    "The block is filled from the entry it names, so this text would be lost.",
    "Move the text above or below the block, and leave nothing between its first and last line.",
    example="/// finding | detention-rates/black-2020-21\n///",
)
BLOCK_UNREADABLE = Definition(
    "markup/block-not-readable",
    Severity.ERROR,
    "This looks like the block “{name}” but cannot be read as one.",
    "The line would be printed on the page as it is.",
    "Write the block's name, a bar and what to show: {example}",
)
UNCLOSED_CODE = Definition(
    "markup/unclosed-code",
    Severity.ERROR,
    "The block of code that begins here is never closed.",
    "Its marks would be printed, and what follows could be taken for code.",
    "Put {fence} on a line of its own after the code, indented like this line.",
)
CODE_HEADER = Definition(
    "markup/code-first-line",
    Severity.ERROR,
    "The first line of this block of code cannot be read.",
    "It would be printed as it is, and the block's last line would open another one.",
    "After {fence} write nothing but the name of a language.",
    example="```python",
)
CITATION_UNREADABLE = Definition(
    "markup/citation-not-readable",
    Severity.ERROR,
    "This citation cannot be read.",
    "The brackets would be printed instead of a reference to the source.",
    "Write @, the id of the source, and after a comma the place in it. Several go between the same brackets with semicolons. If no citation is meant, put a backslash before the bracket.",
    example="[@mha-2020-21, p. 31; @mha-2019-20]",
)
CITATION_IN_LINK = Definition(
    "markup/citation-in-link",
    Severity.ERROR,
    "This citation stands inside a link.",
    "A citation is a link itself, and one link cannot stand inside another.",
    "Move the citation after the link.",
)
NO_ALT = Definition(
    "markup/no-alt",
    Severity.ERROR,
    "This picture has no description.",
    "People who cannot see it, or whose phone has not loaded it, are told nothing.",
    "Write what the picture says between the square brackets. If it says nothing that the text does not, mark it as decoration: ![]({target}){{ .decorative }}",
    example="![A bar chart: detentions have risen each year since 2016](chart.png)",
)
ALT_IS_FILE_NAME = Definition(
    "markup/alt-is-file-name",
    Severity.WARNING,
    "The description of this picture is a file name: “{alt}”.",
    "It is read out to people who cannot see the picture, and tells them nothing.",
    "Write what the picture says.",
)
ALT_SAYS_NOTHING = Definition(
    "markup/alt-says-nothing",
    Severity.WARNING,
    "The description of this picture only says that there is one: “{alt}”.",
    "People who cannot see the picture hear that, and not what it shows.",
    "Write what the picture says, as you would on the telephone.",
)
UNDEFINED_FOOTNOTE = Definition(
    "markup/undefined-footnote",
    Severity.WARNING,
    "There is no footnote “{name}” on this page.",
    "The brackets are shown as text.",
    "Write its text on a line of its own, after a blank line: [^{name}]: …",
)
UNUSED_FOOTNOTE = Definition(
    "markup/unused-footnote",
    Severity.WARNING,
    "Nothing on this page refers to the footnote “{name}”.",
    "It is printed at the end, where no reader is led.",
    "Write [^{name}] where it belongs, or delete it.",
)
UNKNOWN_ADMONITION = Definition(
    "markup/unknown-admonition",
    Severity.WARNING,
    "There is no kind of box called “{name}”.",
    "The box is shown, but without the look or the title of a kind that readers know.",
    "Use one of {names}.",
    example='!!! note "A title of its own"\n\n    The text, indented by four spaces.',
)
