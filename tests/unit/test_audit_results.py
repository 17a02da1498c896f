"""What `make audit` writes is read again by the settings, and told on the accessibility statement."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from tests.audit.results import write_results
from tests.audit.tools import Problem
from tests.made_site import MadeSite

ALT = Problem("Images must have alternative text [image-alt]", "<img src=a.png>")


@dataclass
class Looked:
    """A page as the audit has looked at it."""

    address: str
    axe: list[Problem] = field(default_factory=list)
    sniffed: list[Problem] = field(default_factory=list)
    nu: list[Problem] = field(default_factory=list)


@pytest.fixture
def modules(tmp_path: Path) -> Path:
    """Where npm has installed the tools."""
    for name in ("axe-core", "html_codesniffer", "vnu-jar"):
        package = tmp_path / "node_modules" / name / "package.json"
        package.parent.mkdir(parents=True)
        package.write_text(json.dumps({"version": "1.2.3"}), encoding="utf-8")
    return tmp_path / "node_modules"


def statement(site: MadeSite) -> str:
    built = site.build("--as-of", "2026-11-25 12:00")
    assert built.code == 0, built.all
    return site.page("/accessibility/")


def test_what_an_audit_found_stands_on_the_statement_of_the_next_build(
    tmp_path: Path, modules: Path
) -> None:
    site = MadeSite.sample(tmp_path / "sample")
    results = site.root / "site_config" / "accessibility_results.yml"
    wrong = [ALT, Problem(ALT.what, "<img src=b.png>")]
    rows = [Looked("/", axe=wrong), Looked("/responses/")]

    write_results(results, rows, modules, date(2026, 11, 24))
    page = statement(site)
    assert "24 November 2026" in page
    report = page.partition("Tell us about a problem")[2]
    assert '<a href="tel:' in report
    assert '<a href="mailto:' in report
    assert "axe 1.2.3" in page
    assert "The tools found one problem." in page
    assert '<a href="../">/</a>: Images must have alternative text [image-alt] (axe)' in page

    write_results(results, [Looked("/"), Looked("/responses/")], modules, date(2026, 11, 25))
    page = statement(site)
    assert "25 November 2026" in page
    assert "What does not work yet" not in page
