"""Every text of three public lists, as settings, title and body of a page: accepted or refused, in words, in time."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from tests.made_site import MadeSite

LISTS: dict[str, list[str]] = json.loads(Path(os.environ["HOSTILE_TEXTS"]).read_text("utf-8"))
PAGE = """---
title: {title}
summary: "A page whose title or text comes from a public list of awkward texts, for the tests of this software."
status: approved
---
{body}
"""
FORMS = {
    "settings": lambda text: f"---\n{text}\n---\nWords.\n",
    "title": lambda text: PAGE.format(title=json.dumps(text), body="Words."),
    "bare title": lambda text: PAGE.format(title=text, body="Words."),
    "body": lambda text: PAGE.format(title="A text", body=text),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", LISTS)
def test_each_text_is_accepted_or_refused_and_what_is_accepted_can_be_published(
    tmp_path: Path, name: str, form: str
) -> None:
    site = MadeSite(tmp_path / "site")
    written = {}
    for number, text in enumerate(LISTS[name]):
        file = f"content/pages/text-{number:04}.md"
        written[file] = text
        (site.root / file).write_bytes(FORMS[form](text).encode("utf-8", "surrogatepass"))
    outcome = site.run("campaign", "check", "--format", "json")
    assert outcome.code in (0, 1), outcome.said[-2000:]
    assert "Traceback" not in outcome.all
    told = json.loads(outcome.out)["diagnostics"]
    refused = {one["file"] for one in told if one["severity"] == "error"}
    assert refused <= written.keys()
    assert all(one["line"] >= 1 and one["title"] and one["fix"] for one in told)
    for file in refused:
        site.delete(file)
    outcome = site.build()
    assert outcome.code == 0, outcome.said[-2000:]
    accepted = written.keys() - refused
    published = site.tree()
    for file in accepted:
        assert f"{Path(file).stem}/index.html" in published
    told = f"{name} as {form}: {len(accepted)} accepted, {len(refused)} refused\n"
    sys.stdout.write(told)
