"""Pasted code as the tests ask about it: a provider's own snippet, what was understood, what was told."""

from __future__ import annotations

from pathlib import Path

from campaign.diagnostics import Span
from campaign.providers import Family, Parsed, parse_pasted

FIXTURES = Path(__file__).parents[2] / "contract" / "fixtures"


def fixture(name: str) -> str:
    return (FIXTURES / f"{name}.html").read_text(encoding="utf-8")


def parsed(code: str, family: Family | None = None) -> Parsed:
    found = parse_pasted(code, family)
    assert isinstance(found, Parsed), found
    return found


def codes(code: str, family: Family | None = None) -> list[str]:
    found = parse_pasted(code, family)
    assert isinstance(found, tuple), found
    assert {one.path for one in found} == {("pasted",)}
    assert all(one.at(Span("site_config/mailing_lists.yml")).fix for one in found)
    return [one.definition.code for one in found]


def told(code: str) -> str:
    found = parse_pasted(code)
    assert isinstance(found, tuple), found
    shown = found[0].at(Span("site_config/mailing_lists.yml"))
    return f"{shown.title} {shown.why} {shown.fix}"
