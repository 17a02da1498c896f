"""What MkDocs does not take is told at its line, and nothing of it in MkDocs' own form."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.engines.mkdocs.commands import build, serve
from campaign.project import find_project

REFUSED = "settings/mkdocs-refuses"
PLAIN = "site_name: x\ndocs_dir: content\nplugins:\n  - campaign\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return tmp_path


def said_of(root: Path, settings: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What a build says of `settings`; that it stops, and that nothing is there, is checked."""
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    code = build(
        find_project(root),
        destination=None,
        as_of=None,
        strict=False,
        show_hidden=False,
        replace_foreign=False,
    )
    assert code == 1
    assert not (root / "site").exists()
    return capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "key", "column"),
    [
        ("markdown_extensions: [no.such]", "markdown_extensions", 1),
        ("copyright: 2026", "copyright", 1),
        ("validation: {links: {anchors: perhaps}}", "validation", 1),
    ],
)
def test_what_no_check_of_ours_knows_is_told_at_the_name_that_mkdocs_gives(
    root: Path, capsys: pytest.CaptureFixture[str], line: str, key: str, column: int
) -> None:
    said = said_of(root, f"{PLAIN}{line}\n", capsys)

    assert f"error[{REFUSED}] mkdocs.yml:5:{column}\n" in said
    assert f"MkDocs cannot use “{key}” as it is written in mkdocs.yml." in said
    assert f"    5 | {line}" in said
    assert "Config value" not in said
    assert "Aborted" not in said
    assert said.endswith("Nothing was published; the site is as it was.\n")


def test_what_a_hook_of_the_site_runs_into_is_told_too(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "own.py").write_text("raise RuntimeError('on a bad day')\n", encoding="utf-8")

    said = said_of(root, f"{PLAIN}hooks: [own.py]\n", capsys)

    assert f"error[{REFUSED}] mkdocs.yml:1:1\n" in said
    assert "RuntimeError: on a bad day" in said
    assert "Traceback" not in said


def test_mistakes_in_it_are_told_together_with_all_others(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = said_of(root, PLAIN.replace("docs_dir", "docs_dri"), capsys)

    assert "error[settings/unknown-key] mkdocs.yml:2:1\n" in said
    assert "error[settings/file-missing] site_config/organisation.yml:1:1\n" in said
    assert "settings/no-content-folder" not in said
    assert "Config value" not in said


@pytest.mark.parametrize("line", ["theme: materal", "markdown_extensions: [no.such]"])
def test_a_preview_that_cannot_begin_says_so(
    root: Path, capsys: pytest.CaptureFixture[str], line: str
) -> None:
    (root / "mkdocs.yml").write_text(f"{PLAIN}{line}\n", encoding="utf-8")

    assert serve(find_project(root), address="127.0.0.1:0", open_in_browser=False) == 1

    said = capsys.readouterr().err
    assert "mkdocs.yml:5:" in said
    assert said.endswith("The preview has not started: it needs mkdocs.yml to be right.\n")
