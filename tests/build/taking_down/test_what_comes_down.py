"""A page that must come down comes down everywhere, at once, and alone."""

from __future__ import annotations

import json
import re

from tests.build.taking_down.second_look import take_down, text_of
from tests.good_site import ABOUT, GIVE, NOW, RESPONSE, GoodSite
from tests.html_page import parse


def test_the_address_keeps_the_title_with_the_day_and_the_reason_and_nothing_else(
    site: GoodSite,
) -> None:
    outcome = take_down(site, "second-look", reason="A figure  was wrong: <b>we</b> mend it.")

    assert outcome.code == 0, outcome.all
    page = site.page("/responses/second-look/")
    main = re.search(r"<main.*</main>", page, re.DOTALL)
    assert main is not None
    assert " ".join(parse(main[0]).text.split()).startswith(
        "A second look at the lamps: our response We withdrew this page on"
    )
    assert "A figure was wrong: &lt;b&gt;we&lt;/b&gt; mend it." in page
    assert "cold hands" not in page
    assert "og:" not in page
    assert "ld+json" not in page
    assert 'name="description"' not in page
    assert '<meta name="robots" content="noindex">' in page
    assert "data-pagefind-body" not in page
    assert page.count("<h1") == 1


def test_nothing_of_it_is_left_in_any_list_feed_map_picture_or_file(site: GoodSite) -> None:
    before = site.tree()
    picture = re.search(
        r'og:image" content="https://lantern.example/([^"]+)"',
        before["responses/second-look/index.html"].decode(),
    )
    assert picture is not None
    assert picture[1] in before
    assert any("second-" in name for name in before if name.startswith("assets/pictures/"))

    assert take_down(site, "responses/second-look").code == 0

    after = text_of(site)
    spared = {"responses/second-look/index.html", "before/index.html", "_redirects", "_headers"}
    for name, text in after.items():
        if name not in spared:
            assert "second-look" not in text, name
            assert "cold hands" not in text, name
    assert picture[1] not in after
    assert [name for name in after if "second" in name] == ["responses/second-look/index.html"]


def test_files_that_other_pages_use_as_well_stay(site: GoodSite) -> None:
    assert take_down(site, "responses/dark-streets").code == 0

    assert "assets/lamps.csv" in site.tree(), "another page offers it"
    assert not any(name.startswith("assets/pictures/street") for name in site.tree())
    assert any(name.startswith("assets/pictures/second") for name in site.tree())
    assert any(name.startswith("assets/icon-") for name in site.tree())


def test_every_other_page_keeps_its_last_published_state(site: GoodSite) -> None:
    before = site.tree()
    site.add(ABOUT, "\nA sentence that nobody has approved for publication yet.\n")
    site.replace(GIVE, "A lamp takes time", "A lantern takes ages")

    assert take_down(site, "second-look").code == 0

    after = site.tree()
    untouched = set(before) - {
        name for name in before if b"second" in before[name] or "second" in name
    }
    untouched -= {name for name in before if name.startswith("search/")} | {"campaign-build.json"}
    assert len(untouched) > 12
    its_picture = re.search(r"share-\w+\.png", before["responses/second-look/index.html"].decode())
    assert its_picture is not None
    untouched -= {f"assets/pictures/{its_picture[0]}"}
    assert {name for name in untouched if after.get(name) != before[name]} == set()
    about = site.page("/about/")
    assert "We wrote about the lamps and mean it." in parse(about).text
    assert "Read it here" in parse(about).text
    assert "nobody has approved" not in about
    assert "ages" not in site.page("/actions/give/")


def test_an_old_address_still_leads_to_the_notice(site: GoodSite) -> None:
    before = site.page("/before/")

    assert take_down(site, "second-look").code == 0

    assert site.page("/before/") == before


def test_the_search_finds_the_others_and_not_this_one(site: GoodSite) -> None:
    assert take_down(site, "second-look").code == 0

    fragments = [name for name in site.tree() if name.startswith("search/fragment/")]
    entry = json.loads(site.tree()["search/pagefind-entry.json"])
    assert fragments
    assert sum(one["page_count"] for one in entry["languages"].values()) == len(fragments)
    assert len(fragments) == sum("data-pagefind-body" in text for text in text_of(site).values())


def test_evidence_that_comes_down_takes_its_findings_out_of_every_page(site: GoodSite) -> None:
    statement = "30 streets of every hundred are dark"
    assert statement in site.page("/responses/dark-streets/")

    outcome = take_down(site, "lamps")

    assert outcome.code == 0, outcome.all
    page = parse(site.page("/responses/dark-streets/"))
    assert statement not in page.text
    assert "How we know" not in page.text
    assert "A third of the streets are dark." in page.text, "the point is the response's own"
    assert "How many streets are dark is on our evidence page" in " ".join(page.text.split())
    assert "evidence/lamps" not in site.page("/responses/dark-streets/")
    assert f"  {RESPONSE}:" in outcome.out, "whoever mends the next build is told where"


def test_an_action_that_comes_down_asks_for_nothing_anywhere(site: GoodSite) -> None:
    assert "list-manage.com/subscribe" in site.page("/responses/dark-streets/")

    assert take_down(site, "actions/news").code == 0

    for name, text in text_of(site).items():
        assert "<form action" not in text, name
    assert "Help us light a street" in site.page("/responses/dark-streets/")


def test_the_button_of_every_page_goes_with_its_action(site: GoodSite) -> None:
    assert 'class="give"' in site.page("/about/")

    assert take_down(site, "give").code == 0

    for name, text in text_of(site).items():
        assert 'class="give"' not in text, name
        assert "cafdonate" not in text or name in ("privacy/index.html", "_headers"), name


def test_what_another_page_says_in_its_own_words_is_named(site: GoodSite) -> None:
    page = site.site / "about" / "index.html"
    page.write_text(
        page.read_text().replace(
            "</main>", "<p>“Every lamp was counted twice by people with cold hands”</p></main>"
        )
    )

    outcome = take_down(site, "second-look")

    assert "publish/still-said" in outcome.out
    assert "about/index.html" in outcome.out
    assert "cold hands" in " ".join(outcome.out.split())


def test_no_rollback_brings_it_back(site: GoodSite) -> None:
    site.add(ABOUT, "\nOne more sentence, so that there is a version before this one.\n")
    assert site.build("--as-of", NOW).code == 0

    assert take_down(site, "second-look").code == 0

    assert site.run("campaign", "rollback").code == 3
    kept = [one for one in site.root.rglob("*") if one.is_file() and "content" not in one.parts]
    assert not any(b"cold hands" in one.read_bytes() for one in kept)


def test_an_event_takes_its_calendar_along(site: GoodSite) -> None:
    calendar = site.site / "actions" / "sign" / "event.ics"
    calendar.write_text("BEGIN:VCALENDAR\n")

    assert take_down(site, "sign").code == 0

    assert not calendar.exists()


def test_the_next_build_agrees(site: GoodSite) -> None:
    assert take_down(site, "second-look").code == 0

    outcome = site.build()

    assert outcome.code == 0, outcome.all
    assert "A figure was wrong." in site.page("/responses/second-look/")
    assert "second-look" not in text_of(site)["sitemap.xml"]
    for name, text in text_of(site).items():
        assert "cold hands" not in text, name
