"""Every feed and the sitemap of the sample site keep all rules of their standards."""

from __future__ import annotations

import pytest

from campaign.outputs import write_all
from campaign.pipeline import run
from campaign.project import find_project
from tests.made_site import CHECKOUT
from tests.unit.outputs.standards import atom_faults, sitemap_faults

FEED = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>https://a.example/feed.xml</id><title>T</title><updated>2026-01-01T00:00:00Z</updated>
<link rel="self" href="https://a.example/feed.xml"/><author><name>N</name></author>
<entry><id>tag:a.example,2026-01-01:/a/</id><title>E</title><updated>2026-01-01T00:00:00Z</updated>
<link href="https://a.example/a/"/><category term="c"/><summary>S</summary></entry>
</feed>"""
SITEMAP = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    "<url><loc>https://a.example/</loc><lastmod>2026-01-01</lastmod></url></urlset>"
)


@pytest.fixture(scope="module")
def outputs() -> dict[str, str]:
    """The files that machines read of the sample site."""
    site = run(find_project(CHECKOUT), as_of="2026-11-20 12:00").site
    assert site is not None
    return {one.path: one.content.decode() for one in write_all(site) if one.path.endswith(".xml")}


def test_all_feeds_of_the_sample_keep_the_rules_of_rfc_4287(outputs: dict[str, str]) -> None:
    feeds = {path: text for path, text in outputs.items() if path.endswith("feed.xml")}
    assert len(feeds) >= 5
    assert {path: faults for path, text in feeds.items() if (faults := atom_faults(text))} == {}


def test_the_sitemap_of_the_sample_keeps_the_rules_of_its_schema(outputs: dict[str, str]) -> None:
    assert sitemap_faults(outputs["sitemap.xml"]) == []


@pytest.mark.parametrize(
    ("right", "wrong", "section"),
    [
        ("<id>tag:a.example,2026-01-01:/a/</id>", "", "4.1.2"),
        ("<id>tag:a.example,2026-01-01:/a/</id>", "<id>a</id>", "4.2.6"),
        ("<author><name>N</name></author>", "", "4.1.2"),
        ("<author><name>N</name></author>", "<author><uri>u</uri></author>", "3.2"),
        ('<link href="https://a.example/a/"/>', "", "4.1.2"),
        ('<link href="https://a.example/a/"/>', '<link href="a b"/>', "4.2.7.1"),
        ('<link rel="self" href="https://a.example/feed.xml"/>', "", "4.1.1"),
        ("<updated>2026-01-01T00:00:00Z</updated>", "<updated>2026-01-01</updated>", "3.3"),
        ("T00:00:00Z</updated>", "T00:00:00</updated>", "3.3"),
        ("<summary>S</summary>", "<summary><b>S</b></summary>", "3.1.1.1"),
        ("<summary>S</summary>", "<summary>S</summary><summary>S</summary>", "4.1.2"),
        ('<category term="c"/>', '<category label="c"/>', "4.2.2.1"),
        ('xml:lang="en-GB"', 'xml:lang="en_GB"', "2"),
        ("<title>E</title>", "<title>E</title><pubDate>1</pubDate>", "4.1.2"),
    ],
)
def test_what_breaks_a_rule_of_atom_is_seen(right: str, wrong: str, section: str) -> None:
    assert atom_faults(FEED) == []
    assert right in FEED
    assert section in [one.split(":")[0] for one in atom_faults(FEED.replace(right, wrong, 1))]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<loc>https://a.example/</loc>", ""),
        ("https://a.example/", "/responses/ours/"),
        ("2026-01-01", "1 January 2026"),
        ("2026-01-01", "2026-02-30"),
        ("0.9", "0.84"),
        ("</url>", "</url><url><loc>https://b.example/</loc></url>"),
    ],
)
def test_what_breaks_a_rule_of_sitemaps_is_seen(right: str, wrong: str) -> None:
    assert sitemap_faults(SITEMAP) == []
    assert sitemap_faults(SITEMAP.replace(right, wrong)) != []
