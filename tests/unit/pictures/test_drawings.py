"""SVG drawings: their size, and everything in them that could act."""

from __future__ import annotations

import pytest

from campaign.pictures.drawings import is_drawing, look_at_drawing
from campaign.pictures.faults import Fault, FaultKind
from tests.painted import drawing, photo

LINKED = 'xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 4 2"'


@pytest.mark.parametrize(
    ("head", "size"),
    [
        ('viewBox="0 0 40 20"', (40, 20)),
        ('width="80" height="30" viewBox="0 0 40 20"', (80, 30)),
        ('width="80px" viewBox="0 0 40 20"', (80, 40)),
        ('height="80" viewBox="0,0,40,20"', (160, 80)),
        ('width="100%" height="100%" viewBox="0 0 40 20"', (40, 20)),
        ('viewBox="0 0 0 20"', (300, 150)),
        ("", (300, 150)),
        (f'width="{"9" * 400}" height="1"', (100_000, 1)),
        (f'viewBox="0 0 {"9" * 400} 1"', (100_000, 1)),
        (f'width="{"9" * 400}" viewBox="0 0 {"9" * 400} 1"', (100_000, 1)),
        ('viewBox="0 0 nan inf"', (300, 150)),
    ],
)
def test_a_drawing_has_a_size(head: str, size: tuple[int, int]) -> None:
    assert look_at_drawing(drawing(head=head)) == size


@pytest.mark.parametrize(
    "inside",
    [
        '<g fill="url(#a)" clip-path="url(#b)"><path d="M0 0"/><use href="#a"/></g>',
        "<style>path { fill: url(#a) }</style>",
        '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>',
        '<image href="data:image/png;base64,AAAA"/>',
        '<n:namedview xmlns:n="http://sodipodi.example/"/><title>On the ward</title>',
        '<text style="font-family: serif">Words</text>',
    ],
)
def test_what_only_draws_is_let_through(inside: str) -> None:
    assert isinstance(look_at_drawing(drawing(inside)), tuple)


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<path onclick="alert(1)"/>',
        '<path ONLOAD="alert(1)"/>',
        '<a href="javascript:alert(1)"><path/></a>',
        '<a href="https://elsewhere.example/"><path/></a>',
        "<foreignObject><b/></foreignObject>",
        '<b:iframe xmlns:b="http://www.w3.org/1999/xhtml"/>',
        '<b:script xmlns:b="http://elsewhere.example/"/>',
        '<set attributeName="href" to="javascript:alert(1)"/>',
        '<animate attributeName="x"/>',
        '<image href="https://elsewhere.example/a.png"/>',
        '<image href="data:image/svg+xml,x"/>',
        '<image href=" data:text/html,x"/>',
        '<use xlink:href="https://elsewhere.example/a.svg#b"/>',
        "<style>@import 'https://elsewhere.example/a.css'</style>",
        "<style>path { fill: url(https://elsewhere.example/a) }</style>",
        '<path style="fill: url( &quot;https://elsewhere.example/a&quot;)"/>',
        '<path fill="url(//elsewhere.example/a)"/>',
        "<style>path { fill: image-set('https://elsewhere.example/a' 1x) }</style>",
        "<style>@font-face { font-family: a; src: src('https://elsewhere.example/a') }</style>",
        "<path style=\"background: image('https://elsewhere.example/a')\"/>",
        "<style>path { fill: u\\72l(//elsewhere.example/a) }</style>",
        "<video/>",
    ],
)
def test_what_could_act_is_refused(inside: str) -> None:
    found = look_at_drawing(drawing(inside, LINKED))
    assert isinstance(found, Fault)
    assert found.kind is FaultKind.ACTIVE
    assert found.told


def test_text_from_outside_is_refused() -> None:
    outside = b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + drawing("&a;")
    found = look_at_drawing(outside)
    assert isinstance(found, Fault)
    assert found.kind is FaultKind.ACTIVE
    styled = b'<?xml-stylesheet href="https://elsewhere.example/a.css"?>' + drawing()
    assert isinstance(look_at_drawing(styled), Fault)


def test_what_a_definition_would_add_is_seen() -> None:
    added = b'<!DOCTYPE svg [<!ATTLIST path onload CDATA "alert(1)">]>' + drawing("<path/>")
    found = look_at_drawing(added)
    assert isinstance(found, Fault)
    assert found.kind is FaultKind.ACTIVE


def test_an_element_of_very_many_attributes_is_damaged() -> None:
    many = " ".join(f'a{number}="1"' for number in range(1001))
    assert look_at_drawing(drawing(f"<path {many}/>")) == Fault(FaultKind.BROKEN)


def test_half_a_drawing_is_damaged() -> None:
    assert look_at_drawing(drawing()[:-4]) == Fault(FaultKind.BROKEN)


def test_another_kind_of_document_is_no_drawing() -> None:
    page = b'<html><svg xmlns="http://www.w3.org/2000/svg"/></html>'
    found = look_at_drawing(page)
    assert isinstance(found, Fault)
    assert found.kind is FaultKind.NOT_A_PICTURE


def test_a_photograph_with_a_drawing_in_its_notes_is_a_photograph() -> None:
    assert not is_drawing(photo(20, 20) + b"<svg></svg>")
    assert is_drawing(b"\xef\xbb\xbf \n<?xml version='1.0'?>" + drawing())
