"""A site of many typed responses, and the same words for stock Material."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

import yaml

from benchmarks.words import HEADINGS, paragraph, phrase, sentence

QUESTIONS = 40
ACTIONS = 20
CAMPAIGN = Path(sys.executable).with_name("campaign")


def write_ours(folder: Path, responses: int) -> None:
    """A site as `campaign init` makes it in `folder`, with so many responses besides.

    Begun from there, it always has the settings and the pages that the rules ask for.
    """
    subprocess.run([CAMPAIGN, "init", folder], check=True, stdout=subprocess.DEVNULL)
    names = {part: _names(folder, part) for part in ("topics", "donations", "mailing_lists")}
    for number in range(ACTIONS):
        _write(folder, f"actions/action-{number}", *_action(number, names))
    for number in range(QUESTIONS):
        _write(folder, f"evidence/question-{number}", *_evidence(number, names))
    for number in range(responses):
        _write(folder, f"responses/response-{number}", *_response(number, responses, names))


def write_stock(folder: Path, ours: Path) -> None:
    """The bodies of the site in `ours` under their titles, set up with a name and a theme."""
    for page in sorted((ours / "content").rglob("*")):
        target = folder / "docs" / page.relative_to(ours / "content")
        target.parent.mkdir(parents=True, exist_ok=True)
        if page.suffix == ".md":
            _, head, body = page.read_text(encoding="utf-8").split("---\n", 2)
            title = yaml.safe_dump({"title": yaml.safe_load(head)["title"]}, allow_unicode=True)
            target.write_text(f"---\n{title}---\n{body}", encoding="utf-8")
        elif page.is_file():
            shutil.copy(page, target)
    (folder / "mkdocs.yml").write_text("site_name: Stock\ntheme:\n  name: material\n")


def _names(folder: Path, part: str) -> list[str]:
    """The ids that a file of settings defines."""
    settings = yaml.safe_load((folder / "site_config" / f"{part}.yml").read_text(encoding="utf-8"))
    return sorted(settings.get(part) or ())


def _write(folder: Path, name: str, settings: dict[str, object], body: str) -> None:
    head = yaml.safe_dump(settings, sort_keys=False, allow_unicode=True, width=1000)
    (folder / "content" / f"{name}.md").write_text(f"---\n{head}---\n\n{body}", encoding="utf-8")


def _common(chance: Random, title: str, names: dict[str, list[str]]) -> dict[str, object]:
    return {
        "title": title,
        "summary": f"{sentence(chance)} {sentence(chance)}"[:200],
        "status": "approved",
        "published": f"2025-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
        "topics": chance.sample(names["topics"], min(1, len(names["topics"]))),
    }


def _action(number: int, names: dict[str, list[str]]) -> tuple[dict[str, object], str]:
    chance = Random(f"action {number}")
    settings = _common(chance, f"Help with {phrase(chance)} ({number})", names) | {
        "text": sentence(chance),
        "no_end_date": True,
    }
    if number % 2:
        settings |= {"kind": "donate", "button": "Give", "donate": {"to": names["donations"][0]}}
    else:
        lists = names["mailing_lists"]
        settings |= {"kind": "subscribe", "button": "Join", "subscribe": {"list": lists[0]}}
    return settings, f"{paragraph(chance, 3)}\n"


def _evidence(number: int, names: dict[str, list[str]]) -> tuple[dict[str, object], str]:
    chance = Random(f"evidence {number}")
    source = f"source-{number}"
    finding = {
        "unit": "days per 1,000 people",
        "type_of_figure": "crude rate",
        "period": "2024-25",
        "place": "England",
        "who_is_counted": "Everybody",
        "source": source,
        "page_or_table": "Table 1",
    }
    settings = _common(chance, f"What is known of {phrase(chance)} ({number})", names) | {
        "review_by": "2099-01-01",
        "question": f"What is known of {phrase(chance)}?",
        "strength": {"rating": "mixed", "why": sentence(chance), "limits": sentence(chance)},
        "sources": [
            {
                "id": source,
                "kind": "official_statistics",
                "title": f"Invented statistics {number}",
                "publisher": "An invented office",
                "published": "2025-06-01",
                "url": f"https://example.org/statistics/{number}",
                "saved_copy": f"https://web.archive.org/web/2025/https://example.org/{number}",
            }
        ],
        "findings": [
            {
                "id": "one",
                "statement": sentence(chance),
                "value": chance.randint(20, 90),
                **finding,
            },
            {
                "id": "two",
                "statement": sentence(chance),
                "value": chance.randint(20, 90),
                **finding,
            },
        ],
    }
    return settings, f"## What is counted\n\n{paragraph(chance, 6)} [@{source}, p. 2]\n"


def _response(
    number: int, responses: int, names: dict[str, list[str]]
) -> tuple[dict[str, object], str]:
    chance = Random(f"response {number}")
    question = chance.randrange(QUESTIONS)
    action, other = chance.sample(range(ACTIONS), 2)
    settings = _common(chance, f"On {phrase(chance)}: our response ({number})", names) | {
        "our_view": "mixed",
        "responds_to": {
            "kind": "document",
            "title": f"An invented report {number}",
            "publisher": "An invented office",
            "document_date": "2025-01-01",
            "url": f"https://example.org/reports/{number}",
        },
        "key_points": [
            {"text": sentence(chance), "page_or_table": "p. 3"},
            {"text": sentence(chance), "evidence": f"question-{question}/one"},
        ],
        "asks": [{"who": "The council", "what": sentence(chance)}],
        "actions": [f"action-{action}"],
    }
    parts = [
        [paragraph(chance, 3)],
        [f"{paragraph(chance, 4)} [@source-{question}, p. 3]"],
        [f"/// finding | question-{question}/two\n///"],
        ["\n".join(f"- {sentence(chance)}" for _ in range(4))],
        [f"| Year | Days |\n| --- | --- |\n| 2024 | {chance.randint(1, 99)} |\n| 2025 | 40 |"],
        [f"> {sentence(chance)}"],
        [f"See [{phrase(chance)}](response-{chance.randrange(responses)}.md)."],
    ]
    sections = [
        "\n\n".join([f"## {heading}", *part, paragraph(chance, 4)])
        for heading, part in zip(chance.sample(HEADINGS, len(parts)), parts, strict=True)
    ]
    end = f"/// action | action-{other}\n///"
    return settings, "\n\n".join([paragraph(chance, 4), *sections, end]) + "\n"
