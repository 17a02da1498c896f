"""What is installed from the wheel is all that a checkout has: code, catalogues and the theme."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from importlib.metadata import entry_points
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source archive, as they would be published."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--directory", folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return folder


def files_under(folder: str) -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_the_whole_package_and_the_theme_inside_it(dist: Path) -> None:
    with zipfile.ZipFile(next(dist.glob("*.whl"))) as wheel:
        packed = {name for name in wheel.namelist() if ".dist-info/" not in name}
    theme = {f"campaign/{name}" for name in files_under("theme_overrides")}
    assert theme
    assert packed == files_under("campaign") | theme


def test_the_source_archive_holds_what_make_and_the_tests_need(dist: Path) -> None:
    with tarfile.open(next(dist.glob("*.tar.gz"))) as archive:
        packed = {name.partition("/")[2] for name in archive.getnames()}
    needed = {"Makefile", "pyproject.toml", "mkdocs.yml", "requirements.lock", "SECURITY.md"}
    for folder in ("campaign", "content", "site_config", "theme_overrides", "tests", "scripts"):
        needed |= files_under(folder)
    assert needed - packed == set()


def test_the_command_is_installed_under_its_name() -> None:
    (command,) = entry_points(group="console_scripts", name="campaign")
    assert callable(command.load())


def test_mkdocs_finds_the_plugin_under_its_name() -> None:
    (plugin,) = entry_points(group="mkdocs.plugins", name="campaign")
    assert plugin.load().__name__ == "CampaignPlugin"
