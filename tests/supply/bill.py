"""Writes the bill of materials: every package that a built site rests on, as CycloneDX JSON, from the lock file alone.

The lock is what is installed, to the hash, so nothing else is asked. Names are given as package
URLs (`pkg:pypi/...`); no address of an index stands in it, since a site may use its own.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

ROOT = Path(__file__).parents[2]
NAME = "our-response"
_ENTRY = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>[^\s;]+)(?P<rest>(?:.*\n)(?:[ ]+.*\n)*)", re.M
)
_USED_BY = re.compile(r"^ +# (?:via )? *([a-z0-9-]+)(?: |$)", re.M)


@dataclass(frozen=True, slots=True)
class Locked:
    """One package of a lock file, its SHA-256 hashes, and the packages that need it."""

    name: str
    version: str
    hashes: tuple[str, ...]
    needed_by: tuple[str, ...]


def locked(text: str) -> Iterator[Locked]:
    """The packages of a lock file, as `make lock` writes it."""
    for found in _ENTRY.finditer(text):
        needed_by = tuple(one for one in _USED_BY.findall(found["rest"]) if one != "via")
        hashes = tuple(re.findall(r"--hash=sha256:([0-9a-f]{64})", found["rest"]))
        yield Locked(found["name"], found["version"], hashes, needed_by)


def bill(text: str, version: str) -> str:
    """The bill of materials of a lock file's `text`, the same for the same text."""
    site = Component(
        name=NAME,
        version=version,
        type=ComponentType.APPLICATION,
        bom_ref=NAME,
        purl=PackageURL("pypi", None, NAME, version),
    )
    packages = list(locked(text))
    components = {one.name: _component(one) for one in packages}
    components_and_site = {**components, NAME: site}
    needs: dict[str, list[Component]] = {name: [] for name in components_and_site}
    for one in packages:
        for user in one.needed_by:
            needs[user].append(components[one.name])
    made = Bom(serial_number=uuid5(NAMESPACE_URL, text), components=components.values())
    made.metadata.component = site
    made.metadata.timestamp = None  # the same lock gives the same bill on any day
    for name, needed in needs.items():
        made.register_dependency(components_and_site[name], needed)
    return f"{JsonV1Dot6(made).output_as_string(indent=2)}\n"


def _component(one: Locked) -> Component:
    return Component(
        name=one.name,
        version=one.version,
        bom_ref=f"{one.name}=={one.version}",
        purl=PackageURL("pypi", None, one.name, one.version),
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest) for digest in one.hashes],
    )


if __name__ == "__main__":
    from campaign import __version__

    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    target.write_text(bill(lock, __version__), encoding="utf-8")
