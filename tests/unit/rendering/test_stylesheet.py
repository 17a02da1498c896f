"""One style sheet of our own, small, on every page, in colours that can be read."""

from __future__ import annotations

from campaign.rendering.stylesheet import smaller
from tests.unit.rendering.conftest import Maker
from tests.unit.rendering.samples import PAGE


def sheet(made: Maker, theme: dict[str, str] | None = None, **settings: str) -> str:
    home = {"pages/index": PAGE.format(title="Home")}
    site = made(home, settings=settings or None, theme=theme)
    (style,) = site.document("/").all("style")
    return style.words


def test_every_page_carries_the_one_sheet_and_links_to_none(made: Maker) -> None:
    site = made({"pages/index": PAGE.format(title="Home")})
    documents = [site.document(page.address) for page in site.renderer.pages()]
    assert len(documents) > 1
    assert {document.all("style")[0].words for document in documents} == {sheet(made)}
    for document in documents:
        assert len(document.all("style")) == 1
        assert not document.all("link", rel="stylesheet")


def test_only_a_preview_carries_the_styles_of_a_preview(made: Maker) -> None:
    home = {"pages/index": PAGE.format(title="Home")}
    published, previewed = made(home), made(home, preview=True)
    assert ".preview{" not in published.html("/")
    assert ".preview{" in previewed.html("/")


def test_the_brand_colours_the_sheet(made: Maker) -> None:
    assert "--brand:#003366" in sheet(made, **{"brand.yml": 'colour: "#003366"\n'})


def test_the_page_asks_for_the_icon_that_is_written(made: Maker) -> None:
    site = made({"pages/index": PAGE.format(title="Home")})
    links = [
        one.attributes["href"]
        for one in site.document("/").all("link")
        if one.attributes["rel"] != "canonical"
    ]
    assert links == [f"./{one.path}" for one in site.renderer.assets()]


def test_a_style_that_would_end_its_element_early_stays_within_it(made: Maker) -> None:
    own = 'b::after { content: "</style><script>x()</script>" }'
    home = made({"pages/index": PAGE.format(title="Home")}, theme={"assets/site.css": own})
    document = home.document("/")
    assert r"<\/style><script>x()</script>" in document.all("style")[0].words
    assert not [one for one in document.all("script") if "type" not in one.attributes]


def test_the_sheet_loads_nothing_and_hides_nothing_from_a_keyboard(made: Maker) -> None:
    text = sheet(made)
    assert "@import" not in text
    assert "url(" not in text
    assert ":focus-visible{outline:3px solid var(--focus)" in text


def test_every_colour_that_is_used_is_defined(made: Maker) -> None:
    import re

    text = sheet(made)
    used = set(re.findall(r"var\(--([a-z-]+)\)", text))
    defined = set(re.findall(r"--([a-z-]+):", text))
    assert used - defined == set()


def test_a_smaller_sheet_says_the_same() -> None:
    css = "/* why */\n.a > .b, .c :hover {\n  margin: 0 auto;\n  width: calc(1px + 2px);\n}\n"
    assert smaller(css) == ".a>.b,.c :hover{margin:0 auto;width:calc(1px + 2px)}"
