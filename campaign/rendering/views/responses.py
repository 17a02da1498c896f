"""A response as its template shows it."""

from __future__ import annotations

from dataclasses import dataclass

from campaign.models.response import Ask, KeyPoint, RespondsTo, Response
from campaign.rendering.context import Context, LinkView
from campaign.rendering.views.findings import how_we_know
from campaign.rendering.views.people import PressView, QuoteView, press, quotes
from campaign.rendering.words import date_in_words, day_in_words, listed

_KINDS = {
    "document": "Document",
    "statistics": "Statistics",
    "consultation": "Consultation",
    "speech": "Speech",
    "announcement": "Announcement",
    "ruling": "Ruling",
}
_VIEWS = {
    "welcomes": "Welcomed",
    "mixed": "Mixed",
    "concerned": "Concerned",
    "opposes": "Opposed",
}
_RESULTS = {"waiting": "Waiting", "met": "Met", "partly_met": "Partly met", "refused": "Refused"}


@dataclass(frozen=True, slots=True)
class AnsweredView:
    """What the response answers, with everything that helps to find it."""

    kind: str
    title: str
    url: str
    by: str
    date: str
    closes: str
    doi: LinkView | None
    isbn: str
    saved_copy: str


@dataclass(frozen=True, slots=True)
class KeyPointView:
    """One point, its place in the document, and the way to what bears it out."""

    text: str
    page_or_table: str
    how_we_know: LinkView | None


@dataclass(frozen=True, slots=True)
class AskView:
    """One thing we call for. `result` is one of the words `waiting`, `met`, `partly-met`,
    `refused`.
    """

    who: str
    what: str
    result: str
    result_words: str
    note: str


@dataclass(frozen=True, slots=True)
class ResponseView:
    """The parts of a response besides its body. `lead` is the quotation that opens a statement."""

    statement: bool
    lead: QuoteView | None
    answers: AnsweredView
    our_view: str
    key_points: tuple[KeyPointView, ...]
    quotes: tuple[QuoteView, ...]
    asks: tuple[AskView, ...]
    press: PressView | None


def response_view(context: Context, model: Response) -> ResponseView:
    """The response `model` on its own page."""
    said = quotes(context, model.quotes)
    leads = model.format == "statement" and bool(said)
    return ResponseView(
        statement=model.format == "statement",
        lead=said[0] if leads else None,
        answers=_answered(context, model.responds_to),
        our_view=_VIEWS[model.our_view] if model.our_view else "",
        key_points=tuple(_key_point(context, one) for one in model.key_points),
        quotes=said[1:] if leads else said,
        asks=tuple(_ask(context, one) for one in model.asks),
        press=press(context, model.press),
    )


def _answered(context: Context, written: RespondsTo) -> AnsweredView:
    by = [written.speaker, listed(list(written.authors)), written.publisher, written.place]
    doi = written.doi or ""
    doi_url = f"https://doi.org/{doi}"
    date = written.document_date
    return AnsweredView(
        kind=_KINDS[written.kind],
        title=written.title,
        url=written.url or (doi_url if doi else ""),
        by=", ".join(dict.fromkeys(one for one in by if one)),
        date=date_in_words(date, context.language) if date else "",
        closes=day_in_words(written.closes, context.language) if written.closes else "",
        doi=LinkView(doi_url, doi) if doi else None,
        isbn=written.isbn or "",
        saved_copy=written.saved_copy or "",
    )


def _key_point(context: Context, written: KeyPoint) -> KeyPointView:
    place = context.finding(written.evidence) if written.evidence else None
    way = how_we_know(context, place) if place else None
    return KeyPointView(written.text, written.page_or_table or "", way)


def _ask(context: Context, written: Ask) -> AskView:
    words = _RESULTS[written.result]
    if written.result_date:
        words = f"{words}, {day_in_words(written.result_date, context.language)}"
    elif written.deadline:
        words = f"{words}, asked for by {day_in_words(written.deadline, context.language)}"
    result = written.result.replace("_", "-")
    return AskView(written.who, written.what, result, words, written.note or "")
