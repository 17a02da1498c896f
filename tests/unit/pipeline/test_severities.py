"""What stops a build and what does not: the weight of a check, and of a page that is still a draft."""

from __future__ import annotations

import pytest

from tests.good_site import ABOUT, NEWS, PUBLISHING, GoodSite
from tests.unit.pipeline.planted_mistakes import TOPICS, unknown_key


@pytest.mark.parametrize("status", ["draft", "in_review"])
def test_problems_of_a_draft_are_a_to_do_list(site: GoodSite, status: str) -> None:
    site.write(
        "content/pages/idea.md",
        f"---\nstatus: {status}\nfavourite_biscuit: x\npublished: 01/02/2026\n"
        "related: [evidence/nothing]\n---\n[x](nowhere.md)\n\n<script>x</script>\n",
    )

    told = site.checked().diagnostics

    assert len(told) >= 5
    assert {str(one.severity) for one in told} == {"warning"}
    assert {one.span.file for one in told} == {"content/pages/idea.md"}


def test_a_draft_that_cannot_be_read_is_no_draft_for_certain(site: GoodSite) -> None:
    site.write("content/pages/idea.md", "---\nstatus: draft\ntitle: a: b\n---\n")

    assert str(site.only().severity) == "error"


def test_a_status_that_only_looks_like_a_draft_is_an_error(site: GoodSite) -> None:
    site.write("content/pages/idea.md", "---\ntitle: a\nsummary: b\nstatus: Draft\n---\n")

    assert (site.only().code, str(site.only().severity)) == ("value/not-a-choice", "error")


def test_a_site_sets_the_weight_of_a_check(site: GoodSite) -> None:
    site.replace(
        ABOUT,
        "summary: Who we are. Lantern Street is fictional and lives in the tests of this software.",
        "summary: Short.",
    )
    site.add(ABOUT, "\n## \n")
    weights = {}
    for level in ("error", "warning", "info", "off"):
        site.write(
            PUBLISHING,
            site.read(PUBLISHING).split("severities:")[0]
            + f"severities:\n  summary/length: {level}\n  heading/empty: {level}\n",
        )
        weights[level] = [str(one.severity) for one in site.checked().diagnostics]

    assert weights == {
        "error": ["error"] * 2,
        "warning": ["warning"] * 2,
        "info": ["info"] * 2,
        "off": [],
    }


def test_what_always_stops_cannot_be_softened(site: GoodSite) -> None:
    place = site.spoil(PUBLISHING, "summary/length: info", "«reference/hidden»: warning")
    site.draft(NEWS)

    told = site.checked().diagnostics

    assert ("settings/cannot-soften", place) in [(one.code, str(one.span)) for one in told]
    assert {str(one.severity) for one in told if one.code == "reference/hidden"} == {"error"}


def test_a_weight_for_a_check_that_is_not_there_is_told(site: GoodSite) -> None:
    place = site.spoil(PUBLISHING, "summary/length", "«summary/lenght»")

    told = site.only()

    assert (told.code, str(told.span), told.suggestion) == (
        "settings/unknown-code",
        place,
        "summary/length",
    )


def test_weights_hold_also_while_another_settings_file_is_broken(site: GoodSite) -> None:
    site.replace(ABOUT, "summary: Who", "summary: X.\ncontent_note: Who")
    site.replace(PUBLISHING, "summary/length: info", "summary/length: off")
    unknown_key(TOPICS, 0)(site)

    assert [one.code for one in site.checked().diagnostics] == ["settings/unknown-key"]
