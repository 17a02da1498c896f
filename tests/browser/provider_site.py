"""A site that uses every provider there is, each in an action of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from textwrap import indent

from tests.made_site import MadeSite

HOST = "evenhand.example"
FIXTURES = Path(__file__).parents[1] / "contract" / "fixtures"

_ACTION = """\
---
title: Join or give by {name}
summary: An action that exists in the tests of this software and leads to nobody real at all.
status: approved
published: 2026-01-02
kind: {kind}
text: Nothing here is real.
button: Go on with {name}
no_end_date: yes
{part}
---
"""
_LIST = """\
  {name}:
    label: List {name}
    controller: Small Trust (fictional)
    how_often: Never.
    how_to_leave: Every e-mail has a link.
{settings}
"""


class ProviderSite(MadeSite):
    """The small site at the address that the typed expectations name, with one page for each family."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.replace("site_config/publishing.yml", "small.example", HOST)
        self.add("site_config/publishing.yml", "trusted_hosts: [news.evenhand.invalid, join.evenhand.invalid, give.evenhand.invalid, petitions.evenhand.invalid]\n")  # fmt: skip
        self._lists: list[str] = []
        self._gifts: list[str] = []
        self._pages: dict[str, tuple[str, list[str]]] = {}

    def paste_list(self, name: str, fixture: str, subscribe: str) -> None:
        """A list whose settings are the code of `fixture` as it was pasted."""
        code = (FIXTURES / f"{fixture}.html").read_text(encoding="utf-8")
        settings = f"    permission: opt_in\n    pasted: |\n{indent(code, ' ' * 6)}"
        self.list(name, settings, subscribe)

    def list(self, name: str, settings: str, subscribe: str) -> None:
        """A list, and an action on the page /responses/review/ that asks people to join it."""
        self._lists.append(_LIST.format(name=name, settings=settings))
        part = f"subscribe: {{list: {name}, {subscribe}}}"
        self.action(name, "subscribe", part, "review", "Our response")

    def gift(self, name: str, settings: Mapping[str, object], donate: str) -> None:
        """A donation destination, and an action on the page /responses/gifts/ that asks for gifts."""
        lines = "".join(f"    {key}: {value}\n" for key, value in settings.items())
        self._gifts.append(f"  {name}:\n{lines}")
        self.action(name, "donate", f"donate: {{to: {name}, {donate}}}", "gifts", "Our gifts")

    def action(self, name: str, kind: str, part: str, page: str, title: str) -> None:
        """An action that stands in the body of the response `page`."""
        text = _ACTION.format(name=name, kind=kind, part=part)
        self.write(f"content/actions/{name}.md", text)
        self._pages.setdefault(page, (title, []))[1].append(name)

    def finished(self) -> ProviderSite:
        """Write the settings and pages, and build."""
        self.add("site_config/mailing_lists.yml", "".join(self._lists))
        self.add("site_config/donations.yml", "".join(self._gifts))
        for page, (title, names) in self._pages.items():
            self.write(f"content/responses/{page}.md", _response(title, names))
        said = self.build()
        assert said.code == 0, said.all
        return self


def _response(title: str, actions: Iterable[str]) -> str:
    blocks = "\n".join(f"/// action | {name}\n///\n" for name in actions)
    return f"""\
---
title: {title}
summary: A page that exists in the tests of this software and asks for everything at the same time.
status: approved
approved_by: director
published: 2026-01-15
responds_to: {{kind: document, title: Nothing, publisher: Nobody, document_date: 2026-01-14}}
---
Words.

{blocks}
"""
