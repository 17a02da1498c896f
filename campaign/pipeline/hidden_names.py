"""The names of what is not public: a log that offers them as another spelling has told of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from campaign.diagnostics import Diagnostic
from campaign.linking import Collections, seen_settings

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SEE = "Check the spelling. “campaign check” shows which names there are."


@dataclass(frozen=True, slots=True)
class HiddenNames:
    """Names that only entries have or use which are not public."""

    names: frozenset[str]
    # Thousands of faults may stand in one long line.
    _looked_through: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, collections: Collections) -> HiddenNames:
        """Addresses, findings and sources of hidden entries, and what only these use of the
        settings.
        """
        public = {key for key, one in collections.entries.items() if one.visibility.public}
        shown, hidden = set[str](), set[str]()
        for key in (*collections.entries, *collections.broken):
            (shown if key in public else hidden).add(key.rpartition("/")[2])
        for name, found in collections.findings.items():
            (shown if found.entry_key in public else hidden).add(name.rpartition("/")[2])
        for name, source in collections.sources.items():
            (shown if source.entry_key in public else hidden).add(name)
        for key, linked in collections.entries.items():
            model, names = linked.entry.model, shown if key in public else hidden
            names.update(model.topics)
            names.update(one.strip("/").rpartition("/")[2] for one in model.old_addresses)
        if collections.settings is not None:
            whole, seen = (
                collections.settings,
                seen_settings(collections.settings, collections, public),
            )
            hidden |= whole.donations.donations.keys() - seen.donations.donations.keys()
            hidden |= (
                whole.mailing_lists.mailing_lists.keys() - seen.mailing_lists.mailing_lists.keys()
            )
            hidden |= whole.people.people.keys() - seen.people.people.keys()
            contacts = whole.organisation.press_contacts.keys()
            hidden |= contacts - seen.organisation.press_contacts.keys()
        return cls(frozenset(hidden - shown))

    def unsaid(self, diagnostic: Diagnostic) -> Diagnostic:
        """`diagnostic` without the offer of such a name."""
        if self._said_in(diagnostic.suggestion or ""):
            diagnostic = replace(diagnostic, suggestion=None)
        if self._said_in(diagnostic.fix):
            diagnostic = replace(diagnostic, fix=_SEE)
        return diagnostic

    def said_by(self, diagnostic: Diagnostic) -> bool:
        """Whether its title or the quoted line has such a name, and not only a word like it."""
        return self._gives_away(diagnostic.title) or self._gives_away(diagnostic.excerpt)

    def _gives_away(self, text: str) -> bool:
        if text not in self._looked_through:
            said = self._said_in(text)
            self._looked_through[text] = any("-" in one or f"/{one}" in text for one in said)
        return self._looked_through[text]

    def _said_in(self, text: str) -> frozenset[str]:
        return self.names & set(_NAME.findall(text))
