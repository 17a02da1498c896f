"""What may not be seen leaves no trace; a preview shows it and says why."""

from __future__ import annotations

from dataclasses import replace

from campaign.linking import LinkTarget
from campaign.rendering import Renderer, find_theme
from tests.unit.rendering.conftest import Maker
from tests.unit.rendering.samples import EVIDENCE, PAGE, RESPONSE, SUBSCRIBE

FILES: dict[str, str | tuple[str, str]] = {
    "pages/index": PAGE.format(title="Home") + "role: home\n",
    "responses/review": RESPONSE,
    "responses/quokka": RESPONSE.replace("status: approved", "status: draft").replace(
        "Our response", "Quokka"
    ),
    "evidence/rates": EVIDENCE,
    "responses/wombat": RESPONSE.replace("Our response", "Wombat")
    + "embargo_until: 2026-12-01 00:01\ntopics: [money]\n".replace("topics: [money]\n", ""),
    "actions/newsletter": SUBSCRIBE.replace("Hear what", "Numbat what") + "starts: 2027-01-01\n",
}
HIDDEN = ("quokka", "Quokka", "wombat", "Wombat", "numbat", "Numbat")


def test_hidden_entries_are_nowhere(made: Maker) -> None:
    everything = made(FILES).everything()
    assert [word for word in HIDDEN if word in everything] == []


def test_an_embargo_ends_at_its_minute(made: Maker) -> None:
    assert "/responses/wombat/" not in made(FILES, as_of="2026-12-01 00:00").addresses()
    assert "/responses/wombat/" in made(FILES, as_of="2026-12-01 00:01").addresses()


def test_a_preview_shows_what_is_hidden_and_says_why_and_until_when(made: Maker) -> None:
    site = made(FILES, preview=True)
    words = " ".join(site.document("/responses/wombat/").all("aside")[0].words.split())
    assert words.startswith(
        "Only this preview shows this page. It is under embargo until 1 December 2026, 00:01."
    )
    assert "Only in this preview: draft" in site.html("/responses/")
    assert '<meta name="robots" content="noindex">' in site.html("/responses/wombat/")


def test_a_preview_marks_nothing_that_is_public(made: Maker) -> None:
    assert "Only this preview" not in made(FILES, preview=True).html("/responses/review/")


def test_a_withdrawn_page_keeps_its_title_and_reason_and_nothing_else(made: Maker) -> None:
    withdrawn = (
        RESPONSE.replace("status: approved", "status: withdrawn")
        + "withdrawn: {date: 2024-05-01, reason: A figure was wrong.}\nkey_points: [{text: Secret point.}]\n"
    )
    site = made({"responses/review": (withdrawn, "Secret body.\n")})
    html = site.html("/responses/review/")
    assert 'We withdrew this page on <time datetime="2024-05-01">1 May 2024</time>.' in html
    assert "A figure was wrong." in html
    for part in ("Secret", "It must be counted", "What we say about", "observatory.example.org"):
        assert part not in html
        assert part not in site.html("/responses/")
    assert site.renderer.article(site.page("/responses/review/")) == ""


def test_a_passed_review_date_is_told_and_stops_nothing(made: Maker) -> None:
    site = made({"responses/review": RESPONSE + "review_by: 2026-01-31\n"})
    assert "We meant to look at this page again by 31 January 2026" in site.html(
        "/responses/review/"
    )
    before = made({"responses/review": RESPONSE + "review_by: 2026-01-31\n"}, as_of="2026-01-31")
    assert "We meant to" not in before.html("/responses/review/")


def test_internal_notes_are_never_published(made: Maker) -> None:
    site = made({"responses/review": RESPONSE + "internal_notes: Quokka\n"})
    assert "Quokka" not in site.everything()


def test_a_link_to_a_page_that_is_not_shown_does_not_name_it(made: Maker) -> None:
    site = made({"responses/review": (RESPONSE, "See [this](https://a.example.org/).\n")})
    hidden = LinkTarget("/responses/quokka/", key="responses/quokka")
    entry = replace(site.site.entries["responses/review"], link_targets=(hidden,))
    tampered = replace(site.site, entries={**site.site.entries, "responses/review": entry})
    renderer = Renderer(tampered, [find_theme()])
    assert "quokka" not in renderer.document(site.page("/responses/review/"))


def test_a_withdrawn_action_is_asked_for_nowhere(made: Maker) -> None:
    withdrawn = SUBSCRIBE.replace("status: approved", "status: withdrawn")
    files = {
        "actions/newsletter": withdrawn
        + "withdrawn: {date: 2024-05-01, reason: No longer kept.}\n",
        "responses/review": (
            RESPONSE + "actions: [newsletter]\n",
            "/// action | newsletter\n///\n",
        ),
    }
    site = made(files)
    assert site.document("/responses/review/").all("form") == []
    assert site.document("/actions/newsletter/").all("form") == []
