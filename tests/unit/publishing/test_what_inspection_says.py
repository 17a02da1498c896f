"""Every code of the last look over a new site: files that bring it about, and the exact text it gives.

The texts stand in `tests/fixtures/inspected/`, one for each code.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from campaign.diagnostics import Diagnostic
from campaign.diagnostics.catalogue import ALL
from campaign.diagnostics.reporters import as_text
from tests.unit.publishing.inspected_tree import PAGE, REGISTERED, inspected, png

TEXTS = Path(__file__).parents[2] / "fixtures" / "inspected"
SAID_BY_THE_COMMAND = {"inspect/no-site"}
FORM = '<form action="https://lists.example.org/{}"><input name="EMAIL"></form>'
HOME = {"index.html": PAGE.format(head="", body="Small Trust, a charity, SC012345")}
PRIVACY = {"privacy/index.html": PAGE.format(head="", body="")}
ENDED = '<section aria-labelledby="action-old"><a class="button" href="https://p.example/">Sign</a></section>'

Found = Callable[[Path], list[Diagnostic]]


def on_a_page(body: str, **more: object) -> Found:
    return lambda tree: inspected(tree, body, **more)  # type: ignore[arg-type]


def beside_the_pages(name: str, content: bytes) -> Found:
    def found(tree: Path) -> list[Diagnostic]:
        (tree / name).write_bytes(content)
        return inspected(tree, "")

    return found


FOUND: dict[str, Found] = {
    "inspect/third-party-request": on_a_page('<img src="https://tracker.example/x.gif" alt="">'),
    "inspect/mixed-content": on_a_page('<form action="http://lists.example.org/"></form>'),
    "inspect/undeclared-form": on_a_page('<form action="https://elsewhere.example/"></form>'),
    "inspect/undeclared-destination": on_a_page(
        '<a class="button" href="https://www.justgiving.com/somebody">Give</a>'
    ),
    "inspect/active-code": on_a_page("<script>alert(1)</script>"),
    "inspect/broken-link": on_a_page('<a href="../gone/">A</a>'),
    "inspect/broken-anchor": on_a_page('<a href="../#part">A</a>'),
    "inspect/one-main-heading": on_a_page("<h1>B</h1>"),
    "inspect/no-language": on_a_page("", also={"about/index.html": "<h1>A</h1>"}),
    "inspect/id-twice": on_a_page('<p id="part"></p><p id="part"></p>'),
    "inspect/pre-ticked": on_a_page(
        '<form action="../"><input type="checkbox" name="consent" checked></form>'
    ),
    "inspect/no-charity-status": on_a_page(
        '<a href="https://give.example.org/trust">Give</a>', also=HOME, organisation=REGISTERED
    ),
    "inspect/home-page-identity": on_a_page(
        "",
        also={"index.html": PAGE.format(head="", body="Small Trust, a charity")},
        organisation=REGISTERED,
    ),
    "inspect/no-privacy-link": on_a_page(
        FORM.format("join") + '<a href="../index.html">Home</a>',
        also={"index.html": PAGE.format(head="", body='<a href="privacy/">P</a>'), **PRIVACY},
        privacy="/privacy/",
    ),
    "inspect/ended-action": on_a_page(ENDED, ended=frozenset({"old"})),
    "inspect/private-email": on_a_page("<p>Write to bob.smith@gmail.com.</p>"),
    "inspect/private-phone": on_a_page("<p>Ring 07700 900123.</p>"),
    "inspect/national-insurance-number": on_a_page("<p>Her number is AB 12 34 56 C.</p>"),
    "inspect/picture-location": beside_the_pages(
        "garden.png", png(b"iTXt", b'<x exif:GPSLatitude="51,30.5N"/>')
    ),
    "inspect/header-too-long": beside_the_pages("_headers", b"/*\n  " + b"x" * 1_999 + b"\n"),
    "inspect/unreadable-page": beside_the_pages("odd.html", "<h1>Café</h1>".encode("latin-1")),
}


@pytest.mark.parametrize("code", FOUND)
def test_what_is_wrong_in_built_files_is_told_in_exactly_these_words(
    tmp_path: Path, code: str
) -> None:
    found = FOUND[code](tmp_path)
    text = TEXTS / f"{code.removeprefix('inspect/')}.txt"

    assert [one.code for one in found] == [code]
    assert as_text(found) == text.read_text(encoding="utf-8")


def test_every_code_of_the_inspection_has_its_words_here() -> None:
    assert {code for code in ALL if code.startswith("inspect/")} - SAID_BY_THE_COMMAND == set(FOUND)
    assert {path.stem for path in TEXTS.iterdir()} == {
        code.removeprefix("inspect/") for code in FOUND
    }


def test_a_line_of_headers_as_long_as_hosts_take_it_is_no_problem(tmp_path: Path) -> None:
    assert beside_the_pages("_headers", b"x" * 2_000 + b"\n")(tmp_path) == []
