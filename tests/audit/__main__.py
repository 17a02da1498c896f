"""Runs the slower tools over one page of each important kind, prints one table, and writes what they
found, with today's date, into site_config/: the accessibility statement is made from that.

Exits with 1 when a page is not what this project promises.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.audit import tools
from tests.audit.results import write_results
from tests.audit.serving import served
from tests.made_site import CHECKOUT, MadeSite

RESULTS = CHECKOUT / "site_config" / "accessibility_results.yml"
PAGES = {
    "the model response": "/responses/ethnic-inequalities-review/",
    "the longest evidence": "/evidence/detention-rates/",
    "an action": "/actions/join-us-donate/",
    "home": "/",
    "a list": "/responses/",
    "search": "/search/",
    "every feature": "/every-feature/",
}
HERE = Path(__file__).parent
STANDARDS = {"atom.rnc": "feed.xml", "sitemap.rnc": "sitemap.xml"}
NOT_PUBLISHED = "/every-feature/"
LCP_MS = 900
# The three ways in which most people see a page; the everyday tests look at two more.
STATES: tuple[tuple[str, int], ...] = (("light", 1280), ("dark", 1280), ("light", 320))


@dataclass(slots=True)
class Row:
    """What was found on one page."""

    name: str
    address: str
    axe: list[tools.Problem] = field(default_factory=list)
    sniffed: list[tools.Problem] = field(default_factory=list)
    nu: list[tools.Problem] = field(default_factory=list)
    lighthouse: dict[str, float] = field(default_factory=dict)

    @property
    def passed(self) -> bool:
        """Whether it is all that is promised."""
        if self.axe or self.sniffed or self.nu:
            return False
        seen = self.lighthouse
        perfect = all(seen[name] == 100 for name in tools.CATEGORIES) if seen else True
        return perfect and (
            not seen or (seen["lcp"] <= LCP_MS and not seen["cls"] and not seen["tbt"])
        )

    def __str__(self) -> str:
        seen = self.lighthouse
        scores = "/".join(str(seen.get(name, "-")) for name in tools.CATEGORIES)
        rest = f"{seen.get('lcp', '-'):>6} {seen.get('cls', '-'):>5} {seen.get('tbt', '-'):>4}"
        counts = f"{len(self.axe):>4} {len(self.sniffed):>7} {len(self.nu):>3}"
        return f"{self.name:<22} {counts}  {scores:<16} {rest}  {'' if self.passed else 'NOT YET'}"


def main() -> int:
    """Build, look, print, write."""
    parser = argparse.ArgumentParser(prog="make audit")
    parser.add_argument("modules", type=Path, help="where npm installed the tools")
    parser.add_argument("--quick", action="store_true", help="without Lighthouse; writes nothing")
    options = parser.parse_args()
    rows = [Row(name, address) for name, address in PAGES.items()]
    invalid: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        site = _built(Path(folder))
        with served(site) as root:
            _look(rows, root, options.modules)
            files = [site / row.address.strip("/") / "index.html" for row in rows]
            told = tools.nu(files, options.modules)
            for row, file in zip(rows, files, strict=True):
                row.nu = told[file]
            for grammar, pattern in STANDARDS.items():
                invalid += tools.jing(sorted(site.rglob(pattern)), HERE / grammar, options.modules)
            if not options.quick:
                for row in rows:
                    row.lighthouse = tools.lighthouse(root + row.address, options.modules)
    print(
        f"{'':<22} {'axe':>4} {'HTML_CS':>7} {'Nu':>3}  {'Lighthouse':<16} {'LCP':>6} {'CLS':>5} {'TBT':>4}"
    )
    for row in rows:
        print(row)
    for row in rows:
        for problem in (*row.axe, *row.sniffed, *row.nu):
            print(f"  {row.address} {problem}")
    print(f"Feeds and sitemap: {len(invalid) or 'no'} errors against their grammars (Jing)")
    for said in invalid:
        print(f"  {said}")
    if not options.quick:
        shown = [row for row in rows if row.address != NOT_PUBLISHED]
        write_results(RESULTS, shown, options.modules, datetime.now(UTC).date())
        print(f"Written: {RESULTS.relative_to(CHECKOUT)}")
    return 0 if all(row.passed for row in rows) and not invalid else 1


def _built(folder: Path) -> Path:
    """The sample site with the page that holds every feature."""
    made = MadeSite.sample(folder / "sample")
    feature = (CHECKOUT / "tests" / "fixtures" / "every-feature.md").read_text(encoding="utf-8")
    made.write("content/pages/every-feature.md", feature)
    from tests.browser.conftest import square

    (made.root / "content" / "assets" / "square.png").write_bytes(square(480))
    outcome = made.build()
    if outcome.code != 0:
        raise SystemExit(outcome.all)
    return made.site


def _look(rows: list[Row], root: str, modules: Path) -> None:
    """axe in each state, HTML_CodeSniffer in the first."""
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=["--no-sandbox", "--disable-gpu"]
        )
        for scheme, width in STATES:
            context = browser.new_context(
                color_scheme=scheme,  # type: ignore[arg-type]
                viewport={"width": width, "height": 900},
            )
            page = context.new_page()
            for row in rows:
                page.goto(root + row.address)
                row.axe += [
                    replace(one, where=f"{scheme}, {width} px: {one.where}")
                    for one in tools.axe(page, modules)
                ]
                if (scheme, width) == STATES[0]:
                    row.sniffed = tools.html_codesniffer(page, modules)
            context.close()
        browser.close()


if __name__ == "__main__":
    raise SystemExit(main())
