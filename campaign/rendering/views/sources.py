"""Where statements come from: the list of sources and the short names by which findings mention
them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from campaign.models.common import Source
from campaign.rendering.context import Context, LinkView
from campaign.rendering.words import date_in_words, day_in_words, listed, sentence, stop_after

KINDS = {
    "official_statistics": "Official statistics",
    "report": "Report",
    "review": "Review",
    "journal_article": "Journal article",
    "book": "Book",
    "news": "News",
    "speech": "Speech",
    "law": "Law",
    "policy": "Policy",
    "dataset": "Dataset",
    "web_page": "Web page",
    "our_own": "Our own work",
}


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source in a page's list, with the marks in the text that lead to it. `publisher` and
    `licence` end with a full stop; `title_stop` and `by_stop` are those that title and names need.
    """

    number: int
    anchor: str
    title: str
    title_stop: str
    url: str | None
    by: str
    by_stop: str
    date: str
    kind: str
    publisher: str
    doi: LinkView | None
    isbn: str | None
    saved_copy: str | None
    accessed: str
    licence: str
    marks: tuple[LinkView, ...]


def short_name(source: Source) -> str:
    """A source as one mentions it in passing: `NHS Digital, 2021`."""
    who = source.publisher or (source.authors[0] if source.authors else source.title)
    return f"{who}, {source.published.year}" if source.published else who


def mention(context: Context, source_id: str) -> LinkView | None:
    """A source by its short name, leading to this page's list of sources,
    else to the source itself.
    """
    place = context.site.sources.get(source_id)
    if place is None:
        return None
    name = short_name(place.source)
    if context.lists_sources:
        return LinkView(f"#source-{context.citations.number(source_id)}", name)
    return LinkView(address_of(place.source) or "", name)


def list_of_sources(context: Context, listed_here: Iterable[Source] = ()) -> tuple[SourceView, ...]:
    """Every source that the page has shown so far, then those it lists without citing them."""
    for source in listed_here:
        context.citations.number(source.id)
    return tuple(
        _view(context, number, context.site.sources[source_id].source, marks)
        for number, (source_id, marks) in enumerate(context.citations.marks.items(), 1)
        if source_id in context.site.sources
    )


def address_of(source: Source) -> str | None:
    """Where a source can be read: its address, else its DOI's."""
    return source.url or (_doi(source.doi).url if source.doi else None)


def _view(context: Context, number: int, source: Source, marks: list[str]) -> SourceView:
    language = context.language
    by = listed(list(source.authors)) or source.publisher or ""
    publisher = source.publisher or ""
    return SourceView(
        number=number,
        anchor=f"source-{number}",
        title=source.title,
        url=address_of(source),
        title_stop=stop_after(source.title),
        by=by,
        by_stop=stop_after(by),
        date=date_in_words(source.published, language) if source.published else "",
        kind=KINDS[source.kind],
        publisher=sentence(publisher) if publisher != by else "",
        doi=_doi(source.doi) if source.doi else None,
        isbn=source.isbn,
        saved_copy=source.saved_copy,
        accessed=day_in_words(source.accessed, language) if source.accessed else "",
        licence=sentence(source.licence or ""),
        marks=tuple(LinkView(f"#{mark}", str(place)) for place, mark in enumerate(marks, 1)),
    )


def _doi(written: str) -> LinkView:
    return LinkView(f"https://doi.org/{written}", written)
