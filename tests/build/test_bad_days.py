"""What went wrong in public is put right at once: an earlier version back, one page down, one check set aside."""

from __future__ import annotations

import pytest

from tests.made_site import MadeSite

RESPONSE = "content/responses/waiting-review.md"
WORDS = ("Hundreds of people waited longer", "Nobody learns patience", "queue.csv")


def test_rollback_brings_the_earlier_tree_back_byte_for_byte_and_forward_undoes_it(
    published: MadeSite,
) -> None:
    first = published.tree()
    published.replace(RESPONSE, "Nobody learns patience", "Nobody ever learns patience")
    assert published.build().code == 0
    second = published.tree()
    assert first != second
    assert published.run("campaign", "rollback").code == 0
    assert published.tree() == first
    assert published.run("campaign", "rollback", "--forward").code == 0
    assert published.tree() == second


def test_a_site_that_was_built_once_has_nothing_to_go_back_to(published: MadeSite) -> None:
    before = published.tree()
    outcome = published.run("campaign", "rollback")
    assert outcome.code == 3
    assert "publish/nothing-kept" in outcome.said
    assert published.tree() == before


def test_a_page_comes_down_while_other_pages_have_errors(published: MadeSite) -> None:
    published.replace("content/pages/about.md", "title:", "titel:")
    assert published.build().code == 1
    about = published.page("/about/")
    outcome = published.run("campaign", "take-down", "waiting-review", "--reason", "We were: wrong")
    assert outcome.code == 0, outcome.all
    page = published.page("/responses/waiting-review/")
    assert "We were: wrong" in page
    assert "waiting-review" not in published.page("/topics/waiting/")
    assert "waiting-review" not in published.tree()["sitemap.xml"].decode()
    assert "assets/queue.csv" not in published.tree()
    for name, content in published.tree().items():
        for words in WORDS:
            assert words not in content.decode(), name
    assert published.page("/about/") == about
    assert published.run("campaign", "verify", "site").code == 0
    assert published.run("campaign", "rollback").code == 3, "it would bring the page back"


def test_the_next_build_agrees_that_the_page_is_down(published: MadeSite) -> None:
    published.run("campaign", "take-down", "responses/waiting-review", "--reason", "Wrong.")
    outcome = published.build()
    assert outcome.code == 0, outcome.all
    assert "Wrong." in published.page("/responses/waiting-review/")


@pytest.mark.parametrize("slug", ["nothing", "../pages/about", "", "responses/about"])
def test_nothing_is_taken_down_under_a_name_that_nothing_has(
    published: MadeSite, slug: str
) -> None:
    before = published.tree()
    assert published.run("campaign", "take-down", slug, "--reason", "x").code == 2
    assert published.tree() == before


def test_a_check_is_set_aside_in_the_page_with_a_name_and_a_reason(site: MadeSite) -> None:
    site.replace(RESPONSE, "approved_on: 2026-01-14", "")
    code = next(
        (
            line.split("[")[1].split("]")[0]
            for line in site.check("--strict").out.splitlines()
            if "[" in line
        ),
        "links/unknown",
    )
    assert "/" in code
    arguments = ("--because", 'Deadline: "today"', "--by", "director")
    outcome = site.run("campaign", "publish", "waiting-review", "--anyway", code, *arguments)
    assert outcome.code == 0, outcome.all
    assert 'because: "Deadline: \\"today\\""' in site.read(RESPONSE)
    again = site.run(
        "campaign", "publish", "waiting-review", "--anyway", "inspect/broken-link", *arguments
    )
    assert again.code == 0
    text = site.read(RESPONSE)
    assert text.count("publish_anyway:") == 1
    assert text.count("- {check:") == 2
    assert "frontmatter/" not in site.check().all


@pytest.mark.parametrize(
    ("code", "by", "exit_code"),
    [
        ("leak/hidden-words", "director", 1),
        ("inspect/active-code", "director", 1),
        ("no/such-check", "director", 2),
        ("inspect/broken-link", "stranger", 2),
    ],
)
def test_what_must_always_stop_and_what_nobody_answers_for_is_not_set_aside(
    site: MadeSite, code: str, by: str, exit_code: int
) -> None:
    before = site.read(RESPONSE)
    outcome = site.run(
        "campaign", "publish", "waiting-review", "--anyway", code, "--because", "x", "--by", by
    )
    assert outcome.code == exit_code, outcome.all
    assert site.read(RESPONSE) == before
