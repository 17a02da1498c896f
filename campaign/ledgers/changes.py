"""What a change adds to, takes from or alters in the places to which money and people are sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from campaign.ledgers.destinations import DestinationRow, Ledger, destination_ledger
from campaign.ledgers.history import tree_at
from campaign.pipeline import run
from campaign.project import NoProject, Project, find_project


@dataclass(frozen=True, slots=True)
class Altered:
    """A destination before and after, with the values that differ: path, before, after."""

    before: DestinationRow
    after: DestinationRow

    @property
    def differences(self) -> tuple[tuple[str, str, str], ...]:
        """Every value that differs; an empty text where there was or is none."""
        old, new = _values(self.before), _values(self.after)
        paths = dict.fromkeys((*old, *new))
        pairs = ((path, old.get(path, ""), new.get(path, "")) for path in paths)
        return tuple(one for one in pairs if one[1] != one[2])


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs from `ref`; `unreadable` are files of now whose destinations cannot be told."""

    ref: str
    added: tuple[DestinationRow, ...]
    altered: tuple[Altered, ...]
    removed: tuple[DestinationRow, ...]
    unreadable: tuple[str, ...] = ()

    @property
    def need_a_look(self) -> bool:
        """Whether somebody has to look: what is only taken away sends nobody elsewhere."""
        return bool(self.added or self.altered or self.unreadable)


def changes_since(project: Project, now: Ledger, ref: str) -> Changes:
    """How `now` differs from the same site at the commit `ref`.

    A site that did not exist then, or whose settings were not valid, had no destinations.
    Raises NoHistory and UnknownRef.
    """
    with tree_at(project.root, ref) as folder:
        try:
            earlier = find_project(folder, folder / project.config_file.name)
        except NoProject:
            return compare(Ledger(()), now, ref)
        return compare(destination_ledger(run(earlier)), now, ref)


def compare(before: Ledger, after: Ledger, ref: str) -> Changes:
    """Rows are the same destination when kind and name are."""
    old = {(row.kind, row.name): row for row in before.rows}
    new = {(row.kind, row.name): row for row in after.rows}
    altered = (Altered(old[key], row) for key, row in new.items() if key in old and old[key] != row)
    return Changes(
        ref=ref,
        added=tuple(row for key, row in new.items() if key not in old),
        altered=tuple(altered),
        removed=tuple(row for key, row in old.items() if key not in new),
        unreadable=after.unreadable,
    )


def _values(row: DestinationRow) -> Mapping[str, str]:
    own = {"provider": row.provider, "host": row.host, "account": row.account}
    return {**{key: value for key, value in own.items() if value}, **row.details}
