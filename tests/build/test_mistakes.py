"""Whatever is wrong, a build ends in plain words with the place, and what is published stays as it was."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.made_site import MadeSite

RESPONSE = "content/responses/waiting-review.md"
EVIDENCE = "content/evidence/queue.md"
ABOUT = "content/pages/about.md"
PUBLISHING = "site_config/publishing.yml"
Spoil = Callable[[MadeSite], object]


def latin(site: MadeSite) -> None:
    (site.root / ABOUT).write_bytes(site.read(ABOUT).encode() + b"caf\xe9\n")


def nul(site: MadeSite) -> None:
    (site.root / ABOUT).write_bytes(site.read(ABOUT).encode() + b"a\x00b\n")


def folder_for_settings(site: MadeSite) -> None:
    site.delete(PUBLISHING)
    (site.root / PUBLISHING).mkdir()


# What is done to the site, the file that the diagnostic names, and the code it has.
IN_CONTENT: dict[str, tuple[Spoil, str, str]] = {
    "unknown key": (lambda site: site.replace(ABOUT, "role:", "rol:"), f"{ABOUT}:5:1", "frontmatter/unknown-key"),
    "wrong choice": (lambda site: site.replace(ABOUT, "status: approved", "status: aproved"), f"{ABOUT}:4:9", ""),
    "missing field": (lambda site: site.replace(ABOUT, "status: approved\n", ""), f"{ABOUT}:1:1", ""),
    "broken reference": (lambda site: site.replace(RESPONSE, "related: [evidence/queue]", "related: [evidence/cue]"), RESPONSE, "reference/unknown"),
    "unclosed fence": (lambda site: site.replace(ABOUT, "about\n---\n", "about\n"), ABOUT, ""),
    "colon in a title": (lambda site: site.replace(ABOUT, "title: About", "title: About: us"), f"{ABOUT}:2", ""),
    "tab": (lambda site: site.replace(EVIDENCE, "  rating:", "\trating:"), EVIDENCE, ""),
    "key set twice": (lambda site: site.replace(ABOUT, "role: about", "role: about\nrole: press"), f"{ABOUT}:6:1", ""),
    "not UTF-8": (latin, ABOUT, ""),
    "a zero byte": (nul, ABOUT, ""),
    "a link to a page that is not there": (lambda site: site.replace(RESPONSE, "../evidence/queue.md", "../evidence/cue.md"), RESPONSE, ""),
    "an unknown block": (lambda site: site.replace(RESPONSE, "/// finding |", "/// findin |"), RESPONSE, ""),
    "a script in a body": (lambda site: site.add(ABOUT, "\n<script>alert(1)</script>\n"), ABOUT, ""),
    "a date read two ways": (lambda site: site.replace(RESPONSE, "approved_on: 2026-01-14", "approved_on: 01/02/2026"), f"{RESPONSE}:23:18", "value/ambiguous-date"),
    "an unknown key on a dated page": (lambda site: site.replace(RESPONSE, "our_view:", "our_vew:"), f"{RESPONSE}:8:1", "frontmatter/unknown-key"),
    "a name with capitals": (lambda site: site.write("content/pages/About-Us.md", "x"), "content/pages/About-Us.md", ""),
    "two mistakes in one body": (lambda site: site.add(ABOUT, "\n/// finding | queue/nothing\n///\n"), ABOUT, ""),
}  # fmt: skip

IN_SETTINGS: dict[str, tuple[Spoil, str, str]] = {
    "no zone": (lambda site: site.replace(PUBLISHING, "time_zone: Europe/London\n", ""), PUBLISHING, ""),
    "unknown zone": (lambda site: site.replace(PUBLISHING, "Europe/London", "Europe/Lundon"), f"{PUBLISHING}:2:12", ""),
    "unknown setting": (lambda site: site.replace(PUBLISHING, "main_action:", "main_acton:"), f"{PUBLISHING}:7:1", ""),
    "not YAML": (lambda site: site.write(PUBLISHING, "site_address: [x\n"), PUBLISHING, ""),
    "a missing file": (lambda site: site.delete("site_config/organisation.yml"), "site_config/organisation.yml", ""),
    "a folder for a file": (folder_for_settings, PUBLISHING, ""),
    "a name that differs in mkdocs.yml": (lambda site: site.replace("mkdocs.yml", "Small Trust", "Big Trust"), "mkdocs.yml:1:12", "settings/disagrees"),
    "an address that differs in mkdocs.yml": (lambda site: site.add("mkdocs.yml", "site_url: https://big.example/\n"), "mkdocs.yml:8:11", "settings/disagrees"),
    "an unknown provider": (lambda site: site.replace("site_config/donations.yml", "caf_donate", "caf_donut"), "site_config/donations.yml:4:15", ""),
}  # fmt: skip


@pytest.mark.parametrize("mistake", [*IN_CONTENT, *IN_SETTINGS])
def test_a_mistake_is_said_with_its_place_and_costs_nothing(
    published: MadeSite, mistake: str
) -> None:
    spoil, place, code = {**IN_CONTENT, **IN_SETTINGS}[mistake]
    before = published.tree()
    spoil(published)
    outcome = published.mkdocs()
    assert outcome.code == 1, outcome.all
    assert f"[{code}" in outcome.said
    assert f"] {place}" in outcome.said
    assert "Fix: " in outcome.said
    assert "Nothing was published; the site is as it was." in outcome.said
    assert "Traceback" not in outcome.all
    assert published.tree() == before
    assert [one.name for one in (published.root / ".site.campaign").glob("stage-*")] == []


def test_five_mistakes_in_five_files_are_all_told_at_once(site: MadeSite) -> None:
    site.replace(ABOUT, "role:", "rol:")
    site.replace("content/actions/give.md", "kind: donate", "kind: donat")
    site.replace(RESPONSE, "evidence: queue/over-a-year", "evidence: queue/over-a-yeer")
    site.replace("site_config/people.yml", ", role: Director of Small Trust", "")
    site.replace("content/pages/complaints.md", "role: complaints\n---\n", "role: complaints\n")
    outcome = site.check("--format", "json")
    assert outcome.code == 1
    report = json.loads(outcome.out)
    found = {one["file"]: one for one in report["diagnostics"]}
    assert len(report["diagnostics"]) == 5
    assert set(found) == {
        ABOUT,
        "content/actions/give.md",
        RESPONSE,
        "site_config/people.yml",
        "content/pages/complaints.md",
    }
    assert report["summary"]["errors"] == 5
    for one in report["diagnostics"]:
        assert one["fix"]
        assert one["why"]
        assert one["line"] >= 1
        assert one["column"] >= 1
    line, column = site.place_of(RESPONSE, "queue/over-a-yeer")
    assert (found[RESPONSE]["line"], found[RESPONSE]["column"]) == (line, column)
    assert found[RESPONSE]["suggestion"] == "queue/over-a-year"
    assert found["content/actions/give.md"]["suggestion"] == "donate"
    in_text = site.check()
    assert in_text.code == 1
    assert in_text.out.count("Fix: ") == 5
    assert "5 errors" in in_text.out


def test_check_is_content_with_a_right_site(site: MadeSite) -> None:
    outcome = site.check("--strict")
    assert (outcome.code, outcome.out) == (0, "No problems found.\n")


def test_warnings_stop_only_when_they_are_asked_to(published: MadeSite) -> None:
    published.replace(EVIDENCE, "review_by: 2099-01-31\n", "")
    before = published.tree()
    for outcome in (published.build("--strict"), published.mkdocs("--strict")):
        assert outcome.code == 1
        assert f"{EVIDENCE}:" in outcome.said
        assert published.tree() == before
    assert published.build().code == 0


# In mkdocs.yml MkDocs itself may be the first to notice; then its own words stand.
IN_MKDOCS_YML: dict[str, Spoil] = {
    "not YAML": lambda site: site.write("mkdocs.yml", "site_name: [x\n"),
    "a list": lambda site: site.write("mkdocs.yml", "- a\n"),
    "nothing": lambda site: site.write("mkdocs.yml", ""),
    "an unknown plugin": lambda site: site.add("mkdocs.yml", "  - campain\n"),
    "an option of ours that is none": lambda site: site.replace("mkdocs.yml", "- campaign", "- campaign: {speed: 9}"),
    "a missing content folder": lambda site: site.replace("mkdocs.yml", "docs_dir: content", "docs_dir: contents"),
    "a missing theme folder": lambda site: site.replace("mkdocs.yml", "font: false", "custom_dir: nowhere"),
    "an unknown theme": lambda site: site.replace("mkdocs.yml", "name: material", "name: immaterial"),
}  # fmt: skip


@pytest.mark.parametrize("mistake", IN_MKDOCS_YML)
def test_a_mistake_in_mkdocs_yml_ends_without_a_traceback(
    published: MadeSite, mistake: str
) -> None:
    before = published.tree()
    IN_MKDOCS_YML[mistake](published)
    for outcome in (published.mkdocs(), published.build()):
        assert outcome.code == 1
        assert len(outcome.said.strip()) > 20
        assert "Traceback" not in outcome.all
        assert published.tree() == before


def test_campaign_build_survives_code_in_mkdocs_yml_that_fails(published: MadeSite) -> None:
    before = published.tree()
    published.add("mkdocs.yml", "extra: !!python/object:os.system x\n")
    outcome = published.build()
    assert outcome.code == 1
    assert "mkdocs.yml" in outcome.said
    assert "Traceback" not in outcome.all
    assert published.tree() == before


def test_campaign_build_without_the_plugin_stops_and_says_how_to_list_it(site: MadeSite) -> None:
    site.replace("mkdocs.yml", "plugins:\n  - campaign\n", "plugins: []\n")
    outcome = site.build()
    assert outcome.code == 1
    assert "settings/no-plugin" in outcome.said
    assert "] mkdocs.yml:6:1\n" in outcome.said
    assert not site.site.exists()


# Template, what it holds, and the line that the diagnostic names.
TEMPLATES = {
    "a block that is not closed": ("page.html", "{% extends 'base.html' %}\n{% block main %}\n", "template/syntax", 2),
    "a tag that is none": ("page.html", "<p>\n{% iff title %}{% endif %}\n", "template/syntax", 2),
    "an unknown name": ("page.html", "<p>\n\n{{ titel }}\n", "template/unknown-name", 3),
    "an unknown part": ("page.html", "<p>\n{{ entry.titel }}\n", "template/unknown-name", 2),
    "an include that is not there": ("page.html", "<p>\n{% include 'none.html' %}\n", "template/missing", 2),
    "a component that is not there": ("page.html", "<p>\n{{ component('none') }}\n", "template/missing", 2),
    "a sum that has no result": ("page.html", "<p>\n{{ 1 // 0 }}\n", "template/failed", 2),
    "a template that extends itself": ("page.html", "{% extends 'page.html' %}\n", "template/failed", 1),
    "a component with a mistake": ("components/footer/template.html", "{{ chrome.nothing }}\n", "template/unknown-name", 1),
}  # fmt: skip


@pytest.mark.parametrize("mistake", TEMPLATES)
def test_a_mistake_in_a_template_is_said_with_its_line(published: MadeSite, mistake: str) -> None:
    name, text, code, line = TEMPLATES[mistake]
    published.replace("mkdocs.yml", "  font: false", "  custom_dir: theme_overrides")
    before = published.tree()
    published.write(f"theme_overrides/{name}", text)
    outcome = published.mkdocs()
    assert outcome.code == 1, outcome.all
    assert f"error[{code}] theme_overrides/{name}:{line}:1" in outcome.said
    assert "Traceback" not in outcome.all
    assert published.tree() == before


def test_a_template_that_is_not_utf_8_is_said_by_name(published: MadeSite) -> None:
    published.replace("mkdocs.yml", "  font: false", "  custom_dir: theme_overrides")
    (published.root / "theme_overrides").mkdir()
    (published.root / "theme_overrides" / "page.html").write_bytes(b"caf\xe9\n")
    outcome = published.mkdocs()
    assert outcome.code == 1, outcome.all
    assert "theme_overrides/page.html" in outcome.said
    assert "Traceback" not in outcome.all


@pytest.mark.parametrize("instant", ["yesterday", "01/02/2026", "2026-13-01", "2026"])
def test_an_instant_that_cannot_be_read_is_a_mistake_in_the_command(
    site: MadeSite, instant: str
) -> None:
    for outcome in (site.build("--as-of", instant), site.check("--as-of", instant)):
        assert outcome.code == 2
        assert f"“{instant}”" in outcome.said
        assert "Traceback" not in outcome.all
