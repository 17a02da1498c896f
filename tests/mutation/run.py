"""Breaks the seams that matter, one at a time, in a copy of the checkout, and says which tests notice.

Run it by hand: `.venv/bin/python -m tests.mutation.run`, or with the names of some seams. It ends
with 1 when a breakage goes unnoticed, and takes a few minutes.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
COPIED = ("campaign", "content", "site_config", "tests", "theme_overrides")
MOST_NAMED = 5

_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+?::[^\s\[]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Breakage:
    """One line of the package made wrong, and the fast tests that ought to notice."""

    seam: str
    file: str
    line: str
    broken: str
    tests: tuple[str, ...]


BREAKAGES = (
    Breakage(
        "visibility",
        "visibility.py",
        "if moment is not None and moment.at > as_of:",
        "if moment is not None and moment.at < as_of:",
        ("tests/unit/test_visibility.py", "tests/build/test_hidden_entries.py"),
    ),
    Breakage(
        "escaping",
        "diagnostics/reporters/overlay.py",
        'f"{escape(diagnostic.title)}{code}',
        'f"{diagnostic.title}{code}',
        ("tests/unit/diagnostics",),
    ),
    Breakage(
        "sanitising",
        "markup/sanitising.py",
        "return _INPUT.sub(_made_by_us, _cleaner().clean(html))",
        "return _INPUT.sub(_made_by_us, html)",
        ("tests/unit/markup",),
    ),
    Breakage(
        "staging",
        "engines/mkdocs/building.py",
        "self._config.site_dir = str(self._publication.stage)",
        "self._config.site_dir = self._destination",
        ("tests/build/test_destinations.py",),
    ),
    Breakage(
        "lock",
        "publishing/lock.py",
        "self._lock.acquire(blocking=False)",
        "self._lock.is_locked",
        ("tests/unit/publishing/test_lock.py", "tests/build/test_destinations.py"),
    ),
    Breakage(
        "references",
        "linking/checks.py",
        "yield from self._reference(entry, found, block.span)",
        "continue",
        ("tests/unit/linking", "tests/build/test_figures.py"),
    ),
    Breakage(
        "spans",
        "source/treebuilder.py",
        "            first.column + 1,",
        "            first.column,",
        ("tests/unit/source", "tests/build/test_mistakes.py"),
    ),
    Breakage(
        "did-you-mean",
        "diagnostics/suggestion.py",
        "return by_shape[matches[0]] if matches else None",
        "return None",
        ("tests/unit/diagnostics", "tests/build/test_mistakes.py"),
    ),
    Breakage(
        "autoescape",
        "rendering/theme.py",
        "autoescape=True,",
        "autoescape=False,",
        ("tests/unit/rendering", "tests/build/test_theme_and_plugins.py"),
    ),
    Breakage(
        "theme lookup",
        "engines/mkdocs/sitefolder.py",
        "ordered = [*own, packaged, *rest]",
        "ordered = [packaged, *own, *rest]",
        ("tests/build/test_theme_and_plugins.py", "tests/build/test_mistakes.py"),
    ),
    Breakage(
        "private folder",
        "pipeline/private.py",
        "    if where is not None:",
        "    if where is None:",
        ("tests/unit/pipeline/test_private_folder.py", "tests/unit/pipeline/test_private_pages.py"),
    ),
    Breakage(
        "unreadable",
        "pipeline/assets.py",
        "return None if os.access(place, os.R_OK) else unreadable(shown, PermissionError())",
        "return None",
        ("tests/unit/pipeline/test_unreadable.py",),
    ),
    Breakage(
        "taking down",
        "publishing/takedown/pages.py",
        "_shown(document, page)) is not None:",
        "_shown(document, page)) is None and found:",
        ("tests/build/taking_down",),
    ),
)


def main(wanted: list[str]) -> int:
    """Try each breakage and print what caught it; 1 if one was not caught."""
    chosen = [one for one in BREAKAGES if not wanted or one.seam in wanted]
    survivors = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "checkout")
        _copy_checkout(copy)
        for number, one in enumerate(chosen, 1):
            _say(f"{number}. {one.seam}: campaign/{one.file}")
            caught = _caught_by(copy, one)
            for name in caught:
                _say(f"     {name}")
            if not caught:
                _say("     NOTHING CAUGHT IT")
                survivors.append(one.seam)
    _say(f"{len(chosen) - len(survivors)} of {len(chosen)} were caught.")
    return 1 if survivors or not chosen else 0


def _copy_checkout(copy: Path) -> None:
    copy.mkdir()
    for name in COPIED:
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, copy)
    shutil.copytree(ROOT / "scripts", copy / "scripts")


def _caught_by(copy: Path, breakage: Breakage) -> list[str]:
    """The tests that fail with the breakage in place and not without it, at most a few of them."""
    path = copy / "campaign" / breakage.file
    right = path.read_text(encoding="utf-8")
    if right.count(breakage.line) != 1:
        raise SystemExit(f"The line is no longer in campaign/{breakage.file} once: {breakage.line}")
    failing_already = _failing(copy, breakage)
    if failing_already:
        _say(f"     fails without the breakage, so does not count: {', '.join(failing_already)}")
    path.write_text(right.replace(breakage.line, breakage.broken), encoding="utf-8")
    try:
        return [one for one in _failing(copy, breakage) if one not in failing_already]
    finally:
        path.write_text(right, encoding="utf-8")


def _failing(copy: Path, breakage: Breakage) -> list[str]:
    """Which tests fail, in order. Stops the run where pytest could not run them at all."""
    outcome = _pytest(copy, breakage)
    if outcome.returncode not in (0, 1):
        raise SystemExit(f"The tests could not be run:\n{outcome.stdout}{outcome.stderr}")
    return list(dict.fromkeys(_FAILED.findall(outcome.stdout)))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _pytest(copy: Path, breakage: Breakage) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-q", "--tb=no", "-p", "no:cacheprovider"]
    return subprocess.run(
        [*command, f"--maxfail={MOST_NAMED}", *breakage.tests],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
