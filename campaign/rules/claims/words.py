"""Takes a phrase apart into plain small words, so that spelling does not decide what it means."""

from __future__ import annotations

import re

_PARTS = {
    "½": "a half", "⅓": "a third", "⅔": "two thirds", "¼": "a quarter", "¾": "three quarters",
    "⅕": "a fifth", "⅖": "two fifths", "⅗": "three fifths", "⅘": "four fifths",
    "⅙": "a sixth", "⅛": "an eighth", "⅒": "a tenth",
}  # fmt: skip
_SPELLINGS = (
    (re.compile(r"per\s*cent(?:age)?\b"), " % "),
    (re.compile(r"(?<=\d)\s*[x×](?![a-z])"), " times "),
    (re.compile(r"×"), " times "),
    (re.compile(r"(?<=\d):1\b"), " times "),
    # A year is no amount, however it is written.
    (re.compile(r"\b(?:19|20)\d\d\s*[-–/]\s*(?:\d{4}|\d\d)\b"), " thatyear "),
    (re.compile(r"\b(in|since|march|april)\s+(?:19|20)\d\d\b(?!,\d)"), r"\1 thatyear "),
    (re.compile(r"(?<=\d)\s*[-–—]\s*(?=\d)"), " to "),
    (re.compile(r"(?<=\w)[-–—](?=\w)"), " "),
    (re.compile(r"[~≈]"), " about "),
    (re.compile(r"(?<=[a-z\d])[ ]?fold\b"), " times "),
)
_WORD = re.compile(r"[-−]?\d[\d,]*(?:\.\d+)?|%|[^\W\d_]+(?:'[^\W\d_]+)?")


def words_of(text: str) -> list[str]:
    """`text` as small words, numbers and `%`; currency signs and punctuation are dropped."""
    plain = text.casefold().replace("’", "'")
    for sign, words in _PARTS.items():
        plain = re.sub(rf"(?<=\d)\s*{sign}", f" and {words}", plain).replace(sign, f" {words} ")
    for pattern, spelling in _SPELLINGS:
        plain = pattern.sub(spelling, plain)
    return [word.rstrip(",") for word in _WORD.findall(plain)]


def is_number(word: str) -> bool:
    """Whether `word` is written in digits."""
    return word.lstrip("-−")[:1].isdecimal()
