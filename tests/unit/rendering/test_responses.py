"""A response: what opens it, what it answers, what it asks for and what became of that."""

from __future__ import annotations

from tests.unit.rendering.conftest import Maker
from tests.unit.rendering.documents import Document
from tests.unit.rendering.samples import ACTION, RESPONSE

QUOTED = "quotes: [{person: chief, text: Now it must reach the ward.}, {person: chief, text: We shall ask again.}]\n"


def page_of(made: Maker, more: str = "", body: str = "Words.\n") -> Document:
    return made({"responses/review": (RESPONSE + more, body)}).document("/responses/review/")


def words_of(page: Document) -> str:
    return " ".join(page.all("main")[0].words.split())


def test_a_statement_opens_with_its_quotation_and_keeps_its_position(made: Maker) -> None:
    page = page_of(made, "format: statement\n" + QUOTED)
    first, second = page.all("figure", class_="quotation")
    assert "Now it must reach the ward." in first.words
    assert "A. Person, Chief executive" in first.words
    assert first.inside("header")
    assert not second.inside("header")
    assert "Concerned. It must be counted." in words_of(page)


def test_an_explainer_opens_with_its_position_and_quotes_after_the_body(made: Maker) -> None:
    page = page_of(made, QUOTED)
    assert page.all("p", class_="standfirst")[0].words == "It must be counted."
    words = words_of(page)
    assert words.index("Words.") < words.index("Now it must reach the ward.")


def test_what_is_answered_leads_to_the_document(made: Maker) -> None:
    page = page_of(made)
    assert {"https://observatory.example.org/"} == {
        one.attributes["href"] for one in page.all("a") if one.words == "The review"
    }
    assert "Document. The Observatory, 14 February 2022." in words_of(page)


def test_an_ask_says_what_became_of_it(made: Maker) -> None:
    asks = """
asks:
  - {who: NHS England, what: Publish the figures., deadline: 2023-03-31}
  - {who: Every trust, what: Name somebody., result: partly_met, result_date: 2023-10-30, note: Some have.}
"""
    words = words_of(page_of(made, asks))
    assert "Waiting, asked for by 31 March 2023." in words
    assert "Partly met, 30 October 2023. Some have." in words


def test_a_correction_is_shown_with_its_day_the_latest_first(made: Maker) -> None:
    more = "corrections: [{date: 2022-03-01, text: Earlier.}, {date: 2023-03-01, text: Later.}]\n"
    words = words_of(page_of(made, more))
    assert words.index("1 March 2023: Later.") < words.index("1 March 2022: Earlier.")


def test_notes_to_editors_end_with_who_we_are(made: Maker) -> None:
    page = page_of(made, "press: {contact: press-office, notes_to_editors: [First note.]}\n")
    assert "Press office E-mail press@evenhand.example" in words_of(page).replace(
        "officeE", "office E"
    )
    assert "First note." in words_of(page)


def test_sharing_is_by_plain_links(made: Maker) -> None:
    page = page_of(made)
    shared = [
        one for one in page.all("a") if "evenhand.example%2Fcampaign" in one.attributes["href"]
    ]
    assert len(shared) >= 4
    assert [one for one in shared if "target" in one.attributes] == []


def test_dates_stand_for_machines_too(made: Maker) -> None:
    times = {one.attributes["datetime"]: one.words for one in page_of(made).all("time")}
    assert times["2022-02-14"] == "14 February 2022"


def test_ways_to_share_stand_once_where_an_action_offers_them(made: Maker) -> None:
    share = (
        ACTION.format(title="Pass it on")
        + "kind: share\ntext: Pass it on.\nbutton: Share\nno_end_date: yes\n"
    )
    entries = {"actions/pass-on": share}

    listed = made({**entries, "responses/review": RESPONSE + "actions: [pass-on]\n"})
    assert listed.html("/responses/review/").count("Bluesky</a>") == 1
    alone = made({**entries, "responses/review": RESPONSE})
    assert alone.html("/responses/review/").count("Bluesky</a>") == 1
    assert alone.document("/responses/review/").by_id("share") is not None
    assert listed.document("/responses/review/").by_id("share") is None
