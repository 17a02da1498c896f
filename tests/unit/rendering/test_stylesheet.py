"""One style sheet of our own, small, named by its content, in colours that can be read."""

from __future__ import annotations

from campaign.rendering.stylesheet import smaller
from tests.unit.rendering.conftest import Maker
from tests.unit.rendering.samples import PAGE


def sheet(made: Maker, **settings: str) -> tuple[str, str]:
    site = made({"pages/index": PAGE.format(title="Home")}, settings=settings or None)
    found = next(one for one in site.renderer.assets() if one.path.endswith(".css"))
    return found.path, found.content.decode()


def test_the_name_of_the_sheet_changes_with_what_is_in_it(made: Maker) -> None:
    assert sheet(made) == sheet(made)
    assert sheet(made)[0] != sheet(made, **{"brand.yml": 'colour: "#003366"\n'})[0]


def test_the_page_asks_for_the_sheet_and_the_icon_that_are_written(made: Maker) -> None:
    site = made({"pages/index": PAGE.format(title="Home")})
    links = [
        one.attributes["href"]
        for one in site.document("/").all("link")
        if one.attributes["rel"] != "canonical"
    ]
    assert links == [f"./{one.path}" for one in site.renderer.assets()]


def test_the_sheet_loads_nothing_and_hides_nothing_from_a_keyboard(made: Maker) -> None:
    text = sheet(made)[1]
    assert "@import" not in text
    assert "url(" not in text
    assert ":focus-visible{outline:3px solid var(--focus)" in text


def test_every_colour_that_is_used_is_defined(made: Maker) -> None:
    import re

    text = sheet(made)[1]
    used = set(re.findall(r"var\(--([a-z-]+)\)", text))
    defined = set(re.findall(r"--([a-z-]+):", text))
    assert used - defined == set()


def test_a_smaller_sheet_says_the_same() -> None:
    css = "/* why */\n.a > .b, .c :hover {\n  margin: 0 auto;\n  width: calc(1px + 2px);\n}\n"
    assert smaller(css) == ".a>.b,.c :hover{margin:0 auto;width:calc(1px + 2px)}"
