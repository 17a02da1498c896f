"""A version that is brought back may show what is withdrawn or hidden by now: that is said, and undone."""

from __future__ import annotations

from tests.made_site import MadeSite

WAITING = "content/responses/waiting-review.md"


def withdraw_by_hand(site: MadeSite) -> None:
    site.replace(
        WAITING,
        "status: approved",
        "status: withdrawn\nwithdrawn: {date: 2026-02-01, reason: It was wrong.}",
    )


def test_a_rollback_to_a_version_with_a_withdrawn_page_says_so(site: MadeSite) -> None:
    assert site.build("--as-of", "2026-02-01").code == 0
    withdraw_by_hand(site)
    assert site.build("--as-of", "2026-02-02").code == 0
    back = site.run("campaign", "rollback")
    assert back.code == 0
    assert "Careful: this version shows pages that are not to be seen any more" in back.said
    assert "/responses/waiting-review/ (withdrawn)" in back.said
    forward = site.run("campaign", "rollback", "--forward")
    assert forward.code == 0
    assert forward.said == ""


def test_a_rollback_to_a_version_with_a_page_that_is_a_draft_by_now_says_so(
    site: MadeSite,
) -> None:
    assert site.build("--as-of", "2026-02-01").code == 0
    site.replace("content/actions/give.md", "status: approved", "status: draft")
    site.replace("site_config/publishing.yml", "main_action: give\n", "")
    site.replace(WAITING, "[give, letter]", "[letter]")
    assert site.build("--as-of", "2026-02-02").code == 0
    assert "/actions/give/ (draft)" in site.run("campaign", "rollback").said


def test_a_page_taken_down_after_a_rollback_does_not_come_back_when_that_is_undone(
    site: MadeSite,
) -> None:
    text = site.read(WAITING)
    site.replace(WAITING, "status: approved", "status: draft")
    assert site.build("--as-of", "2026-02-01").code == 0
    site.write(WAITING, text)
    assert site.build("--as-of", "2026-02-02").code == 0
    assert site.run("campaign", "rollback").code == 0
    taken = site.run("campaign", "take-down", "waiting-review", "--reason", "It was wrong.")
    assert taken.code == 0, taken.all
    assert "One other version of the site had the page" in taken.out
    assert site.run("campaign", "rollback", "--forward").code == 3
    assert not (site.site / "responses/waiting-review").exists()
