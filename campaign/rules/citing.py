"""Sources that a text names as if it cited them: the words are printed, and nothing leads on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from html import unescape

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import markup as codes
from campaign.linking import Collections, LinkedEntry
from campaign.models.common import Common
from campaign.rules.selection import entries_of

_NAMED = re.compile(
    r"\[(?:@[ ]+)?(?P<inside>\w[\w-]*[-\d][\w-]*)(?=\](?![(\[:])|[ ]*[,;])"
    r"|(?<![\w/.@\[])(?<!; )@(?P<alone>\w[\w-]*\w)(?![\w.-]*@)"
)
_BRACKET = re.compile(r"\[(?:@[ ]+)?\w[\w-]*[-\d][\w-]*[\],; ]")
_CITED = re.compile(r"\[@\w[^\]]*$")
_UNSEEN = re.compile(r"<(code|pre)[ >].*?</\1>|<[^>]*>", re.DOTALL)


def named_and_not_cited(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Ids of sources that readers would see as they are written."""
    for linked, _ in entries_of(collections, Common):
        body = linked.entry.source.body
        # Every citation begins with “[@” or follows “; ”: looking closer is most of the work.
        others = body.count("@") - body.count("[@") - body.count("; @")
        if others or _BRACKET.search(body):
            yield from _named(linked, collections)


def _named(linked: LinkedEntry, collections: Collections) -> Iterator[Diagnostic]:
    source = linked.entry.source
    written = [
        one
        for one in _NAMED.finditer(source.body)
        if _id(one) in collections.sources and not _in_citation(source.body, one.start())
    ]
    if not written:
        return
    html = "\ufffc".join(one for one in linked.markup.segments if isinstance(one, str))
    shown = {one[0] for one in _NAMED.finditer(unescape(_UNSEEN.sub("", html)))}
    for one in written:
        if one[0] in shown:
            line = source.body.count("\n", 0, one.start()) + source.body_line
            column = one.start() - source.body.rfind("\n", 0, one.start())
            span = Span(source.path, line, column, line, column + len(one[0]))
            name = _id(one)
            fix = f"Write [@{name}], with the place in it after a comma: [@{name}, p. 31]."
            yield codes.CITATION_UNREADABLE.at(span, fix=fix)


def _in_citation(body: str, at: int) -> bool:
    """Whether brackets that are told of as a whole, `[@…`, are open there."""
    opened = body.rfind("[", 0, at)
    return opened >= 0 and _CITED.match(body, opened, at) is not None


def _id(found: re.Match[str]) -> str:
    return found["inside"] or found["alone"]
