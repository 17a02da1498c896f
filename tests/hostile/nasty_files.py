"""Things in the folders that are no pages: each is refused or passed over in words and in time, and nothing of it is published."""

from __future__ import annotations

import json
import os
import socket
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.made_site import MadeSite

RESPONSE = "content/responses/waiting-review.md"
OFFER = "{file: queue.csv, title: The count as we read it}"
SECRET = "nobody may read this sentence"
FOUR = ("responses", "evidence", "actions", "pages")
ENTRIES = {f"content/{folder}/odd.md": "file/not-a-file" for folder in FOUR}
PASSED_OVER = {"content/odd.md": "file/stray", "content/pages/deep/odd.md": "file/stray"}
OFFERED = {
    "content/assets/odd.png": "link/unknown-file",
    "content/assets/deep/odd.csv": "link/unknown-file",
}
SETTINGS = "site_config/brand.yml"

CASES: dict[str, tuple[Callable[[Path], None], dict[str, str]]] = {
    "a pipe": (
        os.mkfifo,
        dict.fromkeys((*ENTRIES, *OFFERED, SETTINGS), "file/not-a-file") | PASSED_OVER,
    ),
    "a link out of the folder": (
        lambda path: path.symlink_to(secret_beside(path)),
        {**ENTRIES, **PASSED_OVER, **OFFERED},
    ),
    "a link to itself": (
        lambda path: path.symlink_to(path.name),
        {**ENTRIES, **PASSED_OVER, **OFFERED, SETTINGS: "file/unreadable"},
    ),
    "a link to nothing": (
        lambda path: path.symlink_to("nowhere"),
        {**ENTRIES, **PASSED_OVER, **OFFERED, SETTINGS: "file/unreadable"},
    ),
    "a socket": (lambda path: _socket(path), {**ENTRIES, SETTINGS: "file/not-a-file"}),
    "a folder": (lambda path: path.mkdir(), {**ENTRIES, **OFFERED, SETTINGS: "file/not-a-file"}),
    "50 MB": (
        lambda path: path.write_bytes(b"x" * 50_000_000) and None,
        {**dict.fromkeys((*ENTRIES, SETTINGS), "file/too-large"), **PASSED_OVER},
    ),
    "zero bytes": (
        lambda path: path.write_bytes(bytes(100)) and None,
        {**dict.fromkeys((*ENTRIES, SETTINGS), "file/control-character"), **PASSED_OVER},
    ),
}
EVERY = [(kind, name, code) for kind, (_, places) in CASES.items() for name, code in places.items()]

NAMES = {
    "Odd.md": "file/bad-name",
    "odd name.md": "file/bad-name",
    "odd_name.md": "file/bad-name",
    "ödd.md": "file/bad-name",
    "odd\n.md": "file/bad-name",
    "-odd.md": "file/bad-name",
    "odd-.md": "file/bad-name",
    "odd.MD": "file/bad-name",
    "odd.markdown": "file/bad-name",
    "odd..md": "file/bad-name",
    "odd%2e.md": "file/bad-name",
    "odd\u202e.md": "file/bad-name",
    "odd'\"<b>.md": "file/bad-name",
    "odd\\.md": "file/bad-name",
    "odd\x1b[31m.md": "file/bad-name",
    "odd\u200b.md": "file/bad-name",
    "odd\udcff.md": "file/bad-name",
    " .md": "file/bad-name",
    "odd#a?b=c.md": "file/bad-name",
    "con.md": "file/device-name",
    "com1.md": "file/device-name",
    "$(odd).md": "file/bad-name",
    "ο.md": "file/bad-name",
    f"{'o' * 250}.md": None,
    ".odd.md": "passed over",
    "odd.md~": "passed over",
    "odd.md.swp": "passed over",
    "odd.docx": "passed over",
    "Thumbs.db": "passed over",
}
TWINS = [
    ("waiting-review.md", "Waiting-Review.md"),
    ("waiting-review.md", "waiting-review.MD"),
    ("waiting-review.md", "waiting-review.markdown"),
    (unicodedata.normalize("NFC", "é.md"), unicodedata.normalize("NFD", "é.md")),
    ("waiting-review.md", "waiting\u00adreview.md"),
    ("waiting-review.md", "waiting\u2010review.md"),
    ("waiting-review.md", "waiting-revіew.md"),
    ("waiting-review.md", "ｗaiting-review.md"),
]


def _socket(path: Path) -> None:
    """A socket with a name; the name may be longer than an address of one can be."""
    with socket.socket(socket.AF_UNIX) as made:
        here = os.open(path.parent, os.O_RDONLY)
        made.bind(f"/proc/self/fd/{here}/{path.name}")
        os.close(here)


def secret_beside(path: Path) -> Path:
    """A file outside the site's folder."""
    outside = next(one for one in path.parents if one.name == "site").parent / "secret"
    outside.write_text(f"{SECRET}\n")
    return outside


def told(site: MadeSite) -> list[dict[str, object]]:
    outcome = site.run("campaign", "check", "--format", "json")
    assert outcome.code in (0, 1), outcome.all
    assert "Traceback" not in outcome.all
    assert SECRET not in outcome.all
    found: list[dict[str, object]] = json.loads(outcome.out)["diagnostics"]
    return found


@pytest.mark.parametrize(("kind", "name", "code"), EVERY, ids=lambda one: str(one))
def test_what_is_no_file_of_words_is_told_at_its_place_and_never_published(
    tmp_path: Path, kind: str, name: str, code: str
) -> None:
    site = MadeSite(tmp_path / "site")
    path = site.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    CASES[kind][0](path)
    place, line = name, 1
    if name in OFFERED:
        offered = name.removeprefix("content/assets/")
        site.replace(RESPONSE, OFFER, OFFER.replace("queue.csv", offered))
        if code == OFFERED[name]:  # what can be no file is told itself, and not what refers to it
            place, (line, _) = RESPONSE, site.place_of(RESPONSE, offered)
    assert (code, place, line) in {(one["code"], one["file"], one["line"]) for one in told(site)}
    site.build()
    if site.site.exists():
        for published, content in site.tree().items():
            assert "odd" not in published
            assert SECRET.encode() not in content


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("folder", ["responses", "pages"])
def test_an_odd_name_is_refused_or_passed_over(tmp_path: Path, name: str, folder: str) -> None:
    site = MadeSite(tmp_path / "site")
    source = RESPONSE if folder == "responses" else "content/pages/about.md"
    (site.root / "content" / folder / name).write_text(f"{site.read(source)}\n{SECRET}\n")
    codes = {one["code"] for one in told(site) if one["severity"] == "error"}
    expected = NAMES[name]
    if expected == "passed over":
        assert codes == set()
        assert site.build().code == 0
        assert all(SECRET.encode() not in content for content in site.tree().values())
    elif expected is not None:
        assert expected in codes


@pytest.mark.parametrize("twins", TWINS, ids=ascii)
def test_two_files_that_are_one_on_other_computers_are_not_both_published(
    tmp_path: Path, twins: tuple[str, str]
) -> None:
    site = MadeSite(tmp_path / "site")
    text = site.read(RESPONSE)
    for name in twins:
        site.write(f"content/responses/{name}", text)
    found = {(one["code"], one["severity"]) for one in told(site)}
    assert ("file/bad-name", "error") in found


@pytest.mark.parametrize(
    "body",
    [
        "[" * 20_000,
        "![" * 10_000,
        "`" * 20_000,
        "*a_" * 10_000,
        "> " * 5_000 + "a",
        "".join(f"{'    ' * depth}- a\n" for depth in range(300)),
        "<div>" * 20_000,
        "<a href='" * 5_000,
        "&" * 100_000,
        "| a " * 20_000 + "|\n|" + "---|" * 20_000,
        "[a]: b\n" * 20_000,
        "[^1]" * 20_000,
        "a\\\n" * 100_000,
        "\n" * 900_000,
    ],
    ids=lambda body: ascii(body[:12]),
)
def test_a_pathological_body_ends(tmp_path: Path, body: str) -> None:
    site = MadeSite(tmp_path / "site")
    site.add("content/pages/about.md", f"\n{body}\n")
    told(site)  # its own limit of two minutes catches a hang
