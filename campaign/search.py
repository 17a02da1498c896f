"""Makes the index that the search page reads: Pagefind's, from the staged pages, in files of ours.

Only pages that say they are to be searched (`data-pagefind-body`) are in it, and what is staged is
public already, so that nothing hidden can be found.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

FOLDER = "search"
# Asks, forms and links to share stand on many pages: nobody who looks for a word wants them all.
_LEFT_OUT = (".band", "form", "nav", ".items", ".link-row", ".marks", ".cite-mark")
_UNUSED = (
    "pagefind-component-ui.css",
    "pagefind-component-ui.js",
    "pagefind-highlight.js",
    "pagefind-modular-ui.css",
    "pagefind-modular-ui.js",
    "pagefind-ui.css",
    "pagefind-ui.js",
)


class NoIndex(Exception):
    """The index could not be made; the text says why in plain words."""


def index(stage: Path) -> None:
    """Write the index of the pages in `stage` into its folder `search`. Raises NoIndex."""
    command = [
        _program(),
        "--site",
        str(stage),
        "--output-subdir",
        FOLDER,
        "--exclude-selectors",
        ", ".join(_LEFT_OUT),
        "--silent",
    ]
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    except OSError as error:
        raise NoIndex(f"Pagefind does not start: {error.strerror}.") from error
    if done.returncode != 0:
        raise NoIndex(f"Pagefind ended with {done.returncode}: {_last_line(done.stderr)}")
    for name in _UNUSED:
        (stage / FOLDER / name).unlink(missing_ok=True)


def _program() -> str:
    # Imported here, because its package costs a build without search 60 ms.
    from pagefind.service import get_executable

    found = get_executable()
    if found is None:
        raise NoIndex(
            "Pagefind, which makes it, is not there: its package has no program for this system. "
            "Write “search: no” in site_config/publishing.yml, or build the site on another one."
        )
    return str(found)


def _last_line(text: str) -> str:
    lines = text.strip().splitlines()
    return lines[-1] if lines else "it said nothing"
