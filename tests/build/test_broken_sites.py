"""Each code that content or settings can bring about has a broken site, and the exact text it gives.

A folder `broken-<code>` of `tests/fixtures/sites` holds the files that differ from the good site,
a list (`REMOVE`) of those to take away, and `expected.txt`: what people are told. What cannot be
kept in a folder (a megabyte, a pipe) is made here.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from campaign.diagnostics.catalogue import ALL
from campaign.diagnostics.reporters import as_text
from tests.good_site import ABOUT, GOOD, SITES, GoodSite

BROKEN = {
    folder.name.removeprefix("broken-").replace("--", "/"): folder
    for folder in sorted(SITES.glob("broken-*"))
}


def longer(site: GoodSite, text: str) -> None:
    site.add(ABOUT, f"\n{text}\n")


def beside(site: GoodSite, name: str, text: str = "x") -> None:
    """A file outside the site's folder."""
    path = site.root.parent / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


MADE_HERE: dict[str, Callable[[GoodSite], object]] = {
    "file/not-a-file": lambda site: (site.root / "content/pages/team.md").mkdir(),
    "file/unreadable": lambda site: (
        (site.root / "site_config/brand.yml").unlink()
        or (site.root / "site_config/brand.yml").symlink_to("nowhere.yml")
    ),
    "private/not-a-folder": lambda site: beside(site, "apart.txt"),
    "private/file-used-outside": lambda site: beside(site, "apart/assets/plan.pdf"),
    "file/too-large": lambda site: site.write(ABOUT, "x" * 2_500_000),
    "frontmatter/too-large": lambda site: site.replace(
        ABOUT, "role: about", f"role: about\ninternal_notes: {'a note, ' * 10_000}"
    ),
    "markup/too-long": lambda site: longer(site, "Words and words.\n" * 20_000),
    "markup/too-long-line": lambda site: longer(site, "word " * 3_000),
    "markup/too-deep": lambda site: longer(site, ">" * 60 + " a"),
    "markup/too-many": lambda site: longer(site, "a\n" * 30_000),
    "markup/too-intricate": lambda site: longer(site, "[\n" * 19_000),
}

# Codes that no folder of content and settings can bring about, and where they are tested instead.
ELSEWHERE: dict[str, tuple[str, str]] = {
    "publish/": ("they are about the folder a site is built into", "tests"),
    "inspect/": ("they are about the files of a finished build", "tests"),
    "leak/": ("they are about the files of a finished build", "tests/unit/publishing"),
    "preview/": ("they are about a preview while it runs", "tests/unit/engines"),
    "template/": ("they are about a theme, which is code", "tests/unit/rendering"),
    "file/folder-unreadable": (
        "who runs the tests may read every folder where that is the system's own user",
        "tests/unit/pipeline/test_unreadable.py",
    ),
    "markup/not-readable": (
        "it is told when the converter itself stumbles, which no known text makes it do",
        "tests/unit/markup/test_limits.py",
    ),
    "settings/not-understood": (
        "it is told of what no other code describes, and no setting has such a form today",
        "tests/unit/validation/test_settings.py",
    ),
    "settings/mkdocs-refuses": (
        "it is told when MkDocs stumbles over what no other code describes",
        "tests/unit/engines/test_configuring.py",
    ),
    "provider/link-only": (
        "a list of such a provider is linked to; the code answers who asks for its form",
        "tests/contract/test_list_link_contracts.py",
    ),
    "provider/reference-shape": (
        "references of gifts are made from the names of pages, which have the right form",
        "tests/unit/providers/test_donations.py",
    ),
    "provider/campaign-shape": (
        "campaign tags are made from the names of pages, which have the right form",
        "tests/unit/providers/test_donations.py",
    ),
}


def is_elsewhere(code: str) -> bool:
    return any(code == name or (name[-1] == "/" and code.startswith(name)) for name in ELSEWHERE)


def broken(code: str, root: Path) -> GoodSite:
    """The good site with what makes it bring about `code`."""
    site = GoodSite(root)
    folder = BROKEN[code]
    removed = folder / "REMOVE"
    for name in removed.read_text(encoding="utf-8").split() if removed.exists() else ():
        site.delete(name)
    for path in folder.rglob("*"):
        name = path.relative_to(folder)
        if path.is_file() and name.as_posix() not in ("REMOVE", "expected.txt"):
            (site.root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, site.root / name)
    if code in MADE_HERE:
        MADE_HERE[code](site)
    return site


@pytest.mark.parametrize("code", BROKEN)
def test_a_broken_site_gives_exactly_the_expected_text(tmp_path: Path, code: str) -> None:
    told = broken(code, tmp_path / "site").checked().diagnostics

    assert code in {one.code for one in told}
    assert as_text(told) == (BROKEN[code] / "expected.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", BROKEN)
def test_a_broken_site_differs_from_the_good_one_only_where_it_must(code: str) -> None:
    for path in BROKEN[code].rglob("*"):
        same = GOOD / path.relative_to(BROKEN[code])
        assert not (path.is_file() and same.is_file() and path.read_bytes() == same.read_bytes())


def test_every_code_has_a_broken_site_or_a_reason_for_having_none() -> None:
    without = {code for code in ALL if code not in BROKEN and not is_elsewhere(code)}

    assert without == set()


def test_no_code_has_both_a_broken_site_and_a_reason_for_having_none() -> None:
    assert {code for code in BROKEN if is_elsewhere(code)} == set()


def test_no_broken_site_is_left_over_from_a_code_that_is_gone() -> None:
    assert set(BROKEN) <= set(ALL)
    assert set(MADE_HERE) <= set(BROKEN)


@pytest.mark.parametrize("name", ELSEWHERE)
def test_a_code_without_a_broken_site_is_tested_where_it_is_said_to_be(name: str) -> None:
    reason, place = ELSEWHERE[name]
    path = Path(__file__).parents[2] / place
    files = {*path.rglob("test_*.py"), *([path] if path.is_file() else [])} - {Path(__file__)}
    tests = "\n".join(file.read_text(encoding="utf-8") for file in files)

    assert reason
    assert [code for code in ALL if code.startswith(name) and f'{code}"' not in tests] == []


def test_the_good_site_gives_no_text_at_all(tmp_path: Path) -> None:
    assert as_text(GoodSite(tmp_path / "site").checked().diagnostics) == ""


def test_the_benign_site_gives_no_text_at_all(tmp_path: Path) -> None:
    site = GoodSite(tmp_path / "site")
    shutil.copytree(SITES / "benign", site.root, dirs_exist_ok=True)

    checked = site.checked()

    assert as_text(checked.diagnostics) == ""
    assert checked.site is not None
    hidden = set(checked.collections.entries) - set(checked.site.entries)
    assert hidden == {"pages/idea", "pages/wartime"}
