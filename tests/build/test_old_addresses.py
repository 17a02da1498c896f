"""Old addresses lead to new ones on every host, and a page that lost its address is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.made_site import MadeSite

OLD, NEW = "content/responses/waiting-review.md", "content/responses/waiting-list-review.md"


def rename(site: MadeSite) -> None:
    text = site.read(OLD)
    site.delete(OLD)
    site.write(NEW, text)


def test_a_renamed_page_without_its_old_address_is_a_warning_at_its_new_file(
    tmp_path: Path,
) -> None:
    site = MadeSite(tmp_path)
    assert site.build().code == 0
    rename(site)

    outcome = site.build()

    assert outcome.code == 0
    assert "warning[publish/address-lost]" in outcome.said
    assert NEW in outcome.said
    assert "old_addresses: [/responses/waiting-review/]" in " ".join(outcome.said.split())


def test_a_renamed_page_with_its_old_address_is_right_and_leads_on(tmp_path: Path) -> None:
    site = MadeSite(tmp_path)
    assert site.build().code == 0
    rename(site)
    site.replace(
        NEW, "status: approved", "old_addresses: [/responses/waiting-review/]\nstatus: approved"
    )

    outcome = site.build()

    assert "address-lost" not in outcome.said
    assert "responses/waiting-list-review/" in site.page("/responses/waiting-review/")


def test_a_page_that_is_a_draft_again_is_not_named(tmp_path: Path) -> None:
    site = MadeSite(tmp_path)
    assert site.build().code == 0
    site.replace(OLD, "status: approved", "status: draft")

    assert "address-lost" not in site.build().said


def test_a_first_build_has_nothing_to_compare_with(tmp_path: Path) -> None:
    site = MadeSite(tmp_path)
    rename(site)

    assert "address-lost" not in site.build().said


@pytest.mark.parametrize(
    ("host", "file", "line"),
    [
        ("netlify", "_redirects", "/old/ /about/ 301!"),
        ("cloudflare", "_redirects", "/old/ /about/ 301"),
        ("apache", ".htaccess", 'RedirectMatch 301 "^/old/?$" "/about/"'),
    ],
)
def test_hosts_that_take_rules_are_given_them(
    tmp_path: Path, host: str, file: str, line: str
) -> None:
    site = MadeSite(tmp_path)
    site.replace(
        "content/pages/about.md", "status: approved", "old_addresses: [/old/]\nstatus: approved"
    )
    site.add("site_config/publishing.yml", f"host: {host}\n")
    assert site.build().code == 0

    assert line in (site.site / file).read_text(encoding="utf-8").splitlines()


def test_the_rules_for_nginx_are_printed_with_its_headers(tmp_path: Path) -> None:
    site = MadeSite(tmp_path)
    site.replace(
        "content/pages/about.md", "status: approved", "old_addresses: [/old/]\nstatus: approved"
    )
    assert site.build().code == 0

    assert "location = /old/ { return 301 /about/; }" in site.run("campaign", "headers", "site").out
