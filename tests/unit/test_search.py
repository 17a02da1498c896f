"""The index of the search page: only what asks to be found, the same each time, nothing that is not used."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from campaign import search
from tests.html_page import parse
from tests.made_site import MadeSite, tree_of

PAGE = (
    "<!doctype html><html lang=en><title>{0}</title><main{1}><h1>{0}</h1><p>{2}</p></main></html>"
)


def write(stage: Path, name: str, html: str) -> None:
    (stage / name).mkdir(parents=True)
    (stage / name / "index.html").write_text(html, encoding="utf-8")


def words_in(stage: Path) -> str:
    """Everything that the index can give back, decompressed."""
    fragments = (stage / search.FOLDER / "fragment").iterdir()
    return "".join(gzip.decompress(one.read_bytes()).decode(errors="replace") for one in fragments)


@pytest.fixture
def stage(tmp_path: Path) -> Path:
    write(
        tmp_path,
        "one",
        PAGE.format("Lamps", " data-pagefind-body", "They burn. <a class=marks>3</a>"),
    )
    write(tmp_path, "two", PAGE.format("Thanks", "", "Your address was kept."))
    return tmp_path


def test_only_pages_that_ask_to_be_searched_are_found(stage: Path) -> None:
    search.index(stage)

    assert "They burn." in words_in(stage)
    assert "Your address" not in words_in(stage)


def test_the_search_boxes_that_pagefind_brings_are_not_published(stage: Path) -> None:
    search.index(stage)

    scripts = {
        one.name for one in (stage / search.FOLDER).iterdir() if one.suffix in (".js", ".css")
    }
    assert scripts == {"pagefind.js", "pagefind-worker.js"}


def test_an_index_that_cannot_be_made_stops_the_build_and_says_why(
    stage: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pagefind.service.get_executable", lambda: None)

    with pytest.raises(search.NoIndex, match="no program for this system"):
        search.index(stage)


def test_two_builds_of_one_site_have_the_same_index(tmp_path: Path) -> None:
    trees = []
    for name in ("a", "b"):
        site = MadeSite(tmp_path / name)
        site.add("site_config/publishing.yml", "search: yes\n")
        assert site.build("--as-of", "2026-11-20 12:00").code == 0
        trees.append(
            {path: text for path, text in tree_of(site.site).items() if path.startswith("search/")}
        )

    assert trees[0] == trees[1]
    assert len(trees[0]) > 5


def test_a_site_that_does_not_ask_for_it_has_no_search_and_no_way_to_it(tmp_path: Path) -> None:
    site = MadeSite(tmp_path)
    assert site.build().code == 0

    assert not (site.site / "search").exists()
    body = parse(site.page("/")).one("body")
    assert "search" not in body.text.lower()
    assert not [one["href"] for one in body.all("a") if "search" in one["href"]]


def test_a_page_that_is_not_public_cannot_be_found(tmp_path: Path) -> None:
    site = MadeSite(tmp_path)
    site.add("site_config/publishing.yml", "search: yes\n")
    site.replace("content/pages/about.md", "status: approved", "status: draft")
    site.add("content/pages/about.md", "\nOcelots.\n")
    assert site.build().code == 0

    assert "Ocelots" not in words_in(site.site)
    assert "data-pagefind-body" in site.page("/")
