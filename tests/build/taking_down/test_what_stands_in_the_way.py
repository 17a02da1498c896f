"""Nothing that is broken, gone or elsewhere keeps a page up that must come down; what may not come down is refused."""

from __future__ import annotations

import pytest

from campaign.publishing.publication import Publication
from tests.build.taking_down.second_look import SECOND, take_down
from tests.good_site import ABOUT, PUBLISHING, GoodSite
from tests.made_site import tree_of


def test_it_works_while_settings_and_other_pages_are_broken(site: GoodSite) -> None:
    site.replace(ABOUT, "title:", "titel:")
    site.add(PUBLISHING, "nonsense: [\n")
    site.write("content/responses/worse.md", "---\n: : :\n")

    outcome = take_down(site, "second-look")

    assert outcome.code == 0, outcome.all
    assert "A figure was wrong." in site.page("/responses/second-look/")
    assert "other error" in outcome.out
    assert site.run("campaign", "verify", "site").code == 0


@pytest.mark.parametrize("damage", ["no fence", "latin-1", "folder"])
def test_a_file_that_cannot_be_marked_is_no_reason_to_leave_the_page_up(
    site: GoodSite, damage: str
) -> None:
    path = site.root / SECOND
    if damage == "no fence":
        path.write_text("status: approved\nno end\n")
    elif damage == "latin-1":
        path.write_bytes(site.read(SECOND).encode("utf-8") + b"\xe9")
    else:
        path.with_name(f".{path.name}.new").mkdir()

    outcome = take_down(site, "second-look")

    assert outcome.code == 1, outcome.all
    assert "could not be changed" in outcome.said
    assert "status: withdrawn" in outcome.said
    assert "A figure was wrong." in site.page("/responses/second-look/")


def test_a_page_whose_file_is_gone_comes_down_all_the_same(site: GoodSite) -> None:
    site.delete(SECOND)

    outcome = take_down(site, "responses/second-look")

    assert outcome.code == 0, outcome.all
    assert "has no file any more" in outcome.out
    assert "A figure was wrong." in site.page("/responses/second-look/")


@pytest.mark.parametrize(
    "name",
    [
        "second-look",
        "responses/second-look",
        "/responses/second-look/",
        SECOND,
        "https://lantern.example/responses/second-look/",
        "https://lantern.example/responses/second-look/#key-points",
        "  second-look ",
    ],
)
def test_whatever_one_has_at_hand_names_the_page(site: GoodSite, name: str) -> None:
    assert take_down(site, name).code == 0
    assert "A figure was wrong." in site.page("/responses/second-look/")


@pytest.mark.parametrize("status", ["draft", "in_review"])
def test_what_was_never_public_is_not_put_up_in_order_to_be_taken_down(
    site: GoodSite, status: str
) -> None:
    site.write(
        "content/pages/plan.md",
        f"---\ntitle: A secret plan\nsummary: x\nstatus: {status}\n---\nWords.\n",
    )
    before, text = site.tree(), site.read("content/pages/plan.md")

    outcome = take_down(site, "plan")

    assert outcome.code == 1
    assert "not public" in outcome.said
    assert (site.tree(), site.read("content/pages/plan.md")) == (before, text)


@pytest.mark.parametrize(
    ("name", "reason"), [("index", "x"), ("https://lantern.example/", "x"), ("second-look", "  ")]
)
def test_the_start_page_and_an_empty_reason_are_refused(
    site: GoodSite, name: str, reason: str
) -> None:
    before = site.tree()

    assert take_down(site, name, reason=reason).code == 2
    assert site.tree() == before


def test_a_copy_of_the_site_from_the_host_can_be_named(site: GoodSite) -> None:
    site.site.rename(site.root.parent / "from-the-host")

    outcome = take_down(site, "second-look", "-d", "../from-the-host")

    assert outcome.code == 0, outcome.all
    tree = tree_of(site.root.parent / "from-the-host")
    assert b"A figure was wrong." in tree["responses/second-look/index.html"]


def test_without_a_published_site_the_file_is_marked_and_one_is_told_what_to_do(
    site: GoodSite,
) -> None:
    site.site.rename(site.root.parent / "gone")

    outcome = take_down(site, "second-look")

    assert outcome.code == 0
    assert "status: withdrawn" in site.read(SECOND)
    assert "name that with -d" in outcome.out


def test_a_build_under_way_is_told_and_the_published_page_left_for_the_next_try(
    site: GoodSite,
) -> None:
    before = site.tree()
    with Publication.begin(site.site, project_root=site.root):
        outcome = take_down(site, "second-look")

    assert outcome.code == 3
    assert "publish/another-build" in outcome.said
    assert site.tree() == before


def test_a_private_page_is_marked_where_it_lies(site: GoodSite) -> None:
    site.add(PUBLISHING, "content_private: ../apart\n")
    (site.root.parent / "apart/responses").mkdir(parents=True)
    (site.root / SECOND).rename(site.root.parent / "apart/responses/second-look.md")

    outcome = take_down(site, "second-look")

    assert outcome.code == 0, outcome.all
    assert "../apart/responses/second-look.md now says" in outcome.out
    assert "status: withdrawn" in site.read("../apart/responses/second-look.md")
