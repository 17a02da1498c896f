"""Links and pictures in a body lead somewhere, or are told at their place."""

from __future__ import annotations

import pytest

from tests.good_site import ABOUT, EVIDENCE, RESPONSE, SIGN, GoodSite


def link(site: GoodSite, target: str, file: str = ABOUT) -> str:
    """Add a link to a body; returns its place."""
    return site.spoil(
        file, site.read(file)[-12:], f"{site.read(file)[-12:]}\nSee [the page](«{target}») too.\n"
    )


def target_of(site: GoodSite, key: str = "pages/about"):
    """The last link of a page, resolved."""
    checked = site.checked()
    assert checked.diagnostics == ()
    return checked.collections.entries[key].link_targets[-1]


@pytest.mark.parametrize(
    ("target", "address", "fragment"),
    [
        ("../evidence/lamps.md", "/evidence/lamps/", ""),
        ("../evidence/lamps.md#dark-2025", "/evidence/lamps/", "dark-2025"),
        ("../evidence/lamps.md#by-year", "/evidence/lamps/", "by-year"),
        ("../responses/dark-streets.md#what-we-ask", "/responses/dark-streets/", "what-we-ask"),
        ("./privacy.md", "/privacy/", ""),
        ("privacy.md", "/privacy/", ""),
        ("index.md", "/", ""),
        ("/pages/privacy.md", "/privacy/", ""),
        ("/evidence/lamps.md", "/evidence/lamps/", ""),
        ("/evidence/lamps/", "/evidence/lamps/", ""),
        ("/evidence/lamps", "/evidence/lamps/", ""),
        ("/privacy/", "/privacy/", ""),
        ("/", "/", ""),
        ("/responses/", "/responses/", ""),
        ("/topics/", "/topics/", ""),
        ("/topics/light/", "/topics/light/", ""),
        ("../assets/lamps.csv", "/assets/lamps.csv", ""),
        ("/assets/lamps.csv", "/assets/lamps.csv", ""),
        ("../assets/lam%70s.csv", "/assets/lamps.csv", ""),
    ],
)
def test_a_link_within_the_site_is_resolved(
    site: GoodSite, target: str, address: str, fragment: str
) -> None:
    link(site, target)

    found = target_of(site)

    assert found is not None
    assert (found.address, found.fragment, found.external) == (address, fragment, False)


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/a?b=c#d",
        "http://example.org/",
        "mailto:hello@lantern.example",
        "tel:+442079460102",
    ],
)
def test_a_link_elsewhere_is_kept_as_it_is(site: GoodSite, target: str) -> None:
    link(site, target)

    found = target_of(site)

    assert found is not None
    assert (found.address, found.external, found.key) == (target, True, None)


def test_a_heading_of_the_same_page_is_found(site: GoodSite) -> None:
    link(site, "#what-we-ask", RESPONSE)

    found = target_of(site, "responses/dark-streets")

    assert (found.address, found.fragment) == ("/responses/dark-streets/", "what-we-ask")


WRONG: dict[str, tuple[str, str, str | None]] = {
    "a page that is not there": ("../evidence/lamp.md", "link/unknown-page", "/evidence/lamps.md"),
    "a page in another folder": ("lamps.md", "link/unknown-page", "/evidence/lamps.md"),
    "a heading of a page that is not there": (
        "../evidence/lamp.md#dark-2025",
        "link/unknown-page",
        "/evidence/lamps.md#dark-2025",
    ),
    "an address that is not there": ("/evidence/lamp/", "link/unknown-page", "/evidence/lamps.md"),
    "a misspelt capital": ("Privacy.md", "link/unknown-page", "/pages/privacy.md"),
    "a topic nobody named": ("/topics/lights/", "link/unknown-page", None),
    "a topic under which nothing stands": ("/topics/walking/", "link/unknown-page", None),
    "a heading that is not there": (
        "../responses/dark-streets.md#what-we-as",
        "link/unknown-heading",
        "what-we-ask",
    ),
    "a heading of this page that is not there": ("#nothing", "link/unknown-heading", None),
    "a file that is not there": ("../assets/lamp.csv", "link/unknown-file", "lamps.csv"),
    "a file with another capital": ("../assets/Lamps.csv", "link/unknown-file", "lamps.csv"),
    "a file of the settings": (
        "../../site_config/donations.yml",
        "link/outside-content",
        None,
    ),
    "a file of the computer": ("../../../etc/passwd", "link/outside-content", None),
    "a file above the root": ("../../../../../../../../etc/passwd", "link/outside-content", None),
}


@pytest.mark.parametrize(("target", "code", "suggestion"), WRONG.values(), ids=WRONG)
def test_a_link_to_nothing_is_told_at_its_place(
    site: GoodSite, target: str, code: str, suggestion: str | None
) -> None:
    place = link(site, target)

    told = site.only()

    assert (told.code, str(told.span), told.suggestion) == (code, place, suggestion)
    assert site.checked().collections.entries["pages/about"].link_targets[-1] is None


@pytest.mark.parametrize("hide", ["draft", "embargo"])
@pytest.mark.parametrize("target", ["../responses/dark-streets.md", "/responses/dark-streets/"])
def test_a_public_page_may_not_lead_to_what_is_hidden(
    site: GoodSite, hide: str, target: str
) -> None:
    place = link(site, target)
    site.draft(RESPONSE) if hide == "draft" else site.embargo(RESPONSE, "2027-01-01")

    assert ("link/hidden-page", place) in site.problems()


def test_a_heading_of_a_hidden_page_is_not_also_called_unknown(site: GoodSite) -> None:
    place = link(site, "../responses/dark-streets.md#nothing")
    site.draft(RESPONSE)

    told = [one for one in site.problems() if one[1].startswith(ABOUT)]

    assert told == [("link/hidden-page", place)]


def test_a_list_on_which_nothing_stands_yet_cannot_be_led_to(site: GoodSite) -> None:
    place = link(site, "/evidence/", "content/pages/privacy.md")
    site.draft(EVIDENCE)
    site.draft(RESPONSE)

    assert ("link/unknown-page", place) in site.problems()


def test_a_list_on_which_a_broken_page_may_stand_is_not_called_unknown(site: GoodSite) -> None:
    link(site, "/evidence/", "content/pages/privacy.md")
    site.replace(EVIDENCE, "question:", "qestion:")

    assert [code for code, _ in site.problems()] == ["frontmatter/unknown-key"]


def test_a_link_to_the_list_it_opens_with_is_right_before_and_after(site: GoodSite) -> None:
    link(site, "/topics/walking/")
    site.replace(ABOUT, "role: about", "role: about\ntopics: [walking]")

    site.embargo(ABOUT, "2027-01-01")
    before = [code for code, place in site.problems() if place.startswith(ABOUT)]
    after = [code for code, place in site.problems("2027-01-02") if place.startswith(ABOUT)]

    assert (before, after) == ([], [])


def test_a_withdrawn_page_may_be_led_to_since_it_says_why(site: GoodSite) -> None:
    link(site, "../actions/sign.md")
    site.withdraw(SIGN)

    assert "link/hidden-page" not in [code for code, _ in site.problems()]


@pytest.mark.parametrize("target", ["../evidence/lamps.md", "/evidence/lamps/"])
def test_a_page_that_is_broken_is_not_also_unknown(site: GoodSite, target: str) -> None:
    link(site, target)
    site.replace(EVIDENCE, "question:", "qestion:")

    assert [code for code, _ in site.problems()] == ["frontmatter/unknown-key"]


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("../assets/stret.png", "link/unknown-file"),
        ("pictures/street.png", "link/unknown-file"),
        ("https://example.org/street.png", "image/elsewhere"),
        ("../../site_config/street.png", "link/outside-content"),
    ],
)
def test_a_picture_is_a_file_of_the_assets_folder(site: GoodSite, target: str, code: str) -> None:
    place = site.spoil(ABOUT, "torch.", f"torch.\n\n![A street](«{target}»)")

    told = site.only()

    assert (told.code, str(told.span)) == (code, place)


def test_a_picture_of_the_right_name_in_the_wrong_folder_suggests_the_right_one(
    site: GoodSite,
) -> None:
    site.spoil(ABOUT, "torch.", "torch.\n\n![A street](pictures/street.png)")

    assert site.only().suggestion == "/assets/street.png"


@pytest.mark.parametrize("target", ["street.png", "../assets/street.png", "/assets/street.png"])
def test_a_picture_is_found_in_the_assets_folder(site: GoodSite, target: str) -> None:
    site.spoil(ABOUT, "torch.", f"torch.\n\n![A street]({target})")

    checked = site.checked()

    assert checked.diagnostics == ()
    assert checked.collections.entries["pages/about"].image_files == ("street.png",)


@pytest.mark.parametrize(
    "target",
    [
        "http://[",
        "https://[::1",
        "//[",
        "http://[x]/",
        "https://example.org:99999999/",
        "https://\u2488com",
    ],
)
def test_an_address_that_cannot_be_taken_apart_is_told_and_breaks_nothing(
    site: GoodSite, target: str
) -> None:
    site.add(ABOUT, f"\n[a page](<{target}>) and ![a lamp](<{target}>)\n")

    site.checked()


def test_the_search_page_can_be_led_to_where_there_is_one(site: GoodSite) -> None:
    place = link(site, "/search/")
    assert site.problems() == [("link/unknown-page", place)]

    site.add("site_config/publishing.yml", "search: yes\n")
    assert site.problems() == []


def test_an_old_address_that_is_somebody_elses_is_told(site: GoodSite) -> None:
    place = site.spoil(ABOUT, "role: about", "role: about\nold_addresses: [«/privacy/»]")

    told = site.only()

    assert (told.code, str(told.span)) == ("file/two-for-one-address", place)
    assert "content/pages/privacy.md" in told.title


def test_an_old_address_that_is_a_lists_is_told(site: GoodSite) -> None:
    place = site.spoil(ABOUT, "role: about", "role: about\nold_addresses: [«/evidence»]")

    assert (site.only().code, str(site.only().span)) == ("file/two-for-one-address", place)


def test_an_old_address_that_two_pages_claim_is_told_at_the_second(site: GoodSite) -> None:
    site.spoil(ABOUT, "role: about", "role: about\nold_addresses: [/who/, /what]")
    place = site.spoil(
        "content/pages/privacy.md", "role: privacy", "role: privacy\nold_addresses: [«/who»]"
    )

    told = site.only()

    assert (told.code, str(told.span)) == ("file/two-for-one-address", place)
    assert ABOUT in told.title


def test_an_e_mail_address_without_mailto_is_met_with_the_whole_link(site: GoodSite) -> None:
    site.add(RESPONSE, "\n[Our office](hello@lantern.example)\n")
    told = site.only()
    assert (told.code, told.suggestion) == ("link/unknown-page", "mailto:hello@lantern.example")
    assert "mailto:hello@lantern.example" in told.fix


def test_an_address_without_https_is_met_with_the_whole_one(site: GoodSite) -> None:
    site.add(RESPONSE, "\n[The count](www.example.org/count)\n")
    told = site.only()
    assert (told.code, told.suggestion) == ("link/unknown-page", "https://www.example.org/count")
