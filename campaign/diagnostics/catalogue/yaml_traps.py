"""Codes for the traps of YAML, into which pages and settings files fall alike."""

from __future__ import annotations

from campaign.diagnostics.catalogue.frontmatter import NOT_GUESSED
from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

COLON_IN_VALUE = Definition(
    "yaml/colon-in-value",
    Severity.ERROR,
    "There is a second colon in this {part}, so it cannot be read.",
    "A colon followed by a space means “here comes a value”, and this {part} has two. "
    + NOT_GUESSED,
    "Put the whole value in double quotes: {quoted}",
    example='title: "Unequal care: our response to the review"',
    always_stops=True,
)
COMMA_IN_VALUE = Definition(
    "yaml/comma-in-value",
    Severity.ERROR,
    "A comma ends this value after “{left}”.",
    "Between braces a comma begins the next part, so the rest is read as a name without a value and would be left out. "
    + NOT_GUESSED,
    "Put the whole value in double quotes: {quoted}",
    example='amounts:\n  - {amount: 25, could: "feed, clothe and house one person"}',
    always_stops=True,
)
PASTED_CODE = Definition(
    "yaml/pasted-code",
    Severity.ERROR,
    "The pasted code is not set apart from the settings around it.",
    "Code has colons and quotation marks of its own, which are taken for those of settings. "
    + NOT_GUESSED,
    "Write “pasted: |”, with nothing behind the bar. Put the code below, each line of it with at least two spaces more in front than “pasted” has.",
    example="pasted: |\n  <form …>\n  …\n  </form>\n",
    always_stops=True,
)
TAB = Definition(
    "yaml/tab",
    Severity.ERROR,
    "This line is indented with a tab.",
    "Settings are indented with spaces; a tab looks the same but is not. " + NOT_GUESSED,
    "Delete the tab and type spaces instead, two for each step.",
    always_stops=True,
)
ODD_SPACE = Definition(
    "yaml/odd-space",
    Severity.ERROR,
    "This line is indented with a blank that is no ordinary space (U+{code_point}).",
    "It looks like a space and is read as part of the name; copying from a web page or a word processor brings it in. "
    + NOT_GUESSED,
    "Delete the blanks before the name and type ordinary spaces.",
    always_stops=True,
)
DUPLICATE_KEY = Definition(
    "yaml/key-set-twice",
    Severity.ERROR,
    "“{key}” is set twice: here and on line {first_line}.",
    "Only one of the two could be used, and nothing says which you meant.",
    "Keep the one that is right and delete the other.",
    always_stops=True,
)
UNCLOSED_QUOTE = Definition(
    "yaml/unclosed-quote",
    Severity.ERROR,
    "A quotation mark is opened here and never closed.",
    "Everything after it is taken as part of the same value. " + NOT_GUESSED,
    "Put the same mark ({mark}) at the end of the value. Inside 'single' quotes, write an apostrophe twice ('').",
    always_stops=True,
)
TEXT_AFTER_QUOTE = Definition(
    "yaml/text-after-quote",
    Severity.ERROR,
    "There is more text after the closing quotation mark.",
    "A value that begins with a quotation mark ends with the next one. " + NOT_GUESSED,
    "Put the whole value in the other kind of quotation mark: {quoted}",
    always_stops=True,
)
BAD_ESCAPE = Definition(
    "yaml/backslash",
    Severity.ERROR,
    "A backslash in double quotes does not stand for itself here.",
    "Between double quotes a backslash begins a code such as \\n. " + NOT_GUESSED,
    "Put the value in single quotes instead, or write the backslash twice.",
    always_stops=True,
)
SPECIAL_START = Definition(
    "yaml/special-start",
    Severity.ERROR,
    "This value begins with {character}, which has a meaning of its own there.",
    "Signs such as @ % * & ! | > ` and brackets, or a hyphen and a space, may begin a value only if it stands in quotes. "
    + NOT_GUESSED,
    "Put the whole value in double quotes: {quoted}",
    always_stops=True,
)
ANCHOR = Definition(
    "yaml/anchor",
    Severity.ERROR,
    "“{text}” is read as a cross-reference inside the file, which is not allowed here.",
    "Such references (& and *) can make a small file unfold into a huge one, and nobody expects them in settings.",
    "If it is text, put the whole value in double quotes. If it is a reference, write the value out.",
    always_stops=True,
)
TAG = Definition(
    "yaml/tag",
    Severity.ERROR,
    "“{text}” is read as a type mark, which is not allowed here.",
    "A word that begins with an exclamation mark tells a program how to read what follows, and could run code.",
    "If it is text, put the whole value in double quotes. If not, delete it.",
    always_stops=True,
)
UNCLOSED_BRACKET = Definition(
    "yaml/unclosed-bracket",
    Severity.ERROR,
    "A bracket is opened here and not closed properly.",
    "A list in [ ] or a group in {{ }} needs its closing bracket, and commas between its parts. "
    + NOT_GUESSED,
    "Close the bracket, or, if it is part of the text, put the whole value in double quotes.",
    always_stops=True,
)
NO_SPACE_AFTER_COLON = Definition(
    "yaml/no-space-after-colon",
    Severity.ERROR,
    "There is no space after the colon in this line.",
    "Without the space the line is read as one word and not as a setting with a value. "
    + NOT_GUESSED,
    "Write a space after the colon: {better}",
    always_stops=True,
)
NO_SPACE_AFTER_HYPHEN = Definition(
    "yaml/no-space-after-hyphen",
    Severity.ERROR,
    "There is no space after the hyphen at the beginning of this line.",
    "With the space the line begins a part of a list; without it the hyphen is taken for a letter of the name. "
    + NOT_GUESSED,
    "Write a space after the hyphen: {better}",
    always_stops=True,
)
LIST_SIGN = Definition(
    "yaml/list-sign",
    Severity.ERROR,
    "This line begins with {sign}, where a hyphen begins a part of a list.",
    "A word processor puts {sign} in its place; here it is taken for a letter of the name or the value. "
    + NOT_GUESSED,
    "Type a hyphen and a space instead, at the beginning of each part: {better}",
    always_stops=True,
)
NO_COLON = Definition(
    "yaml/no-colon",
    Severity.ERROR,
    "This line is not a setting: it has no “name: value”.",
    "Each line is a name, a colon, a space and a value, or part of a list or longer value that is indented under its name. "
    + NOT_GUESSED,
    "If it belongs to the line above, indent it by two spaces. If the text of the page begins here, put --- on the line before.",
    always_stops=True,
)
INDENTATION = Definition(
    "yaml/indentation",
    Severity.ERROR,
    "This line is indented differently from the lines it belongs with.",
    "What belongs together must begin in the same column. " + NOT_GUESSED,
    "Line it up with the lines above it, with spaces.",
    always_stops=True,
)
NOT_SETTINGS = Definition(
    "yaml/not-settings",
    Severity.ERROR,
    "This is {what}, where names with values are expected.",
    "Each line is a name, a colon, a space and a value. " + NOT_GUESSED,
    "Write it as “name: value” lines.",
    example="title: About us",
    always_stops=True,
)
ODD_KEY = Definition(
    "yaml/odd-key",
    Severity.ERROR,
    "The name of a setting must be a single word or phrase.",
    "A list or group cannot be a name. " + NOT_GUESSED,
    "Write a plain name before the colon.",
    always_stops=True,
)
TOO_DEEP = Definition(
    "yaml/too-deep",
    Severity.ERROR,
    "Lists and groups are nested more than {limit} deep here.",
    "No setting needs that much; it is nearly always a slip of brackets. " + NOT_GUESSED,
    "Remove the extra brackets or indentation.",
    always_stops=True,
)
SEVERAL_DOCUMENTS = Definition(
    "yaml/several-documents",
    Severity.ERROR,
    "A line of --- or ... here begins a second part of the file, which would not be read.",
    "Settings, at the top of a page or in a file of their own, are one list of names and values. "
    + NOT_GUESSED,
    "Delete the line.",
    always_stops=True,
)
SYNTAX = Definition(
    "yaml/not-readable",
    Severity.ERROR,
    "The settings cannot be read from here on.",
    "Something in this line or just before it breaks the form of “name: value” lines. "
    + NOT_GUESSED,
    "Compare it with the lines around it: quotation marks closed, spaces (not tabs) in front, one colon and a space after the name. When in doubt, put the value in double quotes.",
    always_stops=True,
)
COMMENT_CUTS_VALUE = Definition(
    "yaml/hash-cuts-value",
    Severity.WARNING,
    "Everything from the # on is left out of this value.",
    "A # after a space begins a remark that is not published, so {left} of the value.",
    "If the # belongs to the text, put the whole value in double quotes. If it is a remark, leave a space after the #.",
)
