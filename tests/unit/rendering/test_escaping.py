"""Whatever people write, it stays words: in pages, in heads, in structured data and in the icon."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign.rendering.views.head import as_script
from tests.unit.rendering.conftest import Maker
from tests.unit.rendering.documents import Document
from tests.unit.rendering.samples import ACTION, EVIDENCE, PAGE, RESPONSE, SETTINGS

HOSTILE = """</title></script><script>alert(1)</script><img src=x onerror=alert(1)>&amp;'"{{ 1231*1001 }}"""
TEXT = "'" + HOSTILE.replace("'", "''") + "'"


def hostile_site(made: Maker) -> list[str]:
    response = f"""
title: {TEXT}
summary: {TEXT}
in_a_line: {TEXT}
status: approved
published: 2022-02-14
topics: [care]
our_view: mixed
content_note: {TEXT}
sensitive: yes
responds_to: {{kind: document, title: {TEXT}, publisher: {TEXT}, authors: [{TEXT}], document_date: 2022-02-14, doi: {TEXT}, isbn: {TEXT}}}
key_points: [{{text: {TEXT}, page_or_table: {TEXT}, evidence: rates/black}}]
asks: [{{who: {TEXT}, what: {TEXT}, result: met, result_date: 2022-03-01, note: {TEXT}}}]
quotes: [{{person: chief, text: {TEXT}}}]
sources: [{{id: mine, kind: book, title: {TEXT}, authors: [{TEXT}], publisher: {TEXT}, doi: {TEXT}, licence: {TEXT}}}]
corrections: [{{date: 2022-03-01, text: {TEXT}}}]
press: {{contact: press-office, notes_to_editors: [{TEXT}]}}
actions: [ask, meet]
related: [evidence/rates]
"""
    evidence = EVIDENCE.replace("Rates of detention", TEXT).replace("Official statistics.", TEXT)
    for text in (
        "The population base changed.",
        "They do not say why.",
        "Detentions by year",
        "Black people\n",
        "Table 1c",
    ):
        assert text in evidence
        evidence = evidence.replace(text, TEXT + ("\n" if text.endswith("\n") else ""))
    ask = (
        ACTION.format(title=TEXT)
        + f"kind: email\ntext: {TEXT}\nbutton: {TEXT}\nno_end_date: yes\nemail: {{to: a@b.example, subject: {TEXT}, points: [{TEXT}]}}\n"
    )
    meet = (
        ACTION.format(title=TEXT)
        + f"kind: event\ntext: {TEXT}\nbutton: {TEXT}\nno_end_date: yes\nevent: {{starts_at: 2027-01-01 10:00, place: {TEXT}}}\n"
    )
    settings = {
        "organisation.yml": f"name: {TEXT}\nabout: {TEXT}\nregistration: none\nbecause: {TEXT}\nhelp: {{label: {TEXT}, text: {TEXT}, phone: '111', hours: {TEXT}}}\npress_contacts: {{press-office: {{name: {TEXT}, hours: {TEXT}}}}}\nabout_us_for_editors: {TEXT}\n",
        "people.yml": f"people: {{chief: {{name: {TEXT}, role: {TEXT}}}}}\n",
        "topics.yml": f"topics: {{care: {{title: {TEXT}, summary: {TEXT}}}}}\n",
        "brand.yml": f"wordmark: {TEXT}\n",
        "publishing.yml": SETTINGS["publishing.yml"].replace("title: Responses", f"title: {TEXT}"),
    }
    site = made(
        {
            "responses/review": (response, f"Words [@mine, {HOSTILE[:9]}p. 3].\n"),
            "evidence/rates": evidence,
            "actions/ask": ask,
            "actions/meet": meet,
            "pages/index": PAGE.format(title=TEXT) + "role: home\n",
        },
        settings=settings,
    )
    assert "/responses/review/" in site.addresses()
    return [site.renderer.document(page) for page in site.renderer.pages()]


def test_hostile_words_in_every_place_stay_words(made: Maker) -> None:
    documents = hostile_site(made)
    assert len(documents) > 8
    for html in documents:
        document = Document(html)
        assert {one.attributes.get("type") for one in document.all("script")} <= {
            "application/ld+json"
        }
        handlers = [
            name for one in document.elements for name in one.attributes if name.startswith("on")
        ]
        assert handlers == []
        assert "1232231" not in html, "a template ran what was only words"


def test_structured_data_says_the_hostile_words_whole(made: Maker) -> None:
    for html in hostile_site(made):
        for script in Document(html).all("script"):
            assert HOSTILE in json.dumps(json.loads(script.words), ensure_ascii=False).replace(
                '\\"', '"'
            )


def test_an_icon_drawn_from_a_hostile_name_is_still_an_icon(made: Maker) -> None:
    site = made(
        {"pages/index": PAGE.format(title="Home")}, settings={"brand.yml": "wordmark: <svg\n"}
    )
    icon = next(one for one in site.renderer.assets() if one.path.endswith(".svg"))
    assert b"&lt;</text>" in icon.content


@given(st.text())
def test_structured_data_can_hold_any_text_and_end_no_script(text: str) -> None:
    shown = str(as_script({"name": text}))
    assert "<" not in shown
    assert json.loads(shown) == {"name": text}


@pytest.mark.parametrize("ending", ["</script>", "</SCRIPT >", "<!--", "\u2028"])
def test_nothing_ends_a_script_early(ending: str) -> None:
    assert ending not in str(as_script(ending))


def test_the_title_of_a_page_is_shown_as_it_was_typed(made: Maker) -> None:
    page = made(
        {"responses/review": RESPONSE.replace("Our response to the review", "'Fish & <chips>'")}
    )
    assert page.document("/responses/review/").all("h1")[0].words == "Fish & <chips>"
