"""What cannot be read or is not valid is told once, and not again by everything that refers to it."""

from __future__ import annotations

import pytest

from tests.good_site import EVIDENCE, GoodSite


@pytest.mark.parametrize("broken", ["unreadable", "not valid", "badly named"])
def test_a_file_that_is_broken_does_not_also_make_its_references_unknown(
    site: GoodSite, broken: str
) -> None:
    match broken:
        case "unreadable":
            site.replace(EVIDENCE, "title: How", "title: Dark: how")
        case "not valid":
            site.replace(EVIDENCE, "question:", "qestion:")
        case _:
            (site.root / EVIDENCE).rename(site.root / "content/evidence/Lamps.md")

    (only,) = site.checked().diagnostics

    assert only.span.file.casefold() == EVIDENCE


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("people.yml", "people"),
        ("topics.yml", "topics"),
        ("donations.yml", "donations"),
        ("mailing_lists.yml", "mailing_lists"),
        ("organisation.yml", "name"),
    ],
)
@pytest.mark.parametrize("how", ["unreadable", "not valid"])
def test_settings_that_are_broken_do_not_also_make_their_references_unknown(
    site: GoodSite, file: str, key: str, how: str
) -> None:
    name = f"site_config/{file}"
    if how == "unreadable":
        site.replace(name, f"\n{key}:" if key == "name" else f"{key}:", f"\n{key}: x: y")
    else:
        site.add(name, "zzz: 1\n")

    (only,) = [one for one in site.checked().diagnostics if one.severity == "error"]

    assert only.span.file == name


def test_all_the_settings_may_be_broken_at_once(site: GoodSite) -> None:
    for path in (site.root / "site_config").iterdir():
        path.write_text("x: [\n", encoding="utf-8")

    told = site.checked().diagnostics

    assert {one.code for one in told} == {"yaml/unclosed-bracket"}
    assert len(told) == 7
