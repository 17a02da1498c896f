"""Mistakes to plant in the good site; each says where it is to be told."""

from __future__ import annotations

from collections.abc import Callable

from tests.good_site import GoodSite

PEOPLE = "site_config/people.yml"
TOPICS = "site_config/topics.yml"
Plant = Callable[[GoodSite], str]


def unknown_key(file: str, line: int) -> Plant:
    """Plants a key that nobody knows below a line of frontmatter or settings."""

    def plant(site: GoodSite) -> str:
        lines = site.read(file).split("\n")
        lines.insert(line, "favourite_biscuit: rich tea")
        site.write(file, "\n".join(lines))
        return f"{file}:{line + 1}:1"

    return plant


def spoiled(file: str, old: str, new: str) -> Plant:
    return lambda site: site.spoil(file, old, new)


def unclosed(file: str) -> Plant:
    def plant(site: GoodSite) -> str:
        lines = site.read(file).split("\n")
        lines.remove("---")  # the first
        rest = lines.index("---")
        site.write(file, "\n".join(["---", *lines[:rest], *lines[rest + 1 :]]))
        return f"{file}:1:1"

    return plant
