"""Sources are numbered as a reader meets them, and lead there and back."""

from __future__ import annotations

import re

from tests.unit.rendering.conftest import Maker
from tests.unit.rendering.samples import EVIDENCE, RESPONSE

OWN = """
sources:
  - {id: strategy, kind: policy, title: The strategy, publisher: NHS England, url: https://england.nhs.uk/s}
  - {id: book, kind: book, title: The book, authors: [A. Author, B. Writer], published: 2002}
  - {id: unused, kind: report, title: Never cited}
key_points: [{text: It can be counted., evidence: rates/black}]
"""
BODY = """First the book [@book, p. 7]. Then the strategy [@strategy; @book].

/// finding | rates/black
///
"""


def test_sources_are_numbered_in_the_order_of_the_text(made: Maker) -> None:
    page = made({"responses/review": (RESPONSE + OWN, BODY), "evidence/rates": EVIDENCE}).document(
        "/responses/review/"
    )
    marks = [(one.words, one.attributes["href"]) for one in page.all("a", class_="cite-mark")]
    assert marks == [
        ("Source\u00a01, p. 7", "#source-1"),
        ("Source\u00a02", "#source-2"),
        ("Source\u00a01", "#source-1"),
    ]
    listed = [page.by_id(f"source-{number}") for number in (1, 2, 3, 4)]
    words = [one.words for one in listed if one]
    assert [one.split(".")[0] for one in words] == [
        "A",
        "NHS England",
        "NHS Digital (26 October 2021)",
        "Never cited",
    ]


def test_every_mark_leads_to_its_source_and_every_source_back_to_its_marks(made: Maker) -> None:
    page = made({"responses/review": (RESPONSE + OWN, BODY), "evidence/rates": EVIDENCE}).document(
        "/responses/review/"
    )
    here = [
        one.attributes["href"][1:] for one in page.all("a") if one.attributes["href"][:1] == "#"
    ]
    assert [one for one in here if page.by_id(one) is None] == []
    back = [one for one in here if one.startswith("cite-")]
    assert back == ["cite-1-1", "cite-1-2", "cite-2-1"]


def test_a_citation_is_read_where_a_note_or_another_citation_follows_at_once(made: Maker) -> None:
    body = "One [@book][^note] and two [@strategy][@book, p. 7].\n\n[^note]: A note.\n"
    page = made({"responses/review": (RESPONSE + OWN, body), "evidence/rates": EVIDENCE}).document(
        "/responses/review/"
    )
    marks = [one.words for one in page.all("a", class_="cite-mark")]
    assert marks == ["Source\u00a01", "Source\u00a02", "Source\u00a01, p. 7"]
    assert len(page.all("a", class_="footnote-ref")) == 1


def test_a_finding_shows_its_number_its_figures_and_the_way_to_how_we_know(made: Maker) -> None:
    site = made({"responses/review": (RESPONSE + OWN, BODY), "evidence/rates": EVIDENCE})
    page = site.document("/responses/review/")
    finding = page.all("div", class_="finding")[0]
    assert page.all("span", class_="figure-number")[0].words == "4.6"
    for part in (
        "343.5 detentions per 100,000 people (Black people)",
        "74.7 (White people)",
        "England, 2020–21",
        "NHS Digital, 2021",
        "Table 1c",
    ):
        assert part in finding.words
    way = [one for one in page.all("a") if one.words == "How we know"]
    assert {one.attributes["href"] for one in way} == {"../../evidence/rates/#black"}
    assert site.document("/evidence/rates/").by_id("black") is not None


def test_a_comparison_in_words_is_shown_in_those_words(made: Maker) -> None:
    evidence = EVIDENCE.replace("we_say: 4.6", "we_say: more than four times")
    page = made({"responses/review": (RESPONSE, BODY.split("\n\n")[1]), "evidence/rates": evidence})
    assert (
        "more than four times"
        in page.document("/responses/review/").all("p", class_="figure")[0].words
    )


def test_changing_a_number_in_the_evidence_changes_every_page_that_shows_it(made: Maker) -> None:
    files = {"responses/review": (RESPONSE, BODY.split("\n\n")[1]), "evidence/rates": EVIDENCE}
    assert "343.5" in made(files).html("/responses/review/")
    files["evidence/rates"] = EVIDENCE.replace("343.5", "351.0")
    changed = made(files).html("/responses/review/")
    assert "351.0" in changed
    assert "343.5" not in changed


def test_a_finding_that_was_replaced_says_that_there_is_a_newer_one(made: Maker) -> None:
    evidence = EVIDENCE.replace("page_or_table: Table 1c", "replaced_by: white")
    page = made({"responses/review": (RESPONSE, BODY.split("\n\n")[1]), "evidence/rates": evidence})
    assert "There is a newer figure" in page.html("/responses/review/")


def test_a_break_in_a_series_stands_in_the_table_with_its_reason(made: Maker) -> None:
    page = made({"evidence/rates": EVIDENCE}).document("/evidence/rates/")
    rows = [one.words.strip() for one in page.all("tr")]
    assert rows[1].startswith("2021–22")
    assert rows[2] == "Not comparable with the rows above. The population base changed."
    assert rows[3].startswith("2022–23")


def test_a_series_is_a_table_with_caption_scopes_and_a_region_for_the_keyboard(made: Maker) -> None:
    page = made({"evidence/rates": EVIDENCE}).document("/evidence/rates/")
    region = page.all("div", role="region")[0]
    assert region.attributes["tabindex"] == "0"
    label = page.by_id(region.attributes["aria-labelledby"])
    assert label is not None
    assert label.name == "caption"
    assert [one for one in page.all("th") if "scope" not in one.attributes] == []


def test_each_figure_of_a_series_has_a_bar_of_its_share_of_the_longest(made: Maker) -> None:
    page = made({"evidence/rates": EVIDENCE}).document("/evidence/rates/")
    bars = [one.attributes["width"] for one in page.all("rect")]
    assert bars == ["100.0", "21.2", "66.7", "18.7"]
    assert [one for one in page.all("svg") if one.attributes["aria-hidden"] != "true"] == []


def test_a_series_with_a_figure_below_nought_has_no_bars(made: Maker) -> None:
    below = EVIDENCE.replace("white: 64", "white: -64")
    page = made({"evidence/rates": below}).document("/evidence/rates/")
    assert page.all("rect") == []
    assert "−64" in page.all("tr")[3].words


def test_evidence_names_the_pages_that_rest_on_it(made: Maker) -> None:
    page = made({"responses/review": (RESPONSE, BODY.split("\n\n")[1]), "evidence/rates": EVIDENCE})
    links = {
        one.words: one.attributes["href"] for one in page.document("/evidence/rates/").all("a")
    }
    assert links["Our response to the review"] == "../../responses/review/"


def test_a_source_is_listed_with_one_stop_after_each_part_and_its_date(made: Maker) -> None:
    own = """
sources:
  - {id: act, kind: law, title: The Lamp Act, published: 3 June 2003}
  - {id: who, kind: report, title: "Who counts?", publisher: Lamps Ltd., licence: CC BY 4.0.}
  - {id: cry, kind: news, title: "“Light now!”", authors: ["Author, A."], publisher: The Lamp}
"""
    html = made({"responses/review": RESPONSE + own}).html("/responses/review/")
    listed = re.findall(r'<li id="source-\d+"[^>]*>(.*?)</li>', html, re.DOTALL)
    words = [" ".join(re.sub(r"<[^>]+>", "", one).split()) for one in listed]
    assert words == [
        "The Lamp Act (3 June 2003). Law.",
        "Lamps Ltd. Who counts? Report. CC BY 4.0.",
        "Author, A. “Light now!” The Lamp. News.",
    ]
