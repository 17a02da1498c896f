"""A project folder to publish in, in this process or in one that is to be killed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import campaign
from campaign.publishing import BuildRecord, publish

REPOSITORY = Path(campaign.__file__).parents[1]
Tree = Callable[[Path], dict[str, tuple[int, bytes]]]


class Project:
    """A project folder with a `content/` and an output folder `site`, and builds of a few files."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "content").mkdir(parents=True)
        (root / "mkdocs.yml").write_text("site_name: Evenhand\n", encoding="utf-8")
        self.site = root / "site"
        self.room = root / ".site.campaign"

    def record(self, words: str) -> BuildRecord:
        return BuildRecord("1.0", f"2030-01-01T00:00:00+00:00 {words}", {"responses": 1})

    def write(self, words: str, stage: Path) -> None:
        (stage / "responses" / words).mkdir(parents=True)
        (stage / "index.html").write_text(f"<h1>{words}</h1>", encoding="utf-8")
        (stage / "responses" / words / "index.html").write_text(words * 50, encoding="utf-8")
        (stage / "picture.png").write_bytes(bytes(range(256)))

    def build(self, words: str, **options: object) -> None:
        publish(
            lambda stage: self.write(words, stage),
            self.site,
            project_root=self.root,
            record=self.record(words),
            **options,  # type: ignore[arg-type]
        )

    def words(self, version: Path | None = None) -> str:
        """Which build is published, or stands in a folder of a version kept."""
        return ((version or self.site) / "index.html").read_text(encoding="utf-8")[4:-5]

    def kept(self) -> list[Path]:
        """The folders of the versions that can be brought back, newest first."""
        return sorted((self.room / "kept").iterdir(), reverse=True)

    def leftovers(self) -> list[str]:
        """What a finished or failed publication must not leave in the working folder."""
        rest = ("stage-", "trash-", "journal", "holder", "new-")
        return [one.name for one in self.room.iterdir() if one.name.startswith(rest)]

    def run(self, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run Python lines in a process of their own, with `project` and the room's names at hand."""
        return subprocess.run(
            self.command(script, *arguments), capture_output=True, text=True, env=self.environment()
        )

    def command(self, script: str, *arguments: str) -> list[str]:
        opening = (
            "import os, signal, sys\n"
            "from pathlib import Path\n"
            "from campaign.publishing import *\n"
            "root = Path(sys.argv[1])\n"
            "def fill(words):\n"
            "    def write(stage):\n"
            "        (stage / 'responses' / words).mkdir(parents=True)\n"
            "        (stage / 'index.html').write_text(f'<h1>{words}</h1>', encoding='utf-8')\n"
            "        (stage / 'responses' / words / 'index.html').write_text(words * 50, encoding='utf-8')\n"
            "        (stage / 'picture.png').write_bytes(bytes(range(256)))\n"
            "    return write\n"
            "def record(words):\n"
            "    return BuildRecord('1.0', '2030-01-01T00:00:00+00:00 ' + words, {'responses': 1})\n"
            "def die():\n"
            "    os.kill(os.getpid(), signal.SIGKILL)\n"
        )
        return [sys.executable, "-c", opening + script, str(self.root), *arguments]

    def environment(self) -> dict[str, str]:
        return {**os.environ, "PYTHONPATH": str(REPOSITORY)}


def tree_of(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Modes and bytes of all in a folder."""
    return {
        one.relative_to(folder).as_posix(): (
            one.stat().st_mode,
            b"" if one.is_dir() else one.read_bytes(),
        )
        for one in (folder, *folder.rglob("*"))
    }
