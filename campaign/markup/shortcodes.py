"""Tells of commands that other software would carry out: shortcodes and tags of templates.

Brackets are legitimate in a text: `[sic]`, `[the council]`, `{{ anything }}`. So a command is told
only where its form leaves no doubt: quoted settings, an end of its own, an argument.
"""

from __future__ import annotations

import re
from dataclasses import replace

from campaign.diagnostics.catalogue import misread as codes
from campaign.markup.marking import Marking
from campaign.markup.marks import Kind, Mark

_VALUE = r"""(?:"[^"\n\]]*"|'[^'\n\]]*'|[“”″][^“”″\n\]]*[“”″])"""
# Of plugins that are so common that their names alone tell.
_FAMOUS = r"contact-form-7|gravityforms?|wpforms|ninja_forms?|mc4wp_form|give_form"
_COMMAND = re.compile(
    rf"""
    (?= [\[{{*:] ) (?<! \\ ) (?<! \]\( ) (?:
      \[ (?P<name> [A-Za-z][\w-]* ) (?: [ ]+ [\w-]+ = {_VALUE} )+ [ ]* /? \] (?! [(:] )
    | \[ (?P<famous> {_FAMOUS} ) (?: [ ] [^\[\]\n]* )? \] (?! [(:] )
    | \[! (?P<alert> NOTE | TIP | IMPORTANT | WARNING | CAUTION ) \]
    | (?<! [^\n] ) \[ (?P<contents> TOC ) \] (?= [ \t]* (?: \n | $ ) )
    | (?<! [^\n] ) :{{3,}} [ ]* (?P<fence> [a-z]\w* ) [^\n]*
    | (?<! \| ) \*\| (?P<merge> [A-Z][A-Z0-9_:]* ) \|\* (?! \| )
    | \[ (?P<slash> / )? (?P<paired> [A-Za-z][\w-]* ) (?: [ =] [^\[\]\n]* )? \] (?! [(:] )
    | \{{\{{ [<%] [ ]* (?P<end> / )? [ ]* (?P<hugo> [A-Za-z][\w/.-]* ) [^{{}}\n]* [>%] \}}\}}
    | \{{% -? [ ]* (?: (?P<done> (?:end\w+ | else) (?= [ ]* -? %) )
                  | (?P<liquid> [a-z]\w* ) [ ]+ (?! -? %) [^{{}}\n]+? ) [ ]* -? %\}}
    | \{{\{{ -? [ ]* (?P<value> [A-Za-z]\w* (?: [._|] [^{{}}\n]* )? ) -? \}}\}} )
    """,
    re.VERBOSE,
)
# One of these is in every command: most bodies hold none.
_SIGNS = (
    *("{{", "{%", "[/", "[!", "[TOC]", ":::", "*|", '="', "='", "=“", "=”", "=″"),
    *("[contact-form-7", "[gravityform", "[wpforms", "[ninja_form", "[mc4wp_form", "[give_form"),
)
_ENDS = re.compile(r"\[/([A-Za-z][\w-]*)\]")

_FORM = (
    "delete it. Sign-up and donation forms are set up in site_config/ and placed with a block: "
    "/// action | newsletter"
)
_FILM = "delete it, and list the film under “videos:” at the top of the page, or link to it."
_PICTURE = "delete it, and show the picture as ![what it shows](../assets/picture.jpg)."
_LOOK = "write it in Markdown: **bold**, *italic*, [words of a link](https://…), > quotation."
_BOX = "write !!! note on a line of its own, and under it the words, indented by four spaces."
_ELSE = "delete it, and write here what it would show, or link to it."
_ADVICE = {
    **dict.fromkeys(("embed", "video", "youtube", "vimeo", "audio", "playlist"), _FILM),
    **dict.fromkeys(("caption", "gallery", "figure", "img", "image"), _PICTURE),
    **dict.fromkeys(("b", "i", "u", "s", "url", "quote", "color", "size", "center"), _LOOK),
}
_ADVICE |= dict.fromkeys(("note", "tip", "important", "warning", "caution", "details"), _BOX)
_LONGEST_SHOWN = 60


def mark_shortcodes(marking: Marking) -> None:
    """Mark each command; its end, and what stands between the two, has the same cause."""
    body = marking.body
    if not any(sign in body for sign in _SIGNS):
        return
    ended = set(_ENDS.findall(body)) if "[/" in body else set[str]()
    told_until = 0
    for found in _COMMAND.finditer(body):
        name = _name(found, ended)
        if name is None:
            continue
        start, end = found.span()
        span = marking.places.span(start, end)
        mark = Mark(Kind.FAULT, found[0], span, start)
        is_end = found["slash"] or found["end"] or found["done"]
        if not is_end and start >= told_until:
            closing = _end_of(found, name)
            told_until = body.find(closing, end) if closing else -1
            written = _shown(found[0]) + (f"…{closing}" if told_until > 0 else "")
            fault = codes.SHORTCODE.at(span, written=written, advice=_advice(name))
            mark = replace(mark, faults=(fault,))
        if found[0].startswith("["):
            marking.replace(start, end, mark)  # or two side by side would be read as a link
        elif not is_end:
            marking.insert(start, replace(mark, written=""))


def _name(found: re.Match[str], ended: set[str]) -> str | None:
    """What the command is called; None where these may be words in brackets."""
    if found["paired"]:
        return found["paired"] if found["paired"] in ended else None
    if found["value"]:
        plain = found["value"].strip()
        return plain if set(plain) & set("._|") else None
    for kind in ("name", "famous", "hugo", "liquid", "done", "alert", "contents", "fence", "merge"):
        if found[kind]:
            return found[kind]
    return None


def _end_of(found: re.Match[str], name: str) -> str:
    if found["hugo"]:
        opening, closing = found[0][:3], found[0][-3:]
        return f"{opening} /{name} {closing}"
    if found["liquid"]:
        return f"{{% end{name} %}}"
    return f"[/{name}]" if found[0].startswith("[") else ""


def _advice(name: str) -> str:
    if "form" in name or "donat" in name:
        return _FORM
    return _ADVICE.get(name.lower(), _ELSE)


def _shown(command: str) -> str:
    return command if len(command) <= _LONGEST_SHOWN else f"{command[:_LONGEST_SHOWN]}…"
