"""Tables and pictures of a body: reachable by keyboard, named, and inside the site."""

from __future__ import annotations

from tests.painted import photo
from tests.unit.rendering.conftest import Made, Maker
from tests.unit.rendering.documents import Document
from tests.unit.rendering.samples import PAGE

TABLE = "| Year | Rate |\n|---|--:|\n| 2021 | 4.6 |\n| 2022 | [4.7](https://a.example.org/) |\n"
CAPTION = "\n/// caption\nRates by year\n///\n"


def page_with(made: Maker, body: str) -> Document:
    site: Made = made({"pages/about": (PAGE.format(title="About"), body)})
    return site.document("/about/")


def test_a_table_stands_in_a_region_that_its_caption_names(made: Maker) -> None:
    page = page_with(made, f"{TABLE}{CAPTION}\n{TABLE}")
    first, second = page.all("div", role="region")
    assert [one.attributes["tabindex"] for one in (first, second)] == ["0", "0"]
    caption = page.by_id(first.attributes["aria-labelledby"])
    assert caption is not None
    assert caption.words.strip() == "Rates by year"
    assert second.attributes["aria-label"] == "Table 2"


def test_headers_of_columns_say_so_and_empty_ones_are_none(made: Maker) -> None:
    page = page_with(made, TABLE.replace("Year", "    "))
    assert [(one.words, one.attributes["scope"]) for one in page.all("th")] == [("Rate", "col")]


def test_words_about_tables_are_left_alone(made: Maker) -> None:
    page = page_with(made, "Write `<table>` and `</table>`, not <b>tables</b>.\n")
    assert page.all("div", role="region") == []


def test_an_icon_is_drawn_in_the_page_and_hidden_from_assistive_technology(made: Maker) -> None:
    site = made(
        {"pages/about": (PAGE.format(title="About"), "Ring :material-phone: us.\n")},
        theme={".icons/material/phone.svg": '<svg viewBox="0 0 24 24"><path d="M0 0"/></svg>'},
    )
    icon = site.document("/about/").all("svg")[0]
    assert icon.attributes["aria-hidden"] == "true"


def test_an_icon_that_is_not_there_is_not_lost(made: Maker) -> None:
    page = page_with(made, "Ring :material-no-such-thing: us.\n")
    assert "material-no-such-thing" in page.all("main")[0].words


def test_a_picture_of_the_text_keeps_its_words_and_its_size(made: Maker) -> None:
    site = made(
        {
            "pages/about": (
                PAGE.format(title="About"),
                "![A room](../assets/room.png){ width=640 }\n",
            )
        }
    )
    assert site.document("/about/").all("img") == []
    assets = site.root / "content" / "assets"
    assets.mkdir()
    (assets / "room.png").write_bytes(photo(900, 600))
    again = made({})
    picture = again.document("/about/").all("img")[0]
    assert picture.attributes["src"].startswith("../assets/pictures/room-")
    assert (picture.attributes["alt"], picture.attributes["width"]) == ("A room", "640")
    assert picture.attributes["height"] == "427"


def test_a_file_says_its_type_and_size(made: Maker) -> None:
    from tests.unit.rendering.samples import RESPONSE

    site = made({"responses/review": RESPONSE + "files: [{file: rates.csv, title: The rates}]\n"})
    assets = site.root / "content" / "assets"
    assets.mkdir()
    (assets / "rates.csv").write_bytes(b"1" * 2300)
    assert "The rates (CSV, 2\u00a0KB)" in made({}).html("/responses/review/")
