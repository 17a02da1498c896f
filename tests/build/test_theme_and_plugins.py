"""A site may put its own template in place of ours, and other plugins work beside ours."""

from __future__ import annotations

import json

import pytest

from tests.html_page import parse
from tests.made_site import CHECKOUT, MadeSite

OWN_PAGE = """{% extends "base.html" %}
{% block main %}
<h1>{{ title }}</h1>
<p id="ours">A template of Small Trust's own.</p>
{{ content }}
{% endblock %}
"""


def own_theme(site: MadeSite) -> None:
    site.replace("mkdocs.yml", "  font: false", "  custom_dir: theme_overrides")
    (site.root / "theme_overrides").mkdir()


def test_a_site_needs_no_theme_folder(published: MadeSite) -> None:
    assert not (published.root / "theme_overrides").exists()
    assert parse(published.page("/about/")).one("main")


def test_a_template_of_the_site_goes_before_ours_and_leaves_the_others_alone(
    published: MadeSite,
) -> None:
    before = published.page("/evidence/queue/")
    own_theme(published)
    published.write("theme_overrides/page.html", OWN_PAGE)
    assert published.mkdocs().code == 0
    about = parse(published.page("/about/"))
    assert about.one("p", id="ours")
    assert about.one("footer")
    assert "Three people and a kettle." in about.text
    assert published.page("/evidence/queue/") == before


def test_a_folder_of_templates_with_the_usual_name_need_not_be_named(published: MadeSite) -> None:
    assert "custom_dir" not in published.read("mkdocs.yml")
    published.write("theme_overrides/page.html", OWN_PAGE)
    assert published.mkdocs().code == 0
    assert parse(published.page("/about/")).one("p", id="ours")


def test_a_folder_of_templates_that_is_named_is_the_only_one(published: MadeSite) -> None:
    published.replace("mkdocs.yml", "  font: false", "  custom_dir: mine")
    published.write("mine/page.html", OWN_PAGE)
    published.write("theme_overrides/page.html", "{{ nothing }}")
    assert published.mkdocs().code == 0
    assert parse(published.page("/about/")).one("p", id="ours")


def test_a_component_of_the_site_goes_before_ours(published: MadeSite) -> None:
    own_theme(published)
    published.write(
        "theme_overrides/components/footer/template.html",
        '<footer id="own">{{ chrome.name }}{% for link in chrome.footer.links %}'
        '<a href="{{ link.url }}">{{ link.text }}</a>{% endfor %}</footer>',
    )
    assert published.mkdocs().code == 0
    for address in ("/about/", "/responses/waiting-review/"):
        footer = parse(published.page(address)).one("footer", id="own")
        assert footer.text.startswith("Small Trust")


def test_a_style_of_the_site_goes_before_ours(published: MadeSite) -> None:
    own_theme(published)
    published.write("theme_overrides/assets/print.css", "@media print{.of-small-trust{color:red}}")
    assert published.mkdocs().code == 0
    (sheet,) = parse(published.page("/about/")).all("style")
    assert ".of-small-trust{color:red}" in sheet.text


def test_what_people_write_is_escaped_in_templates_of_the_site_too(published: MadeSite) -> None:
    own_theme(published)
    published.write("theme_overrides/page.html", OWN_PAGE)
    about = "content/pages/about.md"
    published.replace(about, "title: About Small Trust", "title: About <b>us</b> & “you”")
    assert published.mkdocs().code == 0
    assert "<h1>About &lt;b&gt;us&lt;/b&gt; &amp; “you”</h1>" in published.page("/about/")


def test_the_theme_is_found_in_a_checkout() -> None:
    from campaign.rendering import find_theme

    assert find_theme() == CHECKOUT / "theme_overrides"


def test_nothing_of_material_or_the_theme_is_published_but_the_icon(
    published: MadeSite,
) -> None:
    outside = {
        name
        for name in published.tree()
        if not name.endswith((".html", ".xml", ".txt", "campaign-build.json"))
    }
    kinds = sorted(name.rsplit(".", 1)[-1] for name in outside)
    assert kinds == ["_headers", "csv", "svg"]


def test_mkdocs_own_search_works_beside_it(site: MadeSite) -> None:
    site.replace("mkdocs.yml", "  - campaign", "  - search\n  - campaign")
    outcome = site.mkdocs("--strict")
    assert outcome.code == 0, outcome.all
    index = json.loads(site.tree()["search/search_index.json"])
    found = {one["location"]: one for one in index["docs"]}
    assert "Three people and a kettle." in found["about/"]["text"]
    assert (
        found["responses/waiting-review/"]["title"] == "Waiting: our response to the queue review"
    )


def test_search_beside_it_never_hears_of_what_is_hidden(site: MadeSite) -> None:
    site.replace("mkdocs.yml", "  - campaign", "  - campaign\n  - search")
    site.replace("content/pages/complaints.md", "status: approved", "status: draft")
    site.write("content/notes.md", "# A stray note about snowdrift\n")
    assert site.mkdocs().code == 0
    index = site.tree()["search/search_index.json"].decode()
    assert "complain" not in index
    assert "snowdrift" not in index


def test_what_another_plugin_writes_is_published_with_the_rest(site: MadeSite) -> None:
    site.write(
        "extra.py",
        "from pathlib import Path\n"
        "def on_post_build(config):\n"
        "    Path(config.site_dir, 'extra.txt').write_text('from a hook')\n",
    )
    site.add("mkdocs.yml", "hooks: [extra.py]\n")
    assert site.mkdocs().code == 0
    assert site.tree()["extra.txt"] == b"from a hook"


def test_markdown_settings_and_navigation_of_mkdocs_change_nothing(published: MadeSite) -> None:
    before = {name: body for name, body in published.tree().items() if name.endswith(".html")}
    published.add(
        "mkdocs.yml",
        "nav:\n  - Home: pages/index.md\nuse_directory_urls: false\n"
        "markdown_extensions:\n  - toc: {permalink: true}\n",
    )
    outcome = published.mkdocs()
    assert outcome.code == 0, outcome.all
    after = {name: body for name, body in published.tree().items() if name.endswith(".html")}
    assert after == before


@pytest.mark.parametrize("name", ["exclude_docs", "draft_docs"])
def test_what_an_inherited_file_would_keep_back_is_not_published_by_mistake(
    site: MadeSite, name: str
) -> None:
    site.write("base.yml", f"{name}: responses/*\n")
    site.write("mkdocs.yml", f"INHERIT: base.yml\n{site.read('mkdocs.yml')}")

    outcome = site.mkdocs()

    assert outcome.code == 1
    assert "error[settings/keeps-nothing-back] mkdocs.yml:1:10" in outcome.said
    assert f"“{name}” keeps no page of this site back." in outcome.said
    assert not site.site.exists()
