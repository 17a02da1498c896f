"""The feeds as an independent reader reads them, and what RFC 4287 asks of each."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import feedparser
import pytest

from campaign.outputs import write_all
from campaign.outputs.feeds import MOST
from tests.unit.outputs.conftest import Maker
from tests.unit.rendering.samples import RESPONSE

ATOM = "{http://www.w3.org/2005/Atom}"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")
TAG = re.compile(r"tag:evenhand\.example,\d{4}-\d\d-\d\d:/[!-~]+")
WITHDRAWN = "withdrawn: {date: 2022-05-05, reason: It was wrong.}\n"


def feeds(made: Maker, files: dict[str, str], **how: object) -> dict[str, str]:
    """The feeds of a site with these files, by path."""
    site = made(files, **how).site
    return {one.path: one.content.decode() for one in write_all(site) if "feed" in one.path}


def read(text: str) -> feedparser.FeedParserDict:
    """A feed as feedparser reads it."""
    found = feedparser.parse(text)
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def test_a_feed_reader_reads_what_a_response_says(made: Maker) -> None:
    found = read(feeds(made, {"responses/review": RESPONSE})["feed.xml"])
    (entry,) = found.entries
    assert found.feed.title == "Evenhand: responses"
    assert found.feed.author == "Evenhand"
    assert entry.title == "Our response to the review"
    assert entry.link == "https://evenhand.example/campaign/responses/review/"
    assert entry.summary == "It must be counted."
    assert entry.published == "2022-02-14T00:00:00+00:00"
    assert [(one.term, one.label) for one in entry.tags] == [("care", "Care")]


def test_each_topic_with_a_response_has_a_feed_and_no_other(made: Maker) -> None:
    found = feeds(made, {"responses/review": RESPONSE})
    assert sorted(found) == ["feed.xml", "topics/care/feed.xml"]
    assert read(found["topics/care/feed.xml"]).feed.title == "Evenhand: responses on Care"


def test_a_site_without_responses_has_no_feed(made: Maker) -> None:
    assert feeds(made, {}) == {}


def test_every_part_that_the_standard_asks_for_is_there_once(made: Maker) -> None:
    corrected = RESPONSE + "corrections: [{date: 2022-03-01, text: 'A & B < C'}]\n"
    for path, text in feeds(made, {"responses/review": corrected}).items():
        root = ElementTree.fromstring(text)
        assert root.tag == f"{ATOM}feed"
        for element in (root, *root.findall(f"{ATOM}entry")):
            for name in ("id", "title", "updated"):
                assert len(element.findall(ATOM + name)) == 1, (path, name)
            updated = element.findtext(f"{ATOM}updated") or ""
            assert INSTANT.fullmatch(updated)
            links = {one.get("rel"): one.get("href") for one in element.findall(f"{ATOM}link")}
            assert (links["alternate"] or "").startswith("https://evenhand.example/campaign/")
        own = {one.get("rel"): one.get("href") for one in root.findall(f"{ATOM}link")}["self"]
        assert own == f"https://evenhand.example/campaign/{path}"
        ids = [one.findtext(f"{ATOM}id") or "" for one in root.findall(f"{ATOM}entry")]
        assert all(TAG.fullmatch(one) for one in ids)
        assert len(set(ids)) == len(ids)


def test_a_correction_is_an_update_of_the_same_entry_that_says_what_was_wrong(made: Maker) -> None:
    (before,) = read(feeds(made, {"responses/review": RESPONSE})["feed.xml"]).entries
    corrected = RESPONSE + "corrections: [{date: 2022-03-01, text: The rate was wrong.}]\n"
    (after,) = read(feeds(made, {"responses/review": corrected})["feed.xml"]).entries
    assert after.id == before.id
    assert (before.updated[:10], after.updated[:10]) == ("2022-02-14", "2022-03-01")
    assert after.summary.startswith("Corrected on 1 March 2022: The rate was wrong.")


def test_a_new_title_or_file_name_makes_no_new_entry(made: Maker) -> None:
    (before,) = read(feeds(made, {"responses/review": RESPONSE})["feed.xml"]).entries
    renamed = RESPONSE.replace("Our response to the review", "Another title")
    renamed += "old_addresses: [/responses/review/]\n"
    other = feeds(
        made, {"responses/review": RESPONSE.replace("approved", "draft"), "responses/new": renamed}
    )
    ids = [entry.id for entry in read(other["feed.xml"]).entries]
    assert ids == [before.id]


def test_what_was_withdrawn_says_why_and_nothing_else(made: Maker) -> None:
    taken_back = RESPONSE.replace("approved", "withdrawn") + WITHDRAWN
    text = feeds(made, {"responses/review": taken_back})["feed.xml"]
    (entry,) = read(text).entries
    assert entry.summary == "Withdrawn on 5 May 2022: It was wrong."
    assert entry.updated[:10] == "2022-05-05"
    assert "It must be counted" not in text


@pytest.mark.parametrize("preview", [False, True])
def test_what_is_hidden_is_in_no_feed(made: Maker, preview: bool) -> None:
    files = {
        "responses/review": RESPONSE,
        "responses/draft": RESPONSE.replace("approved", "draft"),
        "responses/later": RESPONSE + "embargo_until: 2027-01-01 00:01\n",
    }
    entries = read(feeds(made, files, preview=preview)["feed.xml"]).entries
    assert [one.link.split("/")[-2] for one in entries] == ["review"]


def test_the_latest_change_comes_first_and_an_old_page_returns_when_it_is_corrected(
    made: Maker,
) -> None:
    files = {
        f"responses/r-{number}": RESPONSE.replace(
            "2022-02-14", f"20{10 + number % 12}-02-14"
        ).replace("title: The review", f"title: The review {number}")
        for number in range(MOST + 10)
    }
    files["responses/r-0"] += "corrections: [{date: 2026-05-01, text: Mended.}]\n"
    entries = read(feeds(made, files)["feed.xml"]).entries
    assert len(entries) == MOST
    assert entries[0].link.endswith("/responses/r-0/")
    changed = [one.updated_parsed for one in entries]
    assert changed == sorted(changed, reverse=True)
