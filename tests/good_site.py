"""The good sample site, copied into a folder of its own, to be spoiled and checked in this process."""

from __future__ import annotations

from pathlib import Path

from campaign.diagnostics import Diagnostic
from campaign.pipeline import Checked, run
from campaign.project import find_project
from tests.made_site import MadeSite
from tests.marking import marked

SITES = Path(__file__).parent / "fixtures" / "sites"
GOOD = SITES / "good"
NOW = "2026-11-20 12:00"

RESPONSE = "content/responses/dark-streets.md"
EVIDENCE = "content/evidence/lamps.md"
GIVE = "content/actions/give.md"
NEWS = "content/actions/news.md"
SIGN = "content/actions/sign.md"
ABOUT = "content/pages/about.md"
HOME = "content/pages/index.md"
PUBLISHING = "site_config/publishing.yml"


class GoodSite(MadeSite):
    """Right in every part until a test changes it."""

    def __init__(self, root: Path) -> None:
        super().__init__(root, GOOD)

    def checked(self, as_of: str = NOW, *, preview: bool = False) -> Checked:
        """The whole of the site, loaded, linked and checked."""
        return run(find_project(self.root), as_of=as_of, preview=preview)

    def problems(self, as_of: str = NOW) -> list[tuple[str, str]]:
        """The code and place of every problem."""
        return [(one.code, str(one.span)) for one in self.checked(as_of).diagnostics]

    def codes(self, as_of: str = NOW) -> list[str]:
        """The code of every problem."""
        return [one.code for one in self.checked(as_of).diagnostics]

    def spoil(self, name: str, old: str, new: str) -> str:
        """Put `new` in the place of `old`; returns the place between « and » in `new`."""
        before, found, after = self.read(name).partition(old)
        assert found, f"{old!r} does not stand in {name}"
        spoiled = marked(before + new + after, name)
        self.write(name, spoiled.text)
        return str(spoiled.span)

    def only(self, as_of: str = NOW) -> Diagnostic:
        """The one problem that the site has."""
        (diagnostic,) = self.checked(as_of).diagnostics
        return diagnostic

    def draft(self, name: str) -> None:
        """Take an entry back to a draft."""
        self.replace(name, "status: approved", "status: draft")

    def embargo(self, name: str, until: str) -> None:
        """Hold an entry back until then."""
        self.replace(name, "status: approved", f"status: approved\nembargo_until: {until}")

    def withdraw(self, name: str) -> None:
        """Withdraw an entry, with a date and a reason."""
        withdrawn = "status: withdrawn\nwithdrawn: {date: 2026-10-01, reason: It was wrong.}"
        self.replace(name, "status: approved", withdrawn)
