"""Bodies converted as a page's would be, and their HTML with every slot filled in plainly."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import pytest

from campaign.diagnostics import Diagnostic
from campaign.markup import Block, Citation, Icon, Image, Link, Markup, convert

Convert = Callable[..., tuple[Markup, list[Diagnostic]]]
Html = Callable[..., str]
Codes = Callable[..., list[str]]


def converted(body: str, **options: bool) -> tuple[Markup, list[Diagnostic]]:
    markup, diagnostics = convert(body, file="content/pages/a.md", first_line=1, **options)
    return markup, list(diagnostics)


def filled(markup: Markup) -> str:
    """The HTML with the targets as written in the links, and a sign for each other slot."""
    pieces = []
    for one in markup.segments:
        match one:
            case str():
                pieces.append(one)
            case Link():
                pieces.append(escape(one.target))
            case Image():
                rest = "".join(f' {name}="{escape(value)}"' for name, value in one.attributes)
                pieces.append(f'<img src="{escape(one.target)}" alt="{escape(one.alt)}"{rest}>')
            case Citation():
                pieces.append(f"⟦{one.source_id}⟧")
            case Icon():
                pieces.append(f"⟦{one.name}⟧")
            case Block():
                pieces.append(f"⟦{one.name} {one.argument}⟧")
    return "".join(pieces)


@pytest.fixture(scope="session")
def convert_body() -> Convert:
    return converted


@pytest.fixture(scope="session")
def html_of() -> Html:
    return lambda body, **options: filled(converted(body, **options)[0])


@pytest.fixture(scope="session")
def codes_of() -> Codes:
    return lambda body, **options: [one.code for one in converted(body, **options)[1]]
