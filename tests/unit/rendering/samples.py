"""What the tests of this folder write into their sites."""

from __future__ import annotations

AS_OF = "2026-06-01 12:00"

SETTINGS = {
    "organisation.yml": """
name: Evenhand
registrations: [{nation: england_and_wales, number: "1234567"}]
help: {label: Need help now?, text: Call 999 if a life is at risk., phone: "111"}
press_contacts: {press-office: {name: Press office, email: press@evenhand.example}}
""",
    "publishing.yml": """
site_address: https://evenhand.example/campaign/
time_zone: Europe/London
navigation:
  - {title: Responses, to: /responses/}
  - {title: Evidence, to: /evidence/}
social_pictures: yes
""",
    "people.yml": "people: {chief: {name: A. Person, role: Chief executive}}\n",
    "topics.yml": "topics: {care: {title: Care, summary: All about care.}, money: {title: Money}}\n",
    "donations.yml": """
donations:
  appeal: {provider: caf_donate, settings: {page: "00000000"}}
""",
    "mailing_lists.yml": """
mailing_lists:
  newsletter:
    label: The newsletter
    provider: mailchimp
    settings:
      account: evenhand
      dc: us0
      u: "0000000000000000000000000"
      id: "0000000000"
      permission_id: "0"
    hosted_url: https://evenhand.us0.list-manage.com/subscribe?u=0&id=0
    permission: opt_in
    controller: Evenhand
    how_often: One e-mail a month.
    how_to_leave: Each has a link to leave.
""",
}

EVIDENCE = """
title: Rates of detention
summary: How often people are detained.
status: approved
published: 2022-01-10
topics: [care]
question: Are some people detained more often?
strength: {rating: strong, why: Official statistics., limits: They do not say why.}
sources:
  - {id: rates, kind: official_statistics, title: Rates 2020-21, publisher: NHS Digital, published: 2021-10-26, url: https://digital.nhs.uk/rates}
  - {id: census, kind: report, title: The census, publisher: ONS}
findings:
  - id: black
    statement: Black people were detained at 4.6 times the rate of White people.
    value: 343.5
    unit: detentions per 100,000 people
    type_of_figure: crude rate
    period: 2020-21
    place: England
    who_is_counted: Black people
    source: rates
    page_or_table: Table 1c
    compared_with: {finding: white, as: ratio, we_say: 4.6}
  - id: white
    statement: White people were detained 74.7 times per 100,000.
    value: 74.7
    unit: detentions per 100,000 people
    period: 2020-21
    place: England
    who_is_counted: White people
    source: rates
series:
  - id: by-year
    title: Detentions by year
    unit: detentions per 100,000 people
    source: census
    points:
      - {period: 2021-22, values: {black: 341.7, white: 72.4}}
      - {period: 2022-23, values: {black: 228, white: 64}}
    not_comparable_before: [{period: 2022-23, why: The population base changed.}]
"""

RESPONSE = """
title: Our response to the review
summary: What we say about the review.
in_a_line: It must be counted.
status: approved
published: 2022-02-14
topics: [care]
our_view: concerned
responds_to: {kind: document, title: The review, publisher: The Observatory, document_date: 2022-02-14, url: https://observatory.example.org/}
"""

ACTION = "title: {title}\nsummary: An action of ours.\nstatus: approved\npublished: 2022-01-01\n"

DONATE = (
    ACTION.format(title="Join the work")
    + """
kind: donate
text: Every gift counts.
button: Donate now
no_end_date: yes
donate:
  to: appeal
  amounts: [{amount: 10, could: train one advocate}, {amount: 25}]
  frequency: [monthly, once]
"""
)

SUBSCRIBE = (
    ACTION.format(title="Hear what happens next")
    + """
kind: subscribe
text: One e-mail a month.
button: Subscribe
no_end_date: yes
subscribe: {list: newsletter, fields: [email, first_name]}
"""
)

ENDED = (
    ACTION.format(title="Ask your trust")
    + """
kind: link
text: Ask what it counts.
button: Ask the trust
ends: 2026-03-31
then_show: newsletter
link: {url: https://petition.parliament.uk/petitions/1}
"""
)

PAGE = "title: {title}\nsummary: A page of ours.\nstatus: approved\npublished: 2022-01-01\n"
