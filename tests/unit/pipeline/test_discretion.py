"""A build's log may be read by anybody: it says nothing of what is hidden but that there is something."""

from __future__ import annotations

import re

import pytest

from campaign.pipeline import discreet
from tests.good_site import ABOUT, EVIDENCE, GIVE, NEWS, RESPONSE, SIGN, GoodSite

SECRET = "content/responses/winter-plan.md"
WORDS = re.compile(r"winter|frost", re.IGNORECASE)


@pytest.fixture
def secret(site: GoodSite) -> GoodSite:
    """A site with an entry under embargo that has words of its own."""
    text = site.read(RESPONSE).replace("Dark streets: our", "Winter: our second")
    text = text.replace("lamps.csv", "frost.csv").replace(
        "status: approved", "status: approved\nembargo_until: 2027-01-01 00:01"
    )
    site.write(SECRET, text)
    site.write("content/assets/frost.csv", "x")
    return site


def log(site: GoodSite) -> str:
    told, lines = discreet(site.checked())
    return repr(told) + "\n".join(lines)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda site: site.replace(SECRET, "our_view:", "our_vew:"),
        lambda site: site.replace(SECRET, "embargo_until:", "embargo_untl:"),
        lambda site: site.replace(SECRET, 'title: "Winter: our', "title: Winter: our"),
        lambda site: site.replace(SECRET, "[give, news]", "[winter-give]"),
        lambda site: site.add(SECRET, "\n[frost](frost.md)\n"),
        lambda site: site.replace(SECRET, "2027-01-01 00:01", "01/02/2027"),
        lambda site: site.replace(SECRET, "---\n## What", "## What"),
        lambda site: (site.root / SECRET).write_bytes(site.read(SECRET).encode() + b"\xff"),
        lambda site: (site.root / SECRET).write_bytes(site.read(SECRET).encode("utf-16")),
        lambda site: site.replace(SECRET, "embargo_until: 2027-01-01 00:01", "Embargo-Until: 2027"),
        lambda site: site.replace(
            SECRET, "embargo_until: 2027-01-01 00:01\n", "publishd: 2027-01-01\n"
        ),
        lambda site: site.replace(
            SECRET, "status: approved\nembargo_until: 2027-01-01 00:01", "Status: draft"
        ),
        lambda site: (site.root / SECRET).rename(site.root / "content/responses/Winter-Plan.md"),
    ],
    ids=[
        "an unknown name",
        "a misspelt embargo",
        "a colon",
        "a reference",
        "a link",
        "a date",
        "a fence",
        "another encoding",
        "UTF-16",
        "an embargo in capitals",
        "a misspelt date",
        "a status in capitals",
        "a bad file name",
    ],
)
def test_a_mistake_in_a_hidden_entry_is_counted_and_not_shown(secret: GoodSite, spoil) -> None:
    spoil(secret)
    shown = repr(secret.checked().diagnostics)

    told, lines = discreet(secret.checked())

    assert WORDS.search(shown), "or there would be nothing to keep back"
    assert not WORDS.search(repr(told))
    assert not WORDS.search("\n".join(lines))
    assert lines
    assert all("in responses, in an entry that is not public" in line for line in lines)


def test_what_is_counted_keeps_its_weight_and_its_number(secret: GoodSite) -> None:
    secret.replace(SECRET, "our_view:", "our_vew:")
    secret.replace(SECRET, "in_a_line:", "ina_line:")

    _, lines = discreet(secret.checked())

    assert lines == (
        "error[frontmatter/unknown-key] in responses, in an entry that is not public, 2 times",
    )


PEOPLE, LISTS = "site_config/people.yml", "site_config/mailing_lists.yml"
GIFTS, TOPICS = "site_config/donations.yml", "site_config/topics.yml"
ORGANISATION = "site_config/organisation.yml"


@pytest.fixture
def with_settings(secret: GoodSite) -> GoodSite:
    """The same, and parts of the settings that only hidden entries name."""
    secret.replace(SECRET, "topics: [light]", "topics: [frost]")
    secret.replace(SECRET, "person: director", "person: winter-chief")
    secret.replace(SECRET, "contact: desk", "contact: frost")
    secret.add(TOPICS, "  frost: {title: What winter adds, summary: Frost on lamps.}\n")
    secret.add(PEOPLE, "  winter-chief: {name: Jack Frost, role: Chief}\n")
    secret.add(GIFTS, "  winter:\n    label: The frost fund\n    provider: justgiving\n")
    secret.add(GIFTS, '    settings: {charity_id: "123456"}\n')
    news = secret.read(LISTS).partition("  news:")[2].replace("proven_on: 2026-01-02", "")
    secret.add(LISTS, f"  winter:{news.replace('Lantern news', 'Frost news')}")
    desk = "  desk: {name: Press desk"
    secret.replace(ORGANISATION, desk, f"  frost: {{name: Winter desk, phone: 0800 1}}\n{desk}")
    for name, text, kind, part in (
        ("give", secret.read(GIVE), "to: appeal", "to: winter"),
        ("news", secret.read(NEWS), "list: news", "list: winter"),
    ):
        text = text.replace("status: approved", "status: draft")
        secret.write(f"content/actions/winter-{name}.md", text.replace(kind, part))
    return secret


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (TOPICS, "title: What winter", "titel: What winter"),
        (PEOPLE, "role: Chief}", "rolle: Chief}"),
        (PEOPLE, "Jack Frost,", '"<b>Jack</b> Frost",'),
        (PEOPLE, "name: Jack Frost, role: Chief}", "name: Jack: Frost, role: Chief"),
        (GIFTS, "label: The frost fund", "lable: The frost fund"),
        (GIFTS, '{charity_id: "123456"}', '{charity_id: "frost 1"}'),
        (LISTS, "label: Frost news", "label: Frost: news"),
        (LISTS, "  winter:\n", "  winter:\n    frost: yes\n"),
        (ORGANISATION, "phone: 0800 1}", "phone: winter line}"),
    ],
)
def test_a_mistake_in_settings_that_only_hidden_entries_name_is_told_without_a_word_of_them(
    with_settings: GoodSite, name: str, old: str, new: str
) -> None:
    with_settings.replace(name, old, new)
    shown = [one for one in with_settings.checked().diagnostics if one.span.file == name]

    told, _ = discreet(with_settings.checked())

    assert shown
    assert [(one.code, one.span) for one in told if one.span.file == name] == [
        (one.code, one.span) for one in shown
    ]
    assert not WORDS.search(repr(told))


def test_a_mistake_in_settings_that_a_public_entry_names_is_told_whole(
    with_settings: GoodSite,
) -> None:
    with_settings.replace(PEOPLE, "role: Director", "rolle: Director")

    told, _ = discreet(with_settings.checked())

    (one,) = [one for one in told if one.span.file == PEOPLE]
    assert "“rolle” is not a name that “director” knows." in one.title
    assert "Ada Example" in one.excerpt


def test_a_file_that_only_a_hidden_entry_uses_is_counted_and_not_named(secret: GoodSite) -> None:
    secret.write("content/assets/Frost.csv", "x")

    told, lines = discreet(secret.checked())

    assert told == ()
    assert lines == (
        "error[file/two-for-one-address] in assets, in a file that no public page uses",
    )


@pytest.mark.parametrize("name", ["winter-frost.md", "responses/winter-frost.docx"])
def test_a_file_that_is_never_read_is_counted_and_not_named(site: GoodSite, name: str) -> None:
    site.write(f"content/{name}", "Not yet.")

    told, lines = discreet(site.checked())

    assert told == ()
    assert len(lines) == 1
    assert not WORDS.search(lines[0])


@pytest.mark.parametrize(
    "spoil",
    [
        lambda site: site.replace(ABOUT, "actions:", "related: [responses/winter-plan]\nactions:"),
        lambda site: site.add(ABOUT, "\n[it](../responses/winter-plan.md)\n"),
        lambda site: site.add(ABOUT, "\n[it](/responses/winter-plan/)\n"),
    ],
    ids=["a reference", "a link", "an address"],
)
def test_a_public_page_that_names_a_hidden_one_is_told_where_and_not_what(
    secret: GoodSite, spoil
) -> None:
    spoil(secret)

    told, _ = discreet(secret.checked())

    assert [one.span.file for one in told] == [ABOUT]
    assert not WORDS.search(repr(told))
    assert "campaign check" in told[0].fix


@pytest.mark.parametrize(
    "spoil",
    [
        lambda site: site.replace(ABOUT, "actions:", "related: [responses/winter-pln]\nactions:"),
        lambda site: site.add(ABOUT, "\n[it](../responses/winter-pln.md)\n"),
        lambda site: site.replace(RESPONSE, "lamps.csv", "frst.csv"),
        lambda site: site.add(ABOUT, "\n[it](../assets/frst.csv)\n"),
        lambda site: site.replace(
            "site_config/publishing.yml", "main_action: give", "main_action: wintr"
        ),
        lambda site: site.add(ABOUT, "\n[@frost-sourc]\n"),
    ],
    ids=["a reference", "a link", "a file", "a link to a file", "a setting", "a citation"],
)
def test_no_message_suggests_the_name_of_what_is_hidden(secret: GoodSite, spoil) -> None:
    secret.write("content/actions/winter.md", secret.read(SIGN))
    secret.draft("content/actions/winter.md")
    secret.replace(
        SECRET,
        "actions: [give",
        "sources: [{id: frost-source, kind: report, title: F}]\nactions: [give",
    )
    spoil(secret)

    told, lines = discreet(secret.checked())

    offered = [f"{one.fix} {one.suggestion}" for one in told]
    assert told
    assert not re.search(
        r"winter-plan|frost\.csv|\bwinter\b|frost-source", "\n".join((*offered, *lines))
    )


def test_the_place_of_a_source_in_a_hidden_file_is_not_told(secret: GoodSite) -> None:
    winter = secret.read(EVIDENCE).replace("id: lamp-count", "id: frost-count")
    winter = winter.replace("source: lamp-count", "source: frost-count").replace(
        "@lamp-count", "@frost-count"
    )
    secret.write("content/evidence/frost.md", winter.replace("status: approved", "status: draft"))
    secret.replace(
        ABOUT, "actions:", "sources: [{id: frost-count, kind: report, title: x}]\nactions:"
    )

    told, _ = discreet(secret.checked())

    assert [one.span.file for one in told] == [ABOUT]
    assert "content/evidence/frost.md" not in repr(told)


def test_an_address_that_a_hidden_page_had_is_not_told(secret: GoodSite) -> None:
    secret.replace(SECRET, "topics: [light]", "topics: [light]\nold_addresses: [/cold/]")
    secret.replace(
        "content/responses/dark-streets.md",
        "topics: [light]",
        "topics: [light]\nold_addresses: [/cold/]",
    )

    assert not WORDS.search(log(secret))


def test_problems_of_public_pages_are_told_whole(secret: GoodSite) -> None:
    secret.replace(ABOUT, "role: about", "rol: about")

    told, lines = discreet(secret.checked())

    assert told == secret.checked().diagnostics
    assert lines == ()


def test_a_page_that_is_broken_and_certainly_public_is_told_whole(site: GoodSite) -> None:
    site.replace(RESPONSE, "our_view:", "our_vew:")

    told, lines = discreet(site.checked())

    assert [one.span.file for one in told] == [RESPONSE]
    assert lines == ()
