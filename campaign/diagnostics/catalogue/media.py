"""Codes for pictures that cannot be shown, and for videos and formats that leave people out."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

NOT_A_PICTURE = Definition(
    "picture/not-a-picture",
    Severity.ERROR,
    "“{name}” is not a picture that a page can show: it is {what}.",
    "Readers would see an empty frame where the picture belongs.",
    "Open it in a program for pictures, save it as JPEG, PNG or WebP, and put that file into content/assets.",
    always_stops=True,
)
BROKEN = Definition(
    "picture/broken",
    Severity.ERROR,
    "“{name}” is damaged: it cannot be opened to its end.",
    "Readers would see half a picture, or none.",
    "Copy the file again from where it came from, or save it anew from a program for pictures.",
    always_stops=True,
)
TOO_LARGE = Definition(
    "picture/too-large",
    Severity.ERROR,
    "“{name}” is too large to be worked on: {told}.",
    "Pages show pictures at most 1,440 pixels wide; more only makes every build slow.",
    "Reduce it to about 3,000 pixels on its longer side, and below 25 MB, and save it as JPEG.",
    always_stops=True,
)
ACTIVE_DRAWING = Definition(
    "picture/active-drawing",
    Severity.ERROR,
    "“{name}” does more than draw: {told}.",
    "An SVG file can run code or fetch things from elsewhere in the browser of whoever opens it.",
    "Save it again as “plain SVG”, with texts turned into paths and without scripts, links and animation, or as PNG.",
    always_stops=True,
)
MOVES = Definition(
    "picture/moves",
    Severity.WARNING,
    "“{name}” moves; only its first frame is shown.",
    "What moves by itself and cannot be stopped keeps some people from reading, and can make others ill (WCAG 2.2.2).",
    "If the movement matters, publish it as a video under “videos”. If not, save the first frame as a picture.",
)
LOGO_TYPE = Definition(
    "picture/logo-type",
    Severity.ERROR,
    "The logo “{name}” is a {kind} file.",
    "It would stand in a box of its own colour, which shows in the dark scheme.",
    "Use the SVG or PNG file of the logo, with a transparent ground.",
)
VIDEO_WITHOUT_WORDS = Definition(
    "video/no-words",
    Severity.ERROR,
    "The video “{title}” has neither captions nor a transcript.",
    "Whoever cannot hear it, or cannot play sound where they are, learns nothing from it (WCAG 1.2.1 and 1.2.2).",
    "If it has captions, write “captions: yes”. Else put a transcript into content/assets and name it under “transcript”.",
)
VIDEO_LENGTH = Definition(
    "video/length",
    Severity.ERROR,
    "“{text}” is not a length that can be read for certain.",
    "People decide by it whether they have the time now.",
    "Write minutes and seconds, such as 3:20, or hours too: 1:02:30.",
)
FORMAT_PLACE = Definition(
    "format/place",
    Severity.ERROR,
    "A format needs either a file or an address: this one has {what}.",
    "Readers must be led to one place, and to one that is there.",
    "Name a file of content/assets under “file”, or a page elsewhere under “url”.",
)
