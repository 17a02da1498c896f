"""The catalogue as people read it: every provider, how it can stand on a page, how it is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from campaign.providers.contract import Evidence, Family, Kind, Provider
from campaign.providers.loading import providers

LEVELS = {
    Evidence.RUN: "Tried for real, from a button in a browser to the person on the list.",
    Evidence.SOURCE: "Read in the provider's own pages, or in the source code of its server.",
    Evidence.FORMS: "Read in several live forms or links that others published.",
    Evidence.ONE: "Read in a single published example.",
    Evidence.MEMORY: (
        "Not verified by anybody here. Nothing is guessed from it: where a contract rests on it, "
        "you paste the provider's own code or address, and its host is checked."
    ),
}
KINDS = {
    Kind.FORM: "a form on your page",
    Kind.FORM_WITH_WARNING: "a form on your page, with a warning",
    Kind.LINK: "a link to the provider's page",
    Kind.DATA: "figures that a command reads",
    Kind.CLOSED: "closed, and refused",
}
FAMILIES = {
    Family.MAILING_LIST: "Mailing lists",
    Family.DONATION: "Donations",
    Family.ACTION: "Actions",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """One provider: `evidence` pairs each part of its contract with how that part is known."""

    family: Family
    provider_id: str
    name: str
    kind: Kind
    evidence: tuple[tuple[str, Evidence], ...]
    settings: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


def listed() -> Iterator[Listed]:
    """Every provider of the catalogue, by family and id."""
    for family in Family:
        for provider_id, one in providers(family):
            yield _listed(family, provider_id, one)


def reference_page() -> str:
    """docs/providers.md, in Markdown."""
    return "\n".join(_page()) + "\n"


def _listed(family: Family, provider_id: str, one: Provider) -> Listed:
    needs = tuple(
        (name, f"{setting.label}{' (optional)' if setting.optional else ''}")
        for name, setting in one.settings.items()
    )
    notes = (*((one.warning,) if one.warning else ()), *one.notes)
    return Listed(
        family, provider_id, one.name, one.kind, tuple(one.evidence.items()), needs, notes
    )


def _page() -> Iterator[str]:
    yield "# Providers"
    yield ""
    yield "<!-- Written by `campaign providers list --format markdown`; a test compares them. -->"
    yield ""
    yield (
        "No commercial provider was contacted for this list, and providers change their forms "
        "without notice. So each part of a contract says how it is known, and you send yourself "
        "one test sign-up or open each link once before you rely on it. Record a test sign-up as "
        "`proven_on:` in `site_config/mailing_lists.yml`; until then `campaign check` reminds you."
    )
    yield ""
    yield "## What the levels of evidence mean"
    yield ""
    yield "| level | meaning |"
    yield "|---|---|"
    for level, meaning in LEVELS.items():
        yield f"| `{level}` | {meaning} |"
    everything = list(listed())
    for family, title in FAMILIES.items():
        yield ""
        yield f"## {title}"
        yield ""
        yield "| provider | `provider:` | stands on a page as | known by |"
        yield "|---|---|---|---|"
        own = [one for one in everything if one.family is family]
        for one in own:
            yield f"| {one.name} | `{one.provider_id}` | {KINDS[one.kind]} | {evidence_of(one)} |"
        for one in own:
            yield from _details(one)


def evidence_of(one: Listed) -> str:
    """`contract: forms, tags: one`."""
    return ", ".join(f"{part.replace('_', ' ')}: {level}" for part, level in one.evidence)


def _details(one: Listed) -> Iterator[str]:
    if not one.settings and not one.notes:
        return
    yield ""
    yield f"### {one.name}"
    if one.settings:
        yield ""
        for name, label in one.settings:
            yield f"- `{name}`: {label}"
    for note in one.notes:
        yield ""
        yield note
