"""All components on one page, each example under its name, and no id twice."""

from __future__ import annotations

import re
from pathlib import Path

from markupsafe import escape

from campaign.rendering import find_theme
from campaign.rendering.gallery import examples
from campaign.rendering.gallerypage import write_gallery
from campaign.rendering.theme import Theme
from tests.unit.rendering.documents import Document


def test_every_example_stands_on_the_page_once_with_ids_of_its_own(tmp_path: Path) -> None:
    page = Document(write_gallery(tmp_path, [find_theme()]).read_text(encoding="utf-8"))

    names = {one.name for one in examples(Theme([find_theme()], tmp_path))}
    html = (tmp_path / "index.html").read_text(encoding="utf-8")
    headings = re.findall(r'<h2 class="label" id="[a-z0-9-]+">[a-z-]+: (.+?)</h2>', html)
    ids = [one.attributes["id"] for one in page.elements if "id" in one.attributes]
    assert {str(escape(name)) for name in names} == set(headings)
    assert sorted(set(ids)) == sorted(ids)


def test_the_page_fetches_nothing_but_the_picture_of_its_examples(tmp_path: Path) -> None:
    page = Document(write_gallery(tmp_path, [find_theme()]).read_text(encoding="utf-8"))

    assert ":focus-visible{" in page.all("style")[0].words
    assert [one.attributes["href"] for one in page.all("link")] == ["data:,"]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["index.html", "stand-in.svg"]
    assert page.all("script") == []
