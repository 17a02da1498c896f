"""A small site about which there is nothing to say, to be spoilt one line at a time and checked for real."""

from __future__ import annotations

from pathlib import Path

from campaign.diagnostics import Diagnostic
from campaign.pipeline import run
from campaign.project import find_project

AS_OF = "2026-06-01 12:00"

DONATIONS = "site_config/donations.yml"
LISTS = "site_config/mailing_lists.yml"
ORGANISATION = "site_config/organisation.yml"
PUBLISHING = "site_config/publishing.yml"
FLOODS = "content/evidence/floods.md"
GIVE = "content/actions/give.md"
HOME = "content/pages/index.md"
NEWS = "content/actions/news.md"
REPORT = "content/responses/flood-report.md"

LIST_SETTINGS = """\
    provider: mailchimp
    settings:
      account: harbourtrust
      dc: us1
      u: "0123456789abcdef012345678"
      id: "0123456789"
"""

_FILES = {
    "mkdocs.yml": """\
site_name: Harbour Trust
site_url: https://harbour.example/
docs_dir: content
theme: {name: material}
plugins: [campaign]
""",
    "site_config/organisation.yml": """\
name: Harbour Trust
registrations:
  - {nation: england_and_wales, number: "1234567"}
company:
  name: Harbour Trust
  number: "01234567"
  part_of_uk: England and Wales
  registered_office: 1 Quay Street, Sampleton
help:
  label: Need help now?
  text: Ring the number below.
  phone: "111"
press_contacts:
  office: {name: Press office, email: press@harbour.example}
""",
    "site_config/publishing.yml": """\
site_address: https://harbour.example/
time_zone: Europe/London
repository: private
trusted_hosts: [reports.example.org]
""",
    "site_config/donations.yml": """\
donations:
  main:
    provider: caf_donate
    settings:
      page: "123"
    gift_aid: If you are a UK taxpayer, your gift can be worth more.
""",
    "site_config/mailing_lists.yml": f"""\
mailing_lists:
  news:
    label: Our newsletter
{LIST_SETTINGS}    permission: opt_in
    controller: Harbour Trust
    how_often: One e-mail a month.
    how_to_leave: Each e-mail has a link to leave.
    proven_on: 2026-01-05
""",
    "site_config/people.yml": """\
people:
  director: {name: Ada Quill, role: Director, approves: yes}
  researcher: {name: Ben Marsh, role: Researcher, approves: yes}
  intern: {name: Cy Reed, role: Intern}
""",
    "content/pages/index.md": """\
---
title: Harbour Trust
summary: What the Harbour Trust answers to reports about the coast, and how you can help it.
status: approved
role: home
---
Welcome.
""",
    "content/pages/privacy.md": """\
---
title: Privacy
summary: What we do with the addresses that you give us, and how you have them deleted.
status: approved
role: privacy
---
We keep little.
""",
    "content/pages/complaints.md": """\
---
title: Complaints
summary: How to complain to us about our fundraising, and to whom you can go after that.
status: approved
role: complaints
---
Write to us.
""",
    "content/actions/give.md": """\
---
title: Give to the coast
summary: Give once or monthly, so that somebody goes on counting what the sea takes away.
status: approved
kind: donate
text: Your gift pays for counting.
button: Give
no_end_date: yes
donate:
  to: main
  amounts:
    - {amount: 10, could: "pay for a tide table"}
---
Thank you.
""",
    "content/actions/news.md": """\
---
title: Our newsletter
summary: One e-mail a month about what we found on the coast and what came of it.
status: approved
kind: subscribe
text: Hear from us.
button: Sign up
no_end_date: yes
subscribe:
  list: news
  fields: [email, first_name]
---
Thank you.
""",
    "content/evidence/floods.md": """\
---
title: Floods by district
summary: How many homes were flooded in two districts of the coast, and how the counting changed.
status: approved
approved_by: director
review_by: 2027-01-31
question: Where does it flood?
strength: {rating: strong, why: Two counts agree., limits: They cover two districts.}
sources:
  - {id: flood-count, kind: official_statistics, title: Flood count, doi: 10.1234/flood}
findings:
  - id: north-2021
    statement: In the north 343.5 homes in 100,000 were flooded.
    value: 343.5
    unit: homes per 100,000
    type_of_figure: crude rate
    period: 2020-21
    place: the coast
    who_is_counted: homes in the north
    source: flood-count
    page_or_table: Table 1
    compared_with:
      finding: south-2021
      as: ratio
      we_say: nearly five times
  - id: south-2021
    statement: In the south 74.7 homes in 100,000 were flooded.
    value: 74.7
    unit: homes per 100,000
    type_of_figure: crude rate
    period: 2020-21
    place: the coast
    who_is_counted: homes in the south
    source: flood-count
    page_or_table: Table 1
series:
  - id: by-year
    title: Flooded homes
    unit: homes per 100,000
    source: flood-count
    points:
      - {period: 2020-21, values: {north: 343.5}}
      - {period: 2022-23, values: {north: 228}}
    not_comparable_before:
      - {period: 2022-23, why: The districts were drawn anew.}
---
Words.
""",
    "content/responses/flood-report.md": """\
---
title: The flood report, our response
summary: The report says that the north floods more often. We say what should be done first.
status: approved
approved_by: [director, researcher]
published: 2022-02-14
responds_to:
  kind: document
  title: Floods
  publisher: Coast Office
  document_date: 2022-02-14
key_points:
  - text: The north floods more often.
    evidence: floods/north-2021
asks:
  - who: The Coast Office
    what: Build the wall.
    deadline: 2027-03-31
quotes:
  - person: director
    text: The sea does not wait.
    approved_on: 2022-02-13
actions: [give, news]
---
Words.

/// finding | floods/north-2021
///
""",
}


class SmallSite:
    """The files of a small site; `told` builds nothing, and says what every check says."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._files = dict(_FILES)

    def write(self, path: str, text: str) -> None:
        self._files[path] = text

    def text(self, path: str) -> str:
        return self._files[path]

    def remove(self, path: str) -> None:
        del self._files[path]

    def change(self, path: str, old: str, new: str) -> None:
        assert self._files[path].count(old) == 1, f"“{old}” must stand once in {path}"
        self._files[path] = self._files[path].replace(old, new)

    def place(self, path: str, needle: str) -> str:
        """Where `needle` stands, found by counting characters and nothing of ours."""
        before, found, after = self._files[path].partition(needle)
        assert found, f"“{needle}” is not in {path}"
        assert needle not in after, f"“{needle}” stands twice in {path}"
        return f"{path}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"

    def value(self, path: str, pair: str) -> str:
        """The place of the value in `key: value`, which stands once."""
        file, line, column = self.place(path, pair).rsplit(":", 2)
        return f"{file}:{line}:{int(column) + pair.index(': ') + 2}"

    def diagnostics(self, as_of: str = AS_OF) -> tuple[Diagnostic, ...]:
        for path, text in self._files.items():
            target = self._root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        return run(find_project(self._root), as_of=as_of).diagnostics

    def told(self, as_of: str = AS_OF) -> list[tuple[str, str, str]]:
        """Code, severity and place of everything there is to say."""
        return [(one.code, str(one.severity), str(one.span)) for one in self.diagnostics(as_of)]
