"""The preview in a real browser: it follows every edit, shows every mistake, and never stops answering."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.previewing import PATIENCE, Preview, get
from tests.made_site import MadeSite

ABOUT = "content/pages/about.md"
PUBLISHING = "site_config/publishing.yml"
DRAFT = """---
title: Not for everybody yet
summary: A page that nobody but its editors may see, and only in the preview on their own machine.
status: draft
---
Still being written.
"""
TEAM = """---
title: The three of us
summary: A page that was not there when the server was started, and that shows without a restart.
status: approved
---
One of us is the kettle.
"""

# The heading of the page that stands for every page that is not there.
NOT_FOUND = "Page not found"

expect.set_options(timeout=PATIENCE * 1000)


def site_with_a_theme(folder: Path) -> MadeSite:
    made = MadeSite(folder)
    made.replace("mkdocs.yml", "  font: false", "  custom_dir: theme_overrides")
    (made.root / "theme_overrides").mkdir()
    return made


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """One server for all edits, each of which is undone; it has answered throughout, or this fails."""
    folder = tmp_path_factory.mktemp("serve")
    with Preview(site_with_a_theme(folder / "site"), folder / "log", "mkdocs", "serve") as running:
        yield running


@pytest.fixture
def about(preview: Preview, page: Page) -> Page:
    page.set_default_timeout(PATIENCE * 1000)
    page.goto(f"{preview.address}/about/")
    expect(panel(page)).to_have_count(0)
    return page


def panel(page: Page) -> Locator:
    """The diagnostics on top of a page."""
    return page.locator("#campaign-diagnostics")


def until_there_is(preview: Preview, path: str, status: int) -> None:
    """Ask for `path` until it has `status`."""
    end = time.monotonic() + PATIENCE
    while get(preview.port, path)[0] != status:
        assert time.monotonic() < end, f"{path} never had the status {status}"
        time.sleep(0.1)


def opened(preview: Preview, context: BrowserContext, path: str) -> Page:
    """`path` in a tab of its own.

    A tab that the preview has just told to reload may drop the address that it is then sent to:
    Chromium queues it behind the reload and never asks for it.
    """
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    page.goto(f"{preview.address}{path}")
    return page


def edited(site: MadeSite, name: str, old: str, new: str) -> Callable[[], None]:
    """Make one edit; what is returned undoes it."""
    before = site.read(name)
    site.replace(name, old, new)
    return lambda: site.write(name, before)


def test_an_edit_of_a_body_shows_by_itself(preview: Preview, about: Page) -> None:
    expect(about.locator("main")).to_contain_text("Three people and a kettle.")
    undo = edited(preview.site, ABOUT, "Three people", "Four people")
    expect(about.locator("main")).to_contain_text("Four people and a kettle.")
    undo()
    expect(about.locator("main")).to_contain_text("Three people and a kettle.")


def test_an_edit_of_a_title_shows_by_itself(preview: Preview, about: Page) -> None:
    undo = edited(preview.site, ABOUT, "title: About Small Trust", "title: Who we are")
    expect(about.locator("h1")).to_have_text("Who we are")
    expect(about).to_have_title(re.compile("^Who we are"))
    undo()
    expect(about.locator("h1")).to_have_text("About Small Trust")


def test_an_edit_of_the_settings_shows_by_itself(preview: Preview, about: Page) -> None:
    undo = edited(preview.site, PUBLISHING, "title: About,", "title: Who and why,")
    expect(about.locator("header nav")).to_contain_text("Who and why")
    undo()
    expect(about.locator("header nav")).not_to_contain_text("Who and why")


def test_a_figure_shows_by_itself_on_the_page_that_refers_to_it(
    preview: Preview, context: BrowserContext
) -> None:
    response = opened(preview, context, "/responses/waiting-review/")
    undo = edited(preview.site, "content/evidence/queue.md", "value: 412", "value: 431")
    expect(response.locator("main")).to_contain_text("431")
    undo()
    expect(response.locator("main")).to_contain_text("412")


def test_a_new_and_an_edited_template_show_by_themselves(preview: Preview, about: Page) -> None:
    name = "theme_overrides/page.html"
    body = '{% extends "base.html" %}{% block main %}<h1>FIRST</h1>{% endblock %}'
    preview.site.write(name, body)
    expect(about.locator("h1")).to_have_text("FIRST")
    preview.site.write(name, body.replace("FIRST", "SECOND"))
    expect(about.locator("h1")).to_have_text("SECOND")
    preview.site.delete(name)
    expect(about.locator("h1")).to_have_text("About Small Trust")


def test_a_new_a_renamed_and_a_deleted_file_show_without_a_restart(
    preview: Preview, context: BrowserContext
) -> None:
    preview.site.write("content/pages/team.md", TEAM)
    until_there_is(preview, "/team/", 200)
    team = opened(preview, context, "/team/")
    expect(team.locator("h1")).to_have_text("The three of us")
    pages = preview.site.root / "content" / "pages"
    (pages / "team.md").rename(pages / "people.md")
    # The open page is told by itself that it is gone.
    expect(team.locator("h1")).to_have_text(NOT_FOUND)
    until_there_is(preview, "/team/", 404)
    people = opened(preview, context, "/people/")
    expect(people.locator("h1")).to_have_text("The three of us")
    (pages / "people.md").unlink()
    expect(people.locator("h1")).to_have_text(NOT_FOUND)
    until_there_is(preview, "/people/", 404)


def test_a_hidden_entry_is_shown_and_says_so(preview: Preview, context: BrowserContext) -> None:
    preview.site.write("content/pages/new-home.md", DRAFT)
    until_there_is(preview, "/new-home/", 200)
    draft = opened(preview, context, "/new-home/")
    notice = draft.get_by_role("complementary", name="Preview")
    expect(notice).to_contain_text("Only this preview shows this page. It is draft.")
    preview.site.delete("content/pages/new-home.md")
    until_there_is(preview, "/new-home/", 404)


# What is spoilt: file, what stood there, what stands there now, and what the panel then says.
MISTAKES = {
    "an unknown key": (ABOUT, "role: about", "rol: about", "frontmatter/unknown-key"),
    "a colon in a title": (ABOUT, "title: About", "title: About: us:", f"{ABOUT}:2"),
    "a fence that is not closed": (ABOUT, "role: about\n---\n", "role: about\n", ABOUT),
    "a settings key": (PUBLISHING, "time_zone:", "time_zon:", f"{PUBLISHING}:2:1"),
    "settings that are not YAML": (PUBLISHING, "languages: [en-GB]", "languages: [en", PUBLISHING),
    "mkdocs.yml": ("mkdocs.yml", "site_name: Small Trust", "site_name: [Small", "mkdocs.yml:1"),
    "an unknown plugin": ("mkdocs.yml", "  - campaign", "  - campaign\n  - campain", "campain"),
    "no plugin": ("mkdocs.yml", "  - campaign", "  - search", "mkdocs.yml"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_shown_and_goes_away_when_it_is_mended(
    preview: Preview, about: Page, mistake: str
) -> None:
    name, old, new, said = MISTAKES[mistake]
    undo = edited(preview.site, name, old, new)
    expect(panel(about)).to_contain_text(said)
    expect(panel(about)).to_contain_text("Fix")
    undo()
    expect(panel(about)).to_have_count(0)
    expect(about.locator("main")).to_contain_text("Three people and a kettle.")


TEMPLATES = {
    "a block that is not closed": ("theme_overrides/page.html", "{% block main %}", "template/syntax"),
    "an unknown name": ("theme_overrides/page.html", "{{ titel }}", "template/unknown-name"),
    "a component used everywhere": ("theme_overrides/components/footer/template.html", "{{ nothing }}", "template/unknown-name"),
}  # fmt: skip


@pytest.mark.parametrize("mistake", TEMPLATES)
def test_a_mistake_in_a_template_is_shown_and_goes_away(
    preview: Preview, about: Page, mistake: str
) -> None:
    name, text, code = TEMPLATES[mistake]
    preview.site.write(name, text)
    expect(panel(about)).to_contain_text(code)
    expect(panel(about)).to_contain_text(f"{name}:1")
    preview.site.delete(name)
    expect(panel(about)).to_have_count(0)
    expect(about.locator("main")).to_contain_text("Three people and a kettle.")


BROKEN_FROM_THE_FIRST = {
    "content": (ABOUT, "---\ntitle: A: b\n---\n", f"{ABOUT}:2"),
    "settings": (PUBLISHING, "site_address: [x\n", PUBLISHING),
    "a template": ("theme_overrides/page.html", "{% block main %}", "theme_overrides/page.html:1"),
    "the template of every page": ("theme_overrides/base.html", "{{ nothing }}", "theme_overrides/base.html:1"),
}  # fmt: skip


@pytest.mark.parametrize("mistake", BROKEN_FROM_THE_FIRST)
def test_a_preview_that_begins_with_a_mistake_shows_it_and_goes_on(
    tmp_path: Path, page: Page, mistake: str
) -> None:
    site = site_with_a_theme(tmp_path / "site")
    name, text, said = BROKEN_FROM_THE_FIRST[mistake]
    right = site.read(name) if (site.root / name).exists() else None
    site.write(name, text)
    with Preview(site, tmp_path / "log", "campaign", "serve") as preview:
        page.goto(f"{preview.address}/")
        expect(panel(page)).to_contain_text(said)
        if right is None:
            site.delete(name)
        else:
            site.write(name, right)
        expect(panel(page)).to_have_count(0)
        expect(page.locator("h1")).to_have_text("Nobody should wait a year")


def test_templates_that_come_while_the_preview_runs_are_followed(
    tmp_path: Path, page: Page
) -> None:
    site = MadeSite(tmp_path / "site")
    assert not (site.root / "theme_overrides").exists()
    body = '{% extends "base.html" %}{% block main %}<h1>FIRST</h1>{% endblock %}'
    with Preview(site, tmp_path / "log", "mkdocs", "serve") as preview:
        page.goto(f"{preview.address}/about/")
        site.write("theme_overrides/page.html", body)
        # A folder that is new is seen with the next edit, and its templates from then on.
        edited(site, ABOUT, "Three people", "Four people")
        expect(page.locator("h1")).to_have_text("FIRST")
        site.write("theme_overrides/page.html", body.replace("FIRST", "SECOND"))
        expect(page.locator("h1")).to_have_text("SECOND")


def test_serve_clean_previews_too_and_publishes_nothing(tmp_path: Path, page: Page) -> None:
    site = MadeSite(tmp_path / "site")
    site.write("content/pages/new-home.md", DRAFT)
    with Preview(site, tmp_path / "log", "mkdocs", "serve", "--clean") as preview:
        page.goto(f"{preview.address}/new-home/")
        expect(page.get_by_role("complementary", name="Preview")).to_be_visible()
        edited(site, ABOUT, "Three people", "Four people")
        about = opened(preview, page.context, "/about/")
        expect(about.locator("main")).to_contain_text("Four people")
    assert not site.site.exists()
    assert not (site.root / ".site.campaign").exists()
