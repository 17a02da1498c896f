"""One small, right site in a folder of its own, to be changed, checked, built and looked at as people do it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.warm_commands import PATIENCE, warm

CHECKOUT = Path(__file__).parents[1]
COMMANDS = Path(sys.executable).parent
SMALL = CHECKOUT / "tests" / "fixtures" / "small-site"
SAMPLE = ("content", "site_config", "mkdocs.yml")

# A copy of the checkout tests itself, and not the one that happens to be installed.
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.environ.get("PYTHONPATH", str(CHECKOUT))}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command said and how it ended."""

    code: int
    out: str
    said: str

    @property
    def all(self) -> str:
        """Both streams."""
        return self.out + self.said


class MadeSite:
    """A site's folder; names are POSIX, from its root."""

    def __init__(self, root: Path, source: Path = SMALL) -> None:
        self.root = root
        self.site = root / "site"
        shutil.copytree(source, root, dirs_exist_ok=True)

    @classmethod
    def sample(cls, root: Path) -> MadeSite:
        """A copy of the sample site, with the theme of the package and none of its own."""
        made = cls.__new__(cls)
        made.root, made.site = root, root / "site"
        root.mkdir(parents=True, exist_ok=True)
        for name in SAMPLE:
            source = CHECKOUT / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, root / name)
        (root / "theme_overrides").mkdir()  # for templates that a test writes
        return made

    def read(self, name: str) -> str:
        return (self.root / name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        """Put `new` in the one place where `old` stands."""
        text = self.read(name)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))

    def add(self, name: str, text: str) -> None:
        self.write(name, self.read(name) + text)

    def delete(self, name: str) -> None:
        (self.root / name).unlink()

    def place_of(self, name: str, text: str) -> tuple[int, int]:
        """Line and column, from 1, where `text` first stands."""
        before = self.read(name).partition(text)[0]
        return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1

    def run(
        self, *command: str, cwd: Path | None = None, umask: int = -1, **variables: str
    ) -> Outcome:
        """Run one of the commands (`campaign`, `mkdocs`) in the site's folder."""
        environment = {**ENVIRONMENT, **variables}
        return Outcome(*warm().run(command, cwd or self.root, environment, umask))

    def run_afresh(self, *command: str, cwd: Path | None = None, **variables: str) -> Outcome:
        """Run an installed command in a new Python, for what happens before anything is imported."""
        done = subprocess.run(
            [COMMANDS / command[0], *command[1:]],
            cwd=cwd or self.root,
            env={**ENVIRONMENT, **variables},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
        )
        return Outcome(done.returncode, done.stdout, done.stderr)

    def build(self, *options: str) -> Outcome:
        return self.run("campaign", "build", *options)

    def mkdocs(self, *options: str) -> Outcome:
        return self.run("mkdocs", "build", *options)

    def check(self, *options: str) -> Outcome:
        return self.run("campaign", "check", *options)

    def page(self, address: str) -> str:
        """The published page at `address`, such as `/about/`."""
        path = self.site / address.strip("/") / "index.html"
        return path.read_text(encoding="utf-8")

    def tree(self) -> dict[str, bytes]:
        """Every published file."""
        return tree_of(self.site)


def tree_of(folder: Path) -> dict[str, bytes]:
    """The files below `folder` by their POSIX paths, with their bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
