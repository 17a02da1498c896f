"""The files that a site is set up with: which must be there, and that mkdocs.yml agrees with the rest."""

from __future__ import annotations

import pytest

from tests.good_site import PUBLISHING, GoodSite


def test_each_required_settings_file_that_is_missing_is_told_by_its_name(site: GoodSite) -> None:
    site.delete("site_config/organisation.yml")
    site.delete(PUBLISHING)

    told = [one for one in site.checked().diagnostics if one.severity == "error"]

    assert [(one.code, str(one.span)) for one in told] == [
        ("settings/file-missing", "site_config/organisation.yml:1:1"),
        ("settings/file-missing", "site_config/publishing.yml:1:1"),
    ]


def test_settings_that_may_be_left_out_are_not_missed(site: GoodSite) -> None:
    site.delete("site_config/brand.yml")

    assert site.checked().diagnostics == ()


def test_an_mkdocs_file_that_cannot_be_read_is_one_diagnostic(site: GoodSite) -> None:
    site.replace("mkdocs.yml", "site_name: Lantern Street", "site_name: Lantern: Street")

    told = site.only()

    assert (told.code, str(told.span)) == ("yaml/colon-in-value", "mkdocs.yml:1:19")
    assert told.excerpt == "site_name: Lantern: Street"


def test_a_content_folder_that_is_not_there_is_one_diagnostic(site: GoodSite) -> None:
    place = site.spoil("mkdocs.yml", "docs_dir: content", "docs_dir: «contnet»")

    told = site.only()

    assert (told.code, str(told.span), told.suggestion) == (
        "settings/no-content-folder",
        place,
        "content",
    )


@pytest.mark.parametrize(
    "plugins",
    ["plugins: []\n", "plugins:\n  - search\n", "", "plugins:\n  - campaigns\n", "plugins: {}\n"],
)
def test_an_mkdocs_file_without_the_plugin_would_publish_drafts(
    site: GoodSite, plugins: str
) -> None:
    site.replace("mkdocs.yml", "plugins:\n  - campaign\n", plugins)

    assert site.only().code == "settings/no-plugin"


@pytest.mark.parametrize(
    "plugins",
    [
        "plugins:\n  - search\n  - campaign\n",
        "plugins:\n  - campaign: {}\n",
        "plugins:\n  campaign: {}\n",
        "plugins: [campaign]\n",
        "INHERIT: base.yml\n",
    ],
)
def test_the_plugin_may_be_listed_in_every_way_mkdocs_knows(site: GoodSite, plugins: str) -> None:
    site.write("base.yml", "plugins: [campaign]\n")
    site.replace("mkdocs.yml", "plugins:\n  - campaign\n", plugins)

    assert site.checked().diagnostics == ()


@pytest.mark.parametrize(
    ("line", "key"),
    [("site_name: Candle Street", "site_name"), ("site_url: https://candle.example/", "site_url")],
)
def test_mkdocs_and_the_settings_must_say_the_same(site: GoodSite, line: str, key: str) -> None:
    if key == "site_name":
        site.replace("mkdocs.yml", "site_name: Lantern Street", line)
    else:
        site.add("mkdocs.yml", f"{line}\n")

    told = site.only()

    assert told.code == "settings/disagrees"
    assert told.excerpt == line


def test_an_address_that_differs_only_by_its_last_slash_agrees(site: GoodSite) -> None:
    site.add("mkdocs.yml", "site_url: https://lantern.example\n")

    assert site.checked().diagnostics == ()


def test_a_settings_file_under_another_name_is_one_error_and_a_second_copy_a_warning(
    site: GoodSite,
) -> None:
    site.write("site_config/donations copy.yml", site.read("site_config/donations.yml"))
    copy = site.only()
    (site.root / "site_config/donations.yml").unlink()
    misnamed = site.only()

    assert (copy.code, copy.severity.value) == ("settings/file-not-read", "warning")
    assert (misnamed.code, misnamed.severity.value) == ("settings/file-not-read", "error")
    assert misnamed.suggestion == "donations.yml"


def test_an_organisation_that_is_not_valid_is_not_taken_for_one_that_takes_sign_ups(
    site: GoodSite,
) -> None:
    site.replace("site_config/mailing_lists.yml", "    proven_on: 2026-01-02\n", "")
    site.replace("site_config/organisation.yml", "demo: yes", "demo: yup")
    assert site.only().code == "value/not-yes-or-no"
