"""Marks what is written within lines: links, HTML tags, citations, icons, attribute lists.

This need not see code or Markdown's finer points: a mark that the converter does not take for
what it is here is turned back into what was written.
"""

from __future__ import annotations

import re

from campaign.diagnostics.catalogue import body_html as html_codes
from campaign.markup import addresses
from campaign.markup.citations import citation
from campaign.markup.marking import Marking
from campaign.markup.marks import Kind, Mark

# Looked for at each character: the first line says at which of them it is worth while.
_LEXER = re.compile(
    r"""
    (?= [\\`<\]\[:{] | ^[> \t] ) (?:
      (?P<escaped> \\. )
    | (?P<ticks> `+ )
    | (?P<comment> <!-- )
    | <(?P<autolink> [A-Za-z][A-Za-z0-9+.\-]*:// [^<>\s]* )>
    | <(?P<mail> (?:mailto:)? [^<>\s!@"'=]+ @ [^<>\s@"'=]+ )>
    | <(?P<tag> [A-Za-z] [\w:.\-]* ) (?= [\s/>] )
    | \](?P<link> \( )
    | ^[> \t]* \[ (?! [\^@] ) [^\[\]\n]+ \]: [ \t]* \n? [ \t]* <? (?P<definition> [^\s<>]+ )
      (?= >? [ \t]* (?: $ | ["'(] ) )
    | (?P<citation> \[@ (?=\w) )
    | :(?P<icon> (?:material|fontawesome|octicons|simple) - [a-z0-9\-]+ ): (?: \{ [^{}\n]* \} )?
    | \{ :? [ ]* (?P<attributes> [^{}\n\ :] [^{}\n]* ) \} )
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_TARGET = re.compile(
    r"""
    \(\s* (?: <(?P<angle> [^<>\n]* )>
            | (?P<bare> (?: \\. | [^\n()"'\\]
                          | \( (?: [^\n()] | \([^\n()]*\) ){0,500} \)
                          | (?<=[^\s(])['"](?=[^\s)]) ){0,2000}? ) )
    (?P<title> \s+ (?: "(?:[^"\n]|\n(?!\s*\n)){0,1000}"
                    | '(?:[^'\n]|\n(?!\s*\n)){0,1000}' ) )? \s* \)
    """,
    re.VERBOSE,
)
_REST_OF_TAG = re.compile(r"""(?:[^<>"'`]|"[^"<]*+"|'[^'<]*+')*+>""")
_ADDRESS = re.compile(
    r"""(?<=[\s"'/])(?P<name>href|src)\s*=\s*(?P<value>"[^"]*"|'[^']*'|[^\s"'=<>`]+)""",
    re.IGNORECASE,
)
_BLANK_LINE = re.compile(r"\n[> \t]*\n")
_ADDRESS_OF = {"a": "href", "img": "src"}
_COMMENT_END = re.compile(r"(?<=<!--)-?>|--!?>")
_FOLDERS_OF_ICONS = {"fontawesome": ("brands", "regular", "solid")}


def mark_inline(marking: Marking) -> None:
    """Mark everything within lines that lies in the open stretches of the body."""
    for start, end in marking.open_stretches():
        _Scan(marking, end).run(start)


class _Scan:
    """One walk over a stretch, from left to right."""

    def __init__(self, marking: Marking, end: int) -> None:
        self._marking = marking
        self._body = marking.body
        self._end = end
        self._paragraph_end = -1
        self._no_closing: dict[int, int] = {}

    def run(self, start: int) -> None:
        at = start
        while found := _LEXER.search(self._body, at, self._end):
            match found.lastgroup:
                case "ticks":
                    at = self._after_code(found)
                case "comment":
                    at = self._comment(found)
                case "autolink" | "mail":
                    self._autolink(found)
                    at = found.end()
                case "tag":
                    at = self._tag(found)
                case "link":
                    at = self._target(found)
                case "definition":
                    self._replace_target(*found.span("definition"))
                    at = found.end()
                case "citation":
                    at = citation(self._marking, found.start(), self._end)
                case "icon":
                    self._icon(found)
                    at = found.end()
                case "attributes":
                    self._attributes(found)
                    at = found.end()
                case _:
                    at = found.end()

    def _comment(self, found: re.Match[str]) -> int:
        """Past the comment that begins here. One without an end would be shown as words."""
        ending = _COMMENT_END.search(self._body, found.end(), self._end)
        if ending:
            return ending.end()
        span = self._marking.places.span(*found.span())
        fault = html_codes.OPEN_COMMENT.at(span)
        self._marking.insert(
            found.end(), Mark(Kind.FAULT, "", span, found.start(), faults=(fault,))
        )
        return found.end()

    def _after_code(self, found: re.Match[str]) -> int:
        """Past the inline code that begins here, or past its backticks if it has no end."""
        length = len(found[0])
        if found.start() < self._no_closing.get(length, -1):
            return found.end()
        if found.start() >= self._paragraph_end:
            blank = _BLANK_LINE.search(self._body, found.end(), self._end)
            self._paragraph_end = blank.start() if blank else self._end
        closing = re.compile(rf"(?<!`)`{{{length}}}(?!`)").search(
            self._body, found.end(), self._paragraph_end
        )
        if closing:
            return closing.end()
        self._no_closing[length] = self._paragraph_end
        return found.end()

    def _autolink(self, found: re.Match[str]) -> None:
        name = found.lastgroup or ""
        start, end = found.span(name)
        written = found[name]
        mail = name == "mail" and not written.startswith("mailto:")
        target = f"mailto:{written}" if mail else written
        span = self._marking.places.span(start, end)
        mark = Mark(Kind.AUTOLINK, written.removeprefix("mailto:"), span, start, (target,))
        self._marking.replace(found.start(), found.end(), mark)

    def _target(self, found: re.Match[str]) -> int:
        read = _TARGET.match(self._body, found.start("link"), self._end)
        if read is None:
            return found.end()
        name = "angle" if read["angle"] is not None else "bare"
        start, end = read.span(name)
        while end > start and self._body[end - 1] in " \t":
            end -= 1
        if start < end:
            self._replace_target(start, end)
        else:
            span = self._marking.places.span(found.start("link"), read.end())
            self._marking.replace(start, start, Mark(Kind.TARGET, "", span, start, ("",)))
        return read.end()

    def _replace_target(self, start: int, end: int) -> None:
        written = self._body[start:end]
        span = self._marking.places.span(start, end)
        target = addresses.target(written)
        self._marking.replace(start, end, Mark(Kind.TARGET, written, span, start, (target,)))

    def _icon(self, found: re.Match[str]) -> None:
        folder, _, name = found["icon"].partition("-")
        if folder in _FOLDERS_OF_ICONS:
            inner, _, rest = name.partition("-")
            if inner in _FOLDERS_OF_ICONS[folder] and rest:
                name = f"{inner}/{rest}"
        span = self._marking.places.span(found.start(), found.end("icon") + 1)
        mark = Mark(Kind.ICON, found[0], span, found.start(), (f"{folder}/{name}",))
        self._marking.replace(found.start(), found.end(), mark)

    def _attributes(self, found: re.Match[str]) -> None:
        if not set(found["attributes"]) & set(".#="):
            return
        span = self._marking.places.span(found.start(), found.end())
        mark = Mark(Kind.ATTRIBUTES, found[0], span, found.start())
        end = found.start("attributes") + len(found["attributes"].rstrip())
        self._marking.insert(end, mark)

    def _tag(self, found: re.Match[str]) -> int:
        """Mark an author's tag, and the address in it. Return where to go on: after the tag."""
        marking = self._marking
        name_end = found.end("tag")
        rest = _REST_OF_TAG.match(self._body, name_end, self._end)
        if rest is None:
            return name_end
        end = rest.end()
        written = self._body[found.start() : end]
        span = marking.places.span(found.start(), name_end)
        name = found["tag"].lower()
        marking.insert(name_end, Mark(Kind.TAG, written, span, found.start(), (name,)))
        wanted = _ADDRESS_OF.get(name)
        if wanted:
            for address in _ADDRESS.finditer(self._body, name_end, end):
                if address["name"].lower() == wanted:
                    self._address(address)
                    break
        return end

    def _address(self, found: re.Match[str]) -> None:
        start, end = found.span("value")
        written = found["value"]
        quoted = written[0] in "\"'"
        inner = (start + 1, end - 1) if quoted else (start, end)
        target = addresses.target(self._body[inner[0] : inner[1]], backslashes=False)
        span = self._marking.places.span(*inner)
        mark = Mark(Kind.ADDRESS, written, span, start, (target,))
        self._marking.replace(start, end, mark)
