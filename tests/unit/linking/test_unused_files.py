"""A file is published when a page that may be seen uses it, and never for being in the folder."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.good_site import ABOUT, RESPONSE, GoodSite

PLAN = "content/assets/plan.pdf"
USED = "\n[The plan](../assets/plan.pdf)\n"
DRAFT = "---\ntitle: An idea\nsummary: Of a page.\nstatus: draft\n---\nWords.\n"


def in_a_draft(site: GoodSite) -> None:
    site.write("content/pages/idea.md", DRAFT + USED)


def under_an_embargo(site: GoodSite) -> None:
    until = "status: approved\napproved_by: director\nembargo_until: 2027-01-01 00:01"
    site.write("content/pages/idea.md", DRAFT.replace("status: draft", until) + USED)


def on_a_withdrawn_page(site: GoodSite) -> None:
    site.add(RESPONSE, USED)
    site.withdraw(RESPONSE)


def in_a_comment(site: GoodSite) -> None:
    site.add(ABOUT, f"\n<!-- {USED} -->\n")


def in_code(site: GoodSite) -> None:
    site.add(ABOUT, f"\n```\n{USED}\n```\n")


def in_notes(site: GoodSite) -> None:
    site.replace(ABOUT, "role: about", f"role: about\ninternal_notes: '{USED.strip()}'")


def in_a_remark(site: GoodSite) -> None:
    site.replace(ABOUT, "role: about", f"role: about\n# {USED.strip()}")


def by_name_only(site: GoodSite) -> None:
    site.add(ABOUT, "\nThe plan is plan.pdf, in content/assets/plan.pdf.\n")


def in_a_page_that_is_passed_over(site: GoodSite) -> None:
    site.write("content/pages/.about.md.swp", site.read(ABOUT) + USED)


UNSEEN = [
    in_a_draft,
    under_an_embargo,
    on_a_withdrawn_page,
    in_a_comment,
    in_code,
    in_notes,
    in_a_remark,
    by_name_only,
    in_a_page_that_is_passed_over,
]


@pytest.mark.parametrize("use", UNSEEN, ids=lambda one: one.__name__)
def test_a_file_that_only_what_is_not_seen_uses_is_not_published(
    site: GoodSite, use: Callable[[GoodSite], None]
) -> None:
    site.write(PLAN, "x")
    use(site)

    seen = site.checked().site

    assert seen is not None
    assert "plan.pdf" not in seen.assets


def test_a_file_that_a_page_uses_is_published(site: GoodSite) -> None:
    site.write(PLAN, "x")
    site.add(ABOUT, USED)

    seen = site.checked().site

    assert seen is not None
    assert "plan.pdf" in seen.assets
