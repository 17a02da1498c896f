"""A preview whose rebuild fails says why on every page, and goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from campaign.engines.mkdocs.survival import keep_alive

PAGE = "<!doctype html><html><body><p>The last page that was right</p></body></html>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "served").mkdir()
    (tmp_path / "served" / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "content").mkdir()
    settings = "site_name: x\ndocs_dir: content\nplugins: [campaign]\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return tmp_path


def nothing() -> None:
    """Neither a change nor a mistake."""


def rebuilt(
    folder: Path,
    change: Callable[[], object],
    builder: Callable[..., object],
    took_part: bool = True,
) -> str:
    """The page that is served after a change and a rebuild by `builder`."""
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "served"))
    server = LiveReloadServer(builder, "127.0.0.1", 0, str(folder / "served"))
    try:
        keep_alive(server, config, lambda: took_part)
        change()
        server.builder()
    finally:
        server.server_close()
    return (folder / "served" / "index.html").read_text(encoding="utf-8")


def test_whatever_stops_a_rebuild_is_told_above_the_page(folder: Path) -> None:
    def fails() -> None:
        raise RuntimeError("the hook of another plugin")

    page = rebuilt(folder, nothing, fails)

    assert "preview/not-rebuilt" in page
    assert "the hook of another plugin" in page
    assert "The last page that was right" in page
    assert "Traceback" not in page


def test_an_mkdocs_file_that_is_gone_is_told_as_that(folder: Path) -> None:
    def fails() -> None:
        raise FileNotFoundError("mkdocs.yml")

    page = rebuilt(folder, (folder / "mkdocs.yml").unlink, fails)

    assert "preview/no-settings" in page
    assert "The file mkdocs.yml is no longer there." in page


def test_a_slip_in_the_mkdocs_file_is_told_at_its_place(folder: Path) -> None:
    def fails() -> None:
        raise ValueError("mapping values are not allowed here")

    def slip() -> None:
        (folder / "mkdocs.yml").write_text("site_name: x: y\n", encoding="utf-8")

    page = rebuilt(folder, slip, fails)

    assert "mkdocs.yml:1:13" in page
    assert "yaml/colon-in-value" in page
    assert "mapping values" not in page


def test_a_rebuild_that_works_leaves_no_word(folder: Path) -> None:
    assert rebuilt(folder, nothing, nothing) == PAGE


def test_a_rebuild_without_the_plugin_is_told(folder: Path) -> None:
    page = rebuilt(folder, nothing, nothing, took_part=False)

    assert "settings/no-plugin" in page


def test_a_preview_follows_edits_in_the_private_folder_too(folder: Path) -> None:
    site = folder / "site"
    for name in ("served", "content", "site_config"):
        (site / name).mkdir(parents=True)
    (folder / "apart").mkdir()
    (site / "mkdocs.yml").write_text("site_name: x\ndocs_dir: content\n", encoding="utf-8")
    (site / "site_config/publishing.yml").write_text(
        "content_private: ../apart\n", encoding="utf-8"
    )
    config = load_config(str(site / "mkdocs.yml"), site_dir=str(site / "served"))
    server = LiveReloadServer(nothing, "127.0.0.1", 0, str(site / "served"))
    try:
        keep_alive(server, config, lambda: True)
        watched = {Path(one).resolve() for one in server._watched_paths}
    finally:
        server.server_close()

    assert {(folder / "apart").resolve(), (site / "content").resolve()} <= watched
