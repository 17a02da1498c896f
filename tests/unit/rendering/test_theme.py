"""A site may replace a template or a component; a mistake in one is told with its file and line."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from campaign.rendering import Renderer, TemplateProblem, find_theme
from tests.unit.rendering.conftest import Made, Maker
from tests.unit.rendering.samples import RESPONSE

ONE: dict[str, str | tuple[str, str]] = {"responses/review": RESPONSE}


def problem_of(site: Made) -> TemplateProblem:
    with pytest.raises(TemplateProblem) as caught:
        site.html("/responses/review/")
    return caught.value


def test_a_template_of_the_site_goes_before_ours(made: Maker) -> None:
    own = '{% extends "base.html" %}{% block main %}<h1>Mine: {{ entry.title }}</h1>{% endblock %}'
    site = made(ONE, theme={"response.html": own})
    assert "Mine: Our response to the review" in site.html("/responses/review/")


def test_a_template_of_the_site_may_change_one_part_and_keep_what_all_entries_share(
    made: Maker,
) -> None:
    own = '{% extends "entry.html" %}{% block back %}<p>Mine</p>{% endblock %}'
    html = made(ONE, theme={"response.html": own}).html("/responses/review/")
    assert "<p>Mine</p></article>" in html
    assert "Our response to the review</h1>" in html


def test_the_part_that_all_entries_share_can_be_replaced_for_all_of_them(made: Maker) -> None:
    own = '{% extends "base.html" %}{% block main %}<h1>{{ entry.title }}, bare</h1>{% endblock %}'
    site = made(ONE, theme={"entry.html": own})
    assert "Our response to the review, bare" in site.html("/responses/review/")


def test_a_component_of_the_site_goes_before_ours(made: Maker) -> None:
    site = made(ONE, theme={"components/answers/template.html": "<p>Mine: {{ answers.title }}</p>"})
    assert "Mine: The review" in site.html("/responses/review/")


def test_a_style_of_the_site_comes_last(made: Maker) -> None:
    site = made(ONE, theme={"assets/site.css": "h1 { color: red }"})
    (sheet,) = site.document("/responses/review/").all("style")
    assert sheet.words.strip().endswith("h1{color:red}")


@pytest.mark.parametrize(
    ("name", "text", "code", "line"),
    [
        ("response.html", "<p>\n{% if %}\n", "template/syntax", 2),
        ("response.html", "<p>\n\n{{ entry.titel }}\n", "template/unknown-name", 3),
        ("response.html", "<p>\n{{ nobody }}\n", "template/unknown-name", 2),
        ("response.html", '\n\n\n{% include "nowhere.html" %}', "template/missing", 4),
        ("response.html", '<p>\n{{ component("nowhere") }}', "template/missing", 2),
        ("response.html", "<p>\n{{ 1 / 0 }}", "template/failed", 2),
        ("components/answers/template.html", "\n\n{{ answers.who }}", "template/unknown-name", 3),
        ("components/answers/template.html", "\n{% for %}", "template/syntax", 2),
    ],
)
def test_a_mistake_in_a_template_is_told_at_its_line(
    made: Maker, name: str, text: str, code: str, line: int
) -> None:
    found = problem_of(made(ONE, theme={name: text})).diagnostic
    assert (found.code, found.span.file, found.span.line) == (code, f"theme_overrides/{name}", line)


def test_a_fault_of_ours_is_not_blamed_on_a_template(
    made: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = made(ONE)

    def broken(*_: object) -> None:
        raise ValueError("ours")

    monkeypatch.setattr("campaign.rendering.renderer.entry_view", broken)
    with pytest.raises(ValueError, match="ours"):
        site.html("/responses/review/")


def test_the_theme_is_found_beside_the_package_in_a_checkout() -> None:
    assert (find_theme() / "base.html").is_file()


def test_the_theme_is_found_inside_the_package_in_a_wheel(tmp_path: Path) -> None:
    package = Path(find_theme().parent / "campaign")
    shutil.copytree(package, tmp_path / "campaign", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(find_theme(), tmp_path / "campaign" / "theme_overrides")
    asked = "from campaign.rendering import find_theme; print(find_theme())"
    found = subprocess.run(
        [sys.executable, "-c", asked], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert Path(found.stdout.strip()) == (tmp_path / "campaign" / "theme_overrides").resolve()


def test_the_body_alone_is_what_stands_in_the_document(made: Maker) -> None:
    site = made({"responses/review": (RESPONSE, "## A heading\n\nSome words.\n")})
    article = site.renderer.article(site.page("/responses/review/"))
    assert article.startswith("<h2")
    assert article in site.html("/responses/review/")


def test_a_renderer_works_with_folders_that_are_not_there(made: Maker) -> None:
    site = made(ONE)
    renderer = Renderer(site.site, [Path("nowhere"), find_theme()])
    assert "<h1>" in renderer.document(site.page("/responses/review/"))
