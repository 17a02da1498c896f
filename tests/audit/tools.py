"""What each tool says of one page. All of them run here, on loopback; none is told anything else."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from statistics import median_low

from playwright.sync_api import Page

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
RUNS = 3
# Jing, which the Nu validator carries within it.
_JING = "nu.validator.vendor.thaiopensource.relaxng.util.Driver"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, in the tool's words, and where."""

    what: str
    where: str

    def __str__(self) -> str:
        return f"{self.what}: {self.where}"


def axe(page: Page, modules: Path) -> list[Problem]:
    """Every violation of every rule of axe, none switched off."""
    page.evaluate((modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")
    return [
        Problem(f"{one['help']} [{one['id']}]", node["html"][:120])
        for one in found["violations"]
        for node in one["nodes"]
    ]


def html_codesniffer(page: Page, modules: Path) -> list[Problem]:
    """The errors of HTML_CodeSniffer for WCAG 2 AA."""
    page.evaluate(
        (modules / "html_codesniffer" / "build" / "HTMLCS.js").read_text(encoding="utf-8")
    )
    told = page.evaluate(
        """() => new Promise((done, failed) => HTMLCS.process('WCAG2AA', document, () => done(
            HTMLCS.getMessages().filter((one) => one.type === HTMLCS.ERROR).map(
                (one) => [`${one.msg} [${one.code}]`, (one.element.outerHTML || '').slice(0, 120)])), failed))"""
    )
    return [Problem(*one) for one in told]


def nu(files: list[Path], modules: Path) -> dict[Path, list[Problem]]:
    """What the Nu validator calls an error in each of `files`; its notes are left out.

    It reads files, because it refuses to visit a server on loopback. To a file no host is "self", so
    that it takes each page's policy to block the page's own style: that is one of its notes.
    """
    jar = modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    done = subprocess.run(
        ["java", "-jar", jar, "--format", "json", "--exit-zero-always", *files],
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    told: dict[Path, list[Problem]] = {file: [] for file in files}
    for one in json.loads(done.stderr)["messages"]:
        if one["type"] != "info":
            told[Path(one["url"].removeprefix("file:"))].append(
                Problem(one["message"], f"line {one.get('lastLine', '?')}")
            )
    return told


def jing(files: list[Path], grammar: Path, modules: Path) -> list[str]:
    """What keeps `files` from being what `grammar` (RELAX NG, compact) says."""
    jar = modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    done = subprocess.run(
        ["java", "-cp", jar, _JING, "-c", grammar, *files],
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    told = [*done.stdout.splitlines(), *done.stderr.splitlines()]
    return told or ([f"Jing ended with {done.returncode}"] if done.returncode else [])


def lighthouse(url: str, modules: Path) -> dict[str, float]:
    """The medians of three runs with Lighthouse's mobile preset: four scores out of 100, LCP and TBT
    in ms, CLS; and the names of audits that are not passed, in `failed`.
    """
    runs = [_lighthouse_once(url, modules) for _ in range(RUNS)]
    return {name: median_low([run[name] for run in runs]) for name in runs[0]}


def _lighthouse_once(url: str, modules: Path) -> dict[str, float]:
    flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
    quiet = "--disable-background-networking --disable-component-update --disable-sync"
    done = subprocess.run(
        [
            modules / ".bin" / "lighthouse",
            url,
            "--quiet",
            "--output=json",
            f"--chrome-flags={flags} {quiet}",
            f"--only-categories={','.join(CATEGORIES)}",
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "CHROME_PATH": os.environ["CHROMIUM"]},
    )
    if done.returncode != 0:
        raise SystemExit(f"Lighthouse ended with {done.returncode}:\n{done.stderr[-2000:]}")
    said = json.loads(done.stdout)
    scores = {name: round(said["categories"][name]["score"] * 100) for name in CATEGORIES}
    for name in CATEGORIES:
        for ref in said["categories"][name]["auditRefs"]:
            audit = said["audits"][ref["id"]]
            if ref["weight"] and audit["score"] not in (None, 1):
                print(f"    {name}: {audit['title']} ({audit.get('displayValue', '')})")
    audits = said["audits"]
    return {
        **scores,
        "lcp": round(audits["largest-contentful-paint"]["numericValue"]),
        "cls": round(audits["cumulative-layout-shift"]["numericValue"], 3),
        "tbt": round(audits["total-blocking-time"]["numericValue"]),
    }
