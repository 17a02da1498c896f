"""Which pages a site has, and what stands on every one of them."""

from __future__ import annotations

from itertools import pairwise

from campaign.rendering import PageKind
from tests.unit.rendering.conftest import Maker
from tests.unit.rendering.documents import Document
from tests.unit.rendering.samples import (
    ACTION,
    DONATE,
    ENDED,
    EVIDENCE,
    PAGE,
    RESPONSE,
    SETTINGS,
    SUBSCRIBE,
)

EVERYTHING: dict[str, str | tuple[str, str]] = {
    "pages/index": PAGE.format(title="What we stand for") + "role: home\nactions: [give]\n",
    "pages/privacy": PAGE.format(title="Privacy") + "role: privacy\n",
    "responses/review": RESPONSE + "actions: [give, newsletter, over]\nold_addresses: [/old/]\n",
    "evidence/rates": EVIDENCE,
    "actions/give": DONATE,
    "actions/newsletter": SUBSCRIBE,
    "actions/over": ENDED,
}


def test_every_entry_has_its_page_and_so_has_every_list_that_is_not_empty(made: Maker) -> None:
    generated = (
        "/responses/ /evidence/ /actions/ /topics/ /topics/care/ /thanks/ /sorry/ /404.html /old/"
    )
    entries = "/ /privacy/ /responses/review/ /evidence/rates/ /actions/give/ /actions/newsletter/ /actions/over/"
    assert sorted(made(EVERYTHING).addresses()) == sorted(f"{generated} {entries}".split())


def test_nothing_empty_is_published(made: Maker) -> None:
    site = made({"pages/index": PAGE.format(title="Home")}, settings={"mailing_lists.yml": ""})
    assert site.addresses() == ["/", "/404.html"]


def test_a_list_longer_than_thirty_goes_on_on_another_page(made: Maker) -> None:
    files: dict[str, str | tuple[str, str]] = {
        f"responses/r{number:02}": RESPONSE.replace("14", f"{number % 28 + 1:02}")
        for number in range(31)
    }
    site = made(files)
    first, second = site.document("/responses/"), site.document("/responses/page/2/")
    assert len(first.all("h3")) == 30
    assert len(second.all("h3")) == 1
    assert first.all("a", rel="next")[0].attributes["href"] == "../responses/page/2/"
    assert second.all("a", rel="prev")[0].attributes["href"] == "../../../responses/"


def test_responses_are_listed_by_date_the_latest_first(made: Maker) -> None:
    site = made(
        {
            "responses/older": RESPONSE.replace("Our response", "The older"),
            "responses/newer": RESPONSE.replace("Our response", "The newer").replace(
                "published: 2022", "published: 2024"
            ),
        }
    )
    page = site.document("/responses/")
    assert [one.words for one in page.all("h2")] == ["2024", "2022"]
    assert [one.words for one in page.all("h3")] == [
        "The newer to the review",
        "The older to the review",
    ]


def test_a_list_names_who_published_what_is_answered_or_else_quotes_its_title(made: Maker) -> None:
    speech = RESPONSE.replace("document, title", "speech, title").replace("publisher", "speaker")
    site = made({"responses/review": RESPONSE, "responses/speech": speech})
    said = [one.words for one in site.document("/responses/").all("p", class_="small")]
    assert sum("Response to The Observatory" in words for words in said) == 1
    assert sum("Response to “The review”" in words for words in said) == 1


def test_only_a_title_too_long_for_a_first_screen_is_set_smaller(made: Maker) -> None:
    usual, long = "A title of sixty letters or so, which most of our pages have", "Many words " * 10
    site = made(
        {
            "responses/usual": RESPONSE.replace("Our response to the review", usual),
            "responses/long": RESPONSE.replace("Our response to the review", long.strip()),
        }
    )
    assert site.document("/responses/usual/").all("h1", class_="long") == []
    assert site.document("/responses/long/").all("h1", class_="long")


def test_the_home_page_shows_no_response_that_was_taken_back(made: Maker) -> None:
    taken_back = RESPONSE.replace("approved", "withdrawn").replace("Our response", "Taken back")
    taken_back += "withdrawn: {date: 2022-05-05, reason: It was wrong.}\n"
    site = made(
        {
            "pages/index": PAGE.format(title="Home"),
            "responses/review": RESPONSE,
            "responses/taken": taken_back,
        }
    )
    assert [one.words for one in site.document("/").all("h3")] == ["Our response to the review"]
    assert len(site.document("/responses/").all("h3")) == 2


def test_an_old_address_never_takes_the_place_of_a_page(made: Maker) -> None:
    files = {**EVERYTHING, "responses/other": RESPONSE + "old_addresses: [/privacy/]\n"}
    assert made(files).page("/privacy/").kind is PageKind.ENTRY


def test_an_old_address_leads_on_without_a_script(made: Maker) -> None:
    site = made({"responses/review": RESPONSE + "old_addresses: [/2022/old-name/]\n"})
    page = site.document("/2022/old-name/")
    assert page.all("meta", **{"http-equiv": "refresh"})[0].attributes["content"] == (
        "0; url=../../responses/review/"
    )
    assert page.all("a")[0].attributes["href"] == "../../responses/review/"
    assert site.page("/2022/old-name/").output_path == "2022/old-name/index.html"
    # Without one a browser asks the server for an icon that is not there.
    (icon,) = page.all("link", rel="icon")
    assert icon.attributes["href"].removeprefix("../../") in {
        one.path for one in site.renderer.assets()
    }


def test_every_page_is_well_formed_with_one_first_heading_and_ids_of_their_own(made: Maker) -> None:
    site = made(EVERYTHING)
    for page in site.renderer.pages():
        document = Document(site.renderer.document(page))
        ids = [one.attributes["id"] for one in document.elements if "id" in one.attributes]
        assert len(document.all("h1")) == 1, page.address
        assert sorted(set(ids)) == sorted(ids), page.address


def test_headings_of_a_page_skip_no_level(made: Maker) -> None:
    site = made(EVERYTHING)
    for page in site.renderer.pages():
        levels = [
            int(one.name[1])
            for one in Document(site.renderer.document(page)).elements
            if one.name in ("h1", "h2", "h3", "h4")
        ]
        jumps = [(above, below) for above, below in pairwise(levels) if below > above + 1]
        assert jumps == [], page.address


def test_what_a_page_carries_does_not_grow_with_the_number_of_pages(made: Maker) -> None:
    files: dict[str, str | tuple[str, str]] = {
        "evidence/rates": EVIDENCE,
        "actions/give": DONATE,
        **{
            f"responses/r{n}": RESPONSE
            + "key_points: [{text: A, evidence: rates/black}]\nactions: [give]\n"
            for n in range(40)
        },
    }
    site = made(files)
    for address in ("/evidence/rates/", "/actions/give/"):
        used = [
            a for a in site.document(address).all("a") if "/responses/r" in a.attributes["href"]
        ]
        assert len(used) == 20
        assert "and 20 more pages" in site.html(address)


def test_the_first_link_of_the_header_is_the_way_to_help(made: Maker) -> None:
    page = made(EVERYTHING).document("/responses/review/")
    in_header = [one for one in page.all("a") if one.inside("header")]
    assert in_header[0].attributes["href"] == "tel:111"


def test_a_demonstration_says_so_on_every_page_and_beside_each_ask(made: Maker) -> None:
    organisation = SETTINGS["organisation.yml"] + "demo: yes\n"
    site = made(EVERYTHING, settings={"organisation.yml": organisation})
    for page in site.renderer.pages():
        if page.kind is not PageKind.REDIRECT:
            assert "is a fictional charity" in site.renderer.document(page), page.address
    for address in ("/actions/give/", "/actions/newsletter/"):
        assert "This is a demonstration." in site.html(address)


def test_no_page_has_a_script_that_runs_or_loads_from_another_host(made: Maker) -> None:
    site = made(EVERYTHING)
    for page in site.renderer.pages():
        document = Document(site.renderer.document(page))
        assert all(
            one.attributes.get("type") == "application/ld+json" for one in document.all("script")
        )
        loading = [one.attributes.get("src", "") for one in document.elements]
        loading += [
            one.attributes["href"]
            for one in document.all("link")
            if one.attributes["rel"] != "canonical"
        ]
        assert [one for one in loading if "//" in one] == [], page.address


def test_a_share_action_shares_the_page_it_stands_on(made: Maker) -> None:
    share = (
        ACTION.format(title="Pass it on")
        + "kind: share\ntext: Pass it on.\nbutton: Share\nno_end_date: yes\n"
    )
    site = made({"responses/review": RESPONSE + "actions: [pass]\n", "actions/pass": share})
    links = site.document("/responses/review/").all("a")
    assert any(
        "evenhand.example%2Fcampaign%2Fresponses%2Freview%2F" in one.attributes["href"]
        for one in links
    )


def test_the_footer_ends_addresses_with_one_stop_however_they_are_written(made: Maker) -> None:
    office = (
        "company: {name: Evenhand Ltd, number: '1', part_of_uk: Wales, registered_office: 1 A St.}"
    )
    organisation = f"{SETTINGS['organisation.yml']}{office}\naddress: 2 B St.\n"
    html = made({}, settings={"organisation.yml": organisation}).html("/404.html")
    assert "Registered office: 1 A St.</p>" in html
    assert "<p>2 B St. </p>" in html


def test_an_address_on_several_lines_has_commas_between_them(made: Maker) -> None:
    address = "address: |\n  Evenhand\n  1 Example Row,\n  Sampleton\ncontact: {phone: '111', post: 'X'}\n"
    organisation = SETTINGS["organisation.yml"] + address
    html = made({}, settings={"organisation.yml": organisation}).html("/404.html")
    assert "<p>Evenhand, 1 Example Row, Sampleton. Phone" in html
