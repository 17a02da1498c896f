"""Asks: every field has its label, nothing is ticked, money comes last where a page may upset, and what is over says so."""

from __future__ import annotations

from decimal import Decimal

from tests.unit.rendering.conftest import Maker
from tests.unit.rendering.samples import ACTION, DONATE, ENDED, PAGE, RESPONSE, SETTINGS, SUBSCRIBE

BOTH: dict[str, str | tuple[str, str]] = {"actions/give": DONATE, "actions/newsletter": SUBSCRIBE}


def test_every_input_has_a_label_of_its_own_and_nothing_is_ticked(made: Maker) -> None:
    page = made(BOTH).document("/actions/newsletter/")
    inputs = [one for one in page.all("input") if one.attributes["type"] != "hidden"]
    labels = {one.attributes["for"]: one.words for one in page.all("label")}
    assert len(inputs) >= 4
    assert [one for one in inputs if one.attributes["id"] not in labels] == []
    assert [one for one in inputs if "checked" in one.attributes] == []
    assert [one for one in inputs if "placeholder" in one.attributes] == []


def test_a_field_says_in_words_whether_it_is_required(made: Maker) -> None:
    page = made(BOTH).document("/actions/newsletter/")
    labels = {
        one.attributes["for"].rsplit("-", 2)[-1]: one.words.strip() for one in page.all("label")
    }
    assert labels["email"] == "E-mail address (required)"
    assert labels["name"] == "First name (optional)"


def test_the_form_is_the_providers_own(made: Maker) -> None:
    page = made(BOTH).document("/actions/newsletter/")
    form = page.all("form")[0]
    assert form.attributes["action"].startswith(
        "https://evenhand.us0.list-manage.com/subscribe/post?"
    )
    assert form.attributes["method"] == "post"
    names = {one.attributes.get("name") for one in page.all("input")}
    assert names == {"EMAIL", "FNAME", "gdpr[0]", "b_" + "0" * 25 + "_" + "0" * 10}


def test_the_trap_for_machines_is_hidden_from_assistive_technology_and_empty(made: Maker) -> None:
    page = made(BOTH).document("/actions/newsletter/")
    trap = next(one for one in page.all("input") if one.attributes.get("name", "").startswith("b_"))
    assert trap.parents[-1].attributes["aria-hidden"] == "true"
    assert (
        trap.attributes["tabindex"],
        trap.attributes["autocomplete"],
        trap.attributes["value"],
    ) == ("-1", "off", "")


def test_a_sign_up_says_who_keeps_the_address_how_often_mail_comes_and_how_to_leave(
    made: Maker,
) -> None:
    files = {
        **BOTH,
        "pages/privacy": "title: Privacy\nsummary: About your data.\nstatus: approved\nrole: privacy\n",
    }
    page = made(files).document("/actions/newsletter/")
    words = page.all("main")[0].words
    for part in (
        "One e-mail a month.",
        "Each has a link to leave.",
        "Evenhand decides",
        "Mailchimp keeps it",
    ):
        assert part in words
    hrefs = [one.attributes["href"] for one in page.all("a")]
    assert "../../privacy/" in hrefs
    assert "https://evenhand.us0.list-manage.com/subscribe?u=0&id=0" in hrefs


def test_each_amount_is_a_link_that_says_the_whole_offer(made: Maker) -> None:
    page = made(BOTH).document("/actions/give/")
    gifts = [(one.words, one.attributes["href"]) for one in page.all("a", class_="gift")]
    assert gifts[0][0] == "Give £10 a month could train one advocate"
    assert gifts[1][0] == "Give £25 a month"
    assert "caf_donationamount=10" in gifts[0][1]
    assert (
        "Evenhand is a registered charity in England and Wales (1234567)."
        in page.all("main")[0].words
    )


def test_a_button_promises_no_amount_that_its_provider_cannot_open_with(made: Maker) -> None:
    donations = (
        "donations: {appeal: {provider: custom, settings: {url: 'https://give.example.org/us'}}}\n"
    )
    publishing = SETTINGS["publishing.yml"] + "trusted_hosts: [give.example.org]\n"
    page = made(BOTH, settings={"donations.yml": donations, "publishing.yml": publishing}).document(
        "/actions/give/"
    )
    assert page.all("a", class_="gift") == []
    assert len(page.all("div", class_="gift")) == 2
    assert "a month" not in page.all("ul", class_="gifts")[0].words


def test_an_ended_action_shows_what_became_of_it_and_what_comes_next(made: Maker) -> None:
    files = {**BOTH, "actions/over": ENDED, "responses/review": RESPONSE + "actions: [over]\n"}
    page = made(files).document("/responses/review/")
    words = page.all("main")[0].words
    assert "This has closed" in words
    assert "Hear what happens next" in words
    assert len(page.all("form")) == 1
    assert "petition.parliament.uk" not in made(files).html("/responses/review/")


def test_what_comes_next_is_not_shown_twice(made: Maker) -> None:
    files = {
        **BOTH,
        "actions/over": ENDED,
        "responses/review": RESPONSE + "actions: [over, newsletter]\n",
    }
    assert len(made(files).document("/responses/review/").all("form")) == 1


def test_ended_actions_that_name_each_other_come_to_the_sites_default(made: Maker) -> None:
    files = {
        **BOTH,
        "actions/over": ENDED.replace("then_show: newsletter", "then_show: other"),
        "actions/other": ENDED.replace("Ask your trust", "Ask again").replace(
            "then_show: newsletter", "then_show: over"
        ),
    }
    publishing = SETTINGS["publishing.yml"] + "when_an_action_ends: give\n"
    page = made(files, settings={"publishing.yml": publishing}).document("/actions/over/")
    assert "Join the work" in page.all("main")[0].words


def test_an_action_is_open_on_its_last_day_and_over_on_the_next(made: Maker) -> None:
    files = {**BOTH, "actions/over": ENDED}
    assert "Ask the trust" in made(files, as_of="2026-03-31 23:59").html("/actions/over/")
    assert "This has closed" in made(files, as_of="2026-04-01 00:00").html("/actions/over/")


def test_an_outcome_is_told_in_its_own_words(made: Maker) -> None:
    won = ENDED + "outcome: {result: won, date: 2026-04-02, text: Every trust has answered.}\n"
    page = made({**BOTH, "actions/over": won}).document("/actions/over/")
    assert "We won, 2 April 2026" in page.all("main")[0].words
    assert "Every trust has answered." in page.all("main")[0].words


def test_a_page_that_may_upset_opens_with_help_and_asks_for_money_last(made: Maker) -> None:
    matter = (
        RESPONSE
        + "sensitive: yes\ncontent_note: This is about force.\nactions: [give, newsletter]\n"
    )
    page = made({**BOTH, "responses/review": matter}).document("/responses/review/")
    words = page.all("main")[0].words
    order = [
        "This is about force.",
        "Call 999",
        "Words.",
        "Share this page",
        "Hear what happens next",
        "Join the work",
    ]
    assert [words.index(one) for one in order] == sorted(words.index(one) for one in order)


def test_an_action_may_stand_in_the_text_and_at_the_end(made: Maker) -> None:
    body = "## Now\n\nDo it.\n\n/// action | newsletter\n///\n"
    page = made({**BOTH, "responses/review": (RESPONSE + "actions: [newsletter]\n", body)})
    forms = page.document("/responses/review/").all("form")
    headings = [
        one
        for one in page.document("/responses/review/").elements
        if one.words == "Hear what happens next" and one.name in ("h2", "h3")
    ]
    assert len(forms) == 2
    assert [one.name for one in headings] == ["h3", "h2"]


def test_writing_to_a_politician_asks_for_a_postcode_and_offers_points(made: Maker) -> None:
    write = (
        ACTION.format(title="Write")
        + "kind: write_to_politician\ntext: Ask.\nbutton: Find my MP\nno_end_date: yes\nwrite_to_politician: {points: [Who answers for it?]}\n"
    )
    page = made({"actions/write": write}).document("/actions/write/")
    form = page.all("form")[0]
    assert (form.attributes["action"], form.attributes["method"]) == (
        "https://www.writetothem.com/",
        "get",
    )
    assert "Who answers for it?" in page.all("main")[0].words


def test_money_is_written_as_people_write_it() -> None:
    from campaign.rendering.words import money

    assert [money(Decimal(one), "GBP") for one in ("25", "7.50", "1000")] == [
        "£25",
        "£7.50",
        "£1,000",
    ]


def test_what_editors_say_of_a_list_reads_as_sentences_with_and_without_a_full_stop(
    made: Maker,
) -> None:
    lists = SETTINGS["mailing_lists.yml"].replace("One e-mail a month.", "Every second Sunday")
    lists = lists.replace("Each has a link to leave.", "One click (“leave”)")
    page = made(BOTH, settings={"mailing_lists.yml": lists}).html("/actions/newsletter/")
    assert "Every second Sunday. One click (“leave”)." in page


def test_what_gifts_are_for_ends_with_one_full_stop(made: Maker) -> None:
    written = DONATE + "  only_for: Heaters and soup.\n  if_we_raise_more: we buy lamps.\n"
    page = made({"actions/give": written}).html("/actions/give/")
    assert "are for Heaters and soup. If we raise more than it needs: we buy lamps.</p>" in page


def test_what_becomes_of_more_is_said_where_nothing_else_is(made: Maker) -> None:
    written = DONATE + "  if_we_raise_more: we buy lamps\n"
    page = made({"actions/give": written}).html("/actions/give/")
    assert "If we raise more than this appeal needs: we buy lamps.</p>" in page


def test_a_provider_that_the_catalogue_does_not_know_is_called_by_its_host(made: Maker) -> None:
    lists = """
mailing_lists:
  newsletter:
    label: The newsletter
    provider: custom
    settings: {action: "https://crm.example.org/join"}
    field_names: {email: mail, first_name: first}
    permission: opt_in
    controller: Evenhand
"""
    gifts = "donations: {appeal: {provider: custom, settings: {url: https://pay.example.org/a}}}\n"
    publishing = SETTINGS["publishing.yml"] + "trusted_hosts: [crm.example.org, pay.example.org]\n"
    site = made(
        BOTH | {"pages/privacy": PAGE.format(title="Privacy") + "role: privacy\n"},
        settings={
            "mailing_lists.yml": lists,
            "donations.yml": gifts,
            "publishing.yml": publishing,
        },
    )
    assert "crm.example.org keeps it for us" in site.html("/actions/newsletter/")
    assert "our page on pay.example.org, which" in site.html("/actions/give/")
    assert "another provider" not in site.everything()
    assert "crm.example.org (crm" not in site.html("/privacy/")


def test_the_nought_of_a_number_from_abroad_is_not_dialled(made: Maker) -> None:
    organisation = SETTINGS["organisation.yml"] + 'contact: {phone: "+44 (0)20 7946 0000"}\n'
    html = made(BOTH, settings={"organisation.yml": organisation}).html("/actions/newsletter/")
    assert 'href="tel:+442079460000"' in html
    assert "tel:+440" not in html
