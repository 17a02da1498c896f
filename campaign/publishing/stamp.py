"""Says which build made a tree: a record for us, and a stamp in it that gives nothing away."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import publishing as codes
from campaign.publishing.durable import OddFile, as_json, files_of, write_whole

STAMP_NAME = "campaign-build.json"
GENERATOR = "our-response"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class BuildRecord:
    """What is known of one build.

    `version` is this tool's, `as_of` the instant of the build in ISO 8601, `commit` the sources'
    (or empty) and `commit_private` that of the private folder, `counts` how many there are of what
    (`{"responses": 4, "hidden": 2}`). `files` (address → SHA-256) is filled in from the staged
    tree. The record stays in the working folder, because counts of hidden things are nobody else's
    business.
    """

    version: str
    as_of: str
    counts: Mapping[str, int] = field(default_factory=dict)
    commit: str = ""
    commit_private: str = ""
    files: Mapping[str, str] = field(default_factory=dict)

    def of_tree(self, tree: Path) -> BuildRecord:
        """This record with the hashes of all files of `tree` but the stamp. Raises OddFile."""
        return replace(self, files=_hashes(tree))

    def stamp(self) -> Stamp:
        """What of this record may be published."""
        return Stamp(self.version, self.as_of, len(self.files), _tree_hash(self.files))

    def as_text(self) -> str:
        """The record as JSON, the same bytes for the same record."""
        return as_json(
            {
                "format": _FORMAT,
                "generator": GENERATOR,
                "version": self.version,
                "as_of": self.as_of,
                "commit": self.commit,
                "commit_private": self.commit_private,
                "counts": dict(self.counts),
                "files": dict(self.files),
            }
        )


@dataclass(frozen=True, slots=True)
class Stamp:
    """The published part of a build record: `count` files, whose names and bytes hash to `tree`.

    `tree` is the SHA-256 of one line `<sha256 of the file>  <address>` per file, by address.
    """

    version: str
    as_of: str
    count: int
    tree: str

    def write(self, tree: Path) -> None:
        """Put the stamp into `tree`."""
        write_whole(
            tree / STAMP_NAME,
            as_json(
                {
                    "format": _FORMAT,
                    "generator": GENERATOR,
                    "version": self.version,
                    "as_of": self.as_of,
                    "files": self.count,
                    "tree": self.tree,
                }
            ),
        )

    def record_name(self) -> str:
        """The file name under which the working folder keeps this build's record."""
        return f"{self.tree[:16]}-{hashlib.sha256(self.as_of.encode()).hexdigest()[:16]}.json"


def read_stamp(tree: Path) -> Stamp | None:
    """The stamp in `tree`, or None where there is none that this tool can have written."""
    path = tree / STAMP_NAME
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > 10_000:
            return None
        found = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    match found:
        case {
            "generator": str(generator),
            "version": str(version),
            "as_of": str(as_of),
            "files": int(count),
            "tree": str(tree_hash),
        } if generator == GENERATOR and len(tree_hash) == 64 and tree_hash.isalnum():
            return Stamp(version, as_of, count, tree_hash)
    return None


def verify(tree: Path, *, shown_as: str) -> tuple[Diagnostic, ...]:
    """What keeps a deploy from trusting `tree`: no stamp, or files other than those stamped.

    `shown_as` is how the folder is named to people. Empty when it is what was checked.
    """
    stamp = read_stamp(tree)
    if stamp is None:
        return (codes.NO_STAMP.at(Span(shown_as), stamp=STAMP_NAME),)
    try:
        genuine = _tree_hash(_hashes(tree)) == stamp.tree
    except (OddFile, OSError):
        genuine = False
    return () if genuine else (codes.ALTERED_TREE.at(Span(shown_as)),)


def _hashes(tree: Path) -> dict[str, str]:
    return {
        address: hashlib.sha256(path.read_bytes()).hexdigest()
        for address, path in files_of(tree)
        if address != STAMP_NAME
    }


def _tree_hash(files: Mapping[str, str]) -> str:
    lines: Iterable[str] = (f"{files[address]}  {address}\n" for address in sorted(files))
    return hashlib.sha256("".join(lines).encode()).hexdigest()
