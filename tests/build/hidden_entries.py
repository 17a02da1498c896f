"""What the small site hides: a draft, an embargoed response with its evidence, and what only these use of the settings."""

from __future__ import annotations

import re

from tests.made_site import MadeSite

NOW = "2026-11-20 12:00"
BEFORE, AFTER = "2026-12-01 00:00:59", "2026-12-01 00:01:01"


DRAFT = """---
title: "Waiting for frost: our response to the queue review"
summary: The queue review left winter out. We mean to say so when our frostbitten figures are ready.
status: draft
topics: [waiting, winter]
responds_to:
  kind: document
  title: The queue review in winter
  publisher: Sampleton Office of Icicles
  document_date: 2026-01-14
  url: https://example.org/review-icicles
files:
  - {file: queue-frost.csv, title: Icicle count}
related: [evidence/queue, responses/waiting-review-winter]
---
The review is short. Icicles are long.
"""


EMBARGOED = """---
title: "Waiting: our second response to the queue review"
summary: The Office has answered our snowdrift question, and this is what we make of its answer.
status: approved
approved_by: director
embargo_until: 2026-12-01 00:01
published: 2026-12-01
topics: [waiting, winter]
responds_to:
  kind: document
  title: The queue review, second snowdrift edition
  publisher: Sampleton Office
  document_date: 2026-11-30
  url: https://example.org/review-snowdrift
key_points:
  - text: Nobody counted the snowdrift.
    evidence: queue-winter/avalanche
files:
  - {file: queue-snowdrift.csv, title: Snowdrift count}
related: [evidence/queue]
old_addresses: [/snowdrift/]
actions: [letter]
---
The review is short and its appendix is long. We read the snowdrift appendix.

/// finding | queue-winter/avalanche
///
"""


EVIDENCE = """---
title: How long people wait in winter
summary: How many people wait in a snowdrift. The figures are invented for the tests of this software.
status: approved
approved_by: director
embargo_until: 2026-12-01 00:01
topics: [waiting, winter]
review_by: 2099-01-31
question: How many people wait in a snowdrift?
strength: {rating: limited, why: It is one avalanche., limits: Everything.}
sources:
  - {id: queue-avalanche, kind: our_own, title: The avalanche diary, published: 2026}
findings:
  - id: avalanche
    statement: In Sampleton 8,675 people waited in a snowdrift.
    value: 8675
    unit: people
    period: "2026"
    place: Sampleton
    who_is_counted: everybody in it
    source: queue-avalanche
---
Counted from the roof.
"""


HIDDEN_WORDS = re.compile(
    r"frost|icicle|snowdrift|avalanche|8,?675|waiting-review-winter|queue-winter|winter-queue",
    re.IGNORECASE,
)


def hide_entries(site: MadeSite) -> None:
    site.write("content/responses/waiting-review-frost.md", DRAFT)
    site.write("content/responses/waiting-review-winter.md", EMBARGOED)
    site.write("content/evidence/queue-winter.md", EVIDENCE)
    site.write("content/assets/queue-frost.csv", "icicles\n")
    site.write("content/assets/queue-snowdrift.csv", "snowdrift\n")


def add_winter(site: MadeSite) -> None:
    """The topic of the hidden entries, which nothing public bears."""
    site.add("site_config/topics.yml", "  winter: {title: Winter, summary: What the cold adds.}\n")


def say_on_404(site: MadeSite, words: str) -> None:
    """Have a template of the site's own say `words` on the page for what is not there."""
    site.replace("mkdocs.yml", "theme:\n", "theme:\n  custom_dir: theme_overrides\n")
    site.write(
        "theme_overrides/404.html",
        '{% extends "base.html" %}{% block main %}<h1>{{ title }}</h1>'
        f"<p>{words}</p>{{% endblock %}}",
    )


FUND = """  frost-fund:
    label: The fund for frostbitten people
    provider: justgiving
    settings: {charity_id: "123456"}
"""


LIST = """  snowdrift-list:
    label: Letter from the snowdrift
    provider: mailchimp
    settings: {account: avalanche-trust, dc: us9, u: "1111111111111111111111111", id: "1111111111"}
    hosted_url: https://avalanche-trust.us9.list-manage.com/subscribe?u=1111111111111111111111111&id=1111111111
    permission: opt_in
    consent_text: Yes, e-mail me the letter from the snowdrift.
    controller: Avalanche Trust (fictional)
    how_often: Four times a year.
    how_to_leave: Every e-mail has a link that takes you off the list.
"""


GIVE = """---
title: Give for the frostbitten
summary: Give once to the fund for frostbitten people, which is fictional, as are all of them.
status: approved
approved_by: avalanche
published: 2026-12-01
kind: donate
text: Frost takes time.
button: Give now
no_end_date: yes
donate: {to: frost-fund}
---
We count icicles.
"""


JOIN = """---
title: Read the letter from the snowdrift
summary: A letter from the snowdrift four times a year. Small Trust is fictional.
status: draft
kind: subscribe
text: Four letters a year.
button: Send me the letter
no_end_date: yes
subscribe: {list: snowdrift-list}
---
Each letter holds one icicle.
"""


def hide_destinations(site: MadeSite) -> None:
    """A fund, a list, a person and a press contact that only hidden entries use."""
    hide_entries(site)
    site.write("content/actions/give-frost.md", GIVE)
    site.write("content/actions/join-snowdrift.md", JOIN)
    site.add("site_config/donations.yml", FUND)
    site.add("site_config/mailing_lists.yml", LIST)
    site.add(
        "site_config/people.yml", "  avalanche: {name: Frost Smith, role: Chief, approves: yes}\n"
    )
    site.replace(
        "site_config/organisation.yml",
        "press_contacts:\n",
        "press_contacts:\n  frost: {name: Frost desk, email: frost@small.example}\n",
    )
    response = "content/responses/waiting-review-winter.md"
    site.replace(response, "actions: [letter]", "press: {contact: frost}\nactions: [give-frost]")
