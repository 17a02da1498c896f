"""Reads pasted code as HTML, whatever its order, quotes, line breaks or entities."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_QUOTES = "\"'“”„‟‘’‚‛″′`"
_CAPTCHA = re.compile(
    r"g-recaptcha|grecaptcha|recaptcha|h-captcha|hcaptcha|cf-turnstile|altcha|frc-captcha", re.I
)
_ADDRESS_IN_SCRIPT = re.compile(r"(?:https:)?//([a-z0-9.-]+\.[a-z]{2,})", re.I)
_ESCAPED_TAG = re.compile(r"&(?:amp;)*(?:lt|#60|#x3c);\s*/?[a-z!]", re.I)
# Entities inside entities are unfolded so many times; more would be no copying accident.
_LAYERS = 3


@dataclass(frozen=True, slots=True)
class Input:
    """A control of a form: `kind` is its type in small letters, or textarea, select or button."""

    kind: str
    name: str
    value: str
    ticked: bool = False
    label: str = ""


@dataclass(slots=True)
class Form:
    """A form of the pasted code."""

    action: str
    method: str
    inputs: list[Input] = field(default_factory=list)


@dataclass(slots=True)
class Pasted:
    """What stands in pasted code, as far as it matters: forms, links, frames and scripts."""

    forms: list[Form] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    frames: list[str] = field(default_factory=list)
    script_hosts: list[str] = field(default_factory=list)
    has_script: bool = False
    captcha: str = ""


def read_pasted(code: str) -> Pasted:
    """The forms, links, frames and scripts in `code`; a bare address counts as a link."""
    text = _unfolded(code.strip())
    if "<" not in text and text and not re.search(r"\s", text):
        return Pasted(links=[_clean(text)])
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.result()


def _unfolded(text: str) -> str:
    """`text` with its tags as tags, where a web page or an editor turned them into entities."""
    for _ in range(_LAYERS):
        if not _ESCAPED_TAG.search(text):
            break
        text = html.unescape(text)
    return text


def _clean(value: str) -> str:
    """A value without the quotes that a word processor left round it, its entities unfolded."""
    for _ in range(_LAYERS):
        if "&amp;" not in value:
            break
        value = html.unescape(value)
    return value.strip().strip(_QUOTES)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._found = Pasted()
        self._form: Form | None = None
        self._in_script = False
        self._label: list[str] | None = None
        self._labelled: list[int] = []
        self._ids: dict[str, tuple[Form, int]] = {}
        self._label_for = ""
        self._labels: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name.lower(): value or "" for name, value in reversed(attrs)}
        self._note_captcha(tag, given)
        match tag:
            case "form":
                method = _clean(given.get("method", "get")).lower()
                self._form = Form(_clean(given.get("action", "")), method)
                self._found.forms.append(self._form)
            case "input" | "select" | "textarea" | "button":
                self._add_input(tag, given)
            case "label":
                self._label, self._label_for = [], given.get("for", "")
                self._labelled = []
            case "a":
                self._found.links.append(_clean(given.get("href", "")))
            case "iframe" | "frame" | "embed" | "object":
                self._found.frames.append(_clean(given.get("src", given.get("data", ""))))
            case "script":
                self._found.has_script = self._in_script = True
                self._note_script_hosts(given.get("src", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "script":
            self._in_script = False
        elif tag == "label" and self._label is not None:
            text = " ".join("".join(self._label).split())
            self._label = None
            if self._label_for:
                self._labels[self._label_for] = text
            for place in self._labelled:
                self._set_label(self._form, place, text)

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self._note_script_hosts(data)
        elif self._label is not None:
            self._label.append(data)

    def result(self) -> Pasted:
        """Everything found, with labels beside the controls that they name."""
        for identity, (form, place) in self._ids.items():
            self._set_label(form, place, self._labels.get(identity, ""))
        return self._found

    def _add_input(self, tag: str, given: dict[str, str]) -> None:
        if self._form is None:
            return
        kind = _clean(given.get("type", "text")).lower() if tag == "input" else tag
        ticked = "checked" in given and kind in ("checkbox", "radio")
        value = html.unescape(given.get("value", "on" if kind in ("checkbox", "radio") else ""))
        self._form.inputs.append(Input(kind, _clean(given.get("name", "")), value, ticked))
        place = len(self._form.inputs) - 1
        if self._label is not None:
            self._labelled.append(place)
        if given.get("id"):
            self._ids[given["id"]] = (self._form, place)

    def _set_label(self, form: Form | None, place: int, text: str) -> None:
        if form is not None and text and place < len(form.inputs):
            old = form.inputs[place]
            form.inputs[place] = Input(old.kind, old.name, old.value, old.ticked, text)

    def _note_captcha(self, tag: str, given: dict[str, str]) -> None:
        if tag == "script":
            return
        for text in (tag, given.get("class", ""), given.get("id", ""), given.get("name", "")):
            found = _CAPTCHA.search(text)
            if found:
                self._found.captcha = found[0]

    def _note_script_hosts(self, text: str) -> None:
        self._found.script_hosts += [one.lower() for one in _ADDRESS_IN_SCRIPT.findall(text)]
