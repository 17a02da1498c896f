"""What is made to fill the memory or to take for ever is refused at its line, at once and in little memory."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import zlib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from tests.made_site import COMMANDS, ENVIRONMENT, MadeSite

ABOUT = "content/pages/about.md"
SECONDS, MEGABYTES = 2.0, 300


def body(text: str) -> Callable[[MadeSite], None]:
    return lambda site: site.add(ABOUT, f"\n{text}\n")


def front(text: str) -> Callable[[MadeSite], None]:
    return lambda site: site.replace(ABOUT, "status:", f"internal_notes: {text}\nstatus:")


def picture(name: str, content: bytes) -> Callable[[MadeSite], None]:
    def put(site: MadeSite) -> None:
        (site.root / "content/assets" / name).write_bytes(content)
        site.add(ABOUT, f"\n![A street at night](../assets/{name})\n")

    return put


def zeros(count: int) -> bytes:
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(bytes(1_000_000)) for _ in range(count)) + packer.flush()


def chunk(kind: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
    )


def png(side: int, content: bytes, before: bytes = b"") -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + before + chunk(b"IDAT", content) + chunk(b"IEND", b"")


def svg(inside: str, head: str = "") -> bytes:
    return f'{head}<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{inside}</svg>'.encode()


def laughing() -> str:
    lines = [" a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [
        f" {new}: &{new} [{', '.join([f'*{old}'] * 9)}]" for old, new in pairwise("abcdefghij")
    ]
    return "\n" + "\n".join(lines)


SIDE = 60_000
LARGE_FILES = {
    "50 MB of page": ABOUT,
    "50 MB of settings": "site_config/brand.yml",
    "50 MB of mkdocs.yml": "mkdocs.yml",
}
BOMBS: dict[str, tuple[Callable[[MadeSite], None], str]] = {
    **{
        name: (
            lambda site, file=file: (site.root / file).write_bytes(b"# x\n" * 12_500_000),
            "file/too-large",
        )
        for name, file in LARGE_FILES.items()
    },
    "a million laughs": (front(laughing()), "yaml/anchor"),
    "lists in lists": (front("[" * 30_000 + "]" * 30_000), "yaml/too-deep"),
    "groups in groups": (front("{a: " * 9_000 + "}" * 9_000), "yaml/too-deep"),
    "a value of 60 kB": (front("x" * 70_000), "frontmatter/too-large"),
    "brackets": (body("[" * 20_000), "markup/too-long-line"),
    "brackets on lines": (body("[\n" * 19_000), "markup/too-intricate"),
    "nested lists": (
        body("\n".join("    " * depth + "- a" for depth in range(300))),
        "markup/too-deep",
    ),
    "nested quotations": (body(">" * 5_000 + " a"), "markup/too-deep"),
    "definitions": (
        body("".join(f"[r{n}]: /{n}\n" for n in range(15_000))),
        "markup/too-intricate",
    ),
    "footnotes": (body("".join(f"[^{n}]: x\n\n" for n in range(9_000))), "markup/too-many"),
    "tags": (body("<b>" * 300_000), "markup/too-long"),
    "a picture of 3,600 megapixels": (picture("b.png", png(SIDE, zeros(100))), "picture/too-large"),
    "a picture of 56 megapixels": (picture("b.png", png(7_500, zeros(170))), "picture/too-large"),
    "a note of 300 MB in a picture": (
        picture("b.png", png(9, zeros(1), chunk(b"zTXt", b"a\0\0" + zeros(300)))),
        "picture/broken",
    ),
    "colours of 300 MB in a picture": (
        picture("b.png", png(9, zeros(1), chunk(b"iCCP", b"a\0\0" + zeros(300)))),
        "picture/broken",
    ),
    "laughs in a drawing": (
        picture("b.svg", svg("&a;", '<!DOCTYPE svg [<!ENTITY a "aa">]>')),
        "picture/active-drawing",
    ),
    "attributes in a drawing": (
        picture("b.svg", svg("<g " + " ".join(f"a{n}='1'" for n in range(50_000)) + "/>")),
        "picture/broken",
    ),
}


def spent(site: MadeSite) -> tuple[bytes, float, float]:
    """What `campaign check` says in a process of its own, and its seconds of CPU and megabytes."""
    said = site.root.parent / "said.json"
    with said.open("wb") as out:
        process = subprocess.Popen(
            [COMMANDS / "campaign", "check", "--format", "json"],
            cwd=site.root,
            env=ENVIRONMENT,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 1, said.read_text()[-2000:]
    return said.read_bytes(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


@pytest.fixture(scope="module")
def ordinary(tmp_path_factory: pytest.TempPathFactory) -> float:
    """The seconds that an ordinary mistake takes: most of it is starting Python."""
    site = MadeSite(tmp_path_factory.mktemp("ordinary") / "site")
    body("<script>x</script>")(site)
    return spent(site)[1]


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_at_once_and_in_little_memory(
    tmp_path: Path, ordinary: float, name: str
) -> None:
    site = MadeSite(tmp_path / "site")
    put, code = BOMBS[name]
    put(site)
    said, seconds, megabytes = spent(site)
    text = said.decode()
    told = json.JSONDecoder().raw_decode(text[text.index("{") :])[0]["diagnostics"]
    assert code in {one["code"] for one in told}, said[-2000:]
    assert seconds - ordinary < SECONDS
    assert megabytes < MEGABYTES
