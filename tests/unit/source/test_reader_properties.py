"""What must hold for any file at all: it is read or refused, and what is read is what was written."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import settings as effort
from hypothesis import strategies as st

from campaign.source import Mapping, Reading, Scalar, Sequence, read_page, read_settings
from campaign.source.reading import MOST_TOLD
from campaign.source.yamltext import read_tree

UNPRINTABLE = ("Cc", "Cs", "Zl", "Zp", "Cn", "Co")

# Pieces in which YAML's and Markdown's own signs are much more frequent than in any text.
PIECES = st.sampled_from(
    [
        *("---", "\n", "\n\n", "\r\n", "\r", "\t", " ", "  ", "- ", ": ", ":", "#", " #", "? "),
        *("[", "]", "{", "}", ",", "'", '"', "''", '\\"', "\\", "&a", "*a", "!t", "!!str ", "|"),
        *(">", "|2-", "%YAML 1.1", "@", "`", "...", "~", "null", "<<: ", "=", "\u2014", "a", "b"),
        *("title: x", "status: draft", "internal_notes:", "é", "😀", "\u00a0", "\u202e", "\x00"),
        *("\ufeff", "\u2028", "0x1F", "## h", "| a |", "1. "),
    ]
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=40).map("".join),
    st.lists(PIECES, max_size=40).map(lambda parts: "---\n" + "".join(parts) + "\n---\nBody\n"),
    st.text(max_size=200),
)
PRINTABLE = st.text(
    st.characters(exclude_categories=UNPRINTABLE, exclude_characters="\u2066\u2067\u2068\u2069"),
    max_size=40,
).filter(lambda text: not any("\u202a" <= one <= "\u202e" or one == "\ufeff" for one in text))

WORDS = PRINTABLE.filter(str.strip)
KEYS = WORDS.filter(lambda text: text == text.strip() and text[0] != "-")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any")


def both(folder: Path, raw: bytes) -> tuple[Reading, Reading]:
    path = folder / "a.md"
    path.write_bytes(raw)
    return read_page(path, "a.md"), read_settings(path, "a.yml")


def is_sound(reading: Reading) -> None:
    """Read, or refused with a reason; every place lies in the text; never a flood of messages."""
    errors = [one for one in reading.diagnostics if one.severity == "error"]
    assert (reading.source is None) == bool(errors)
    assert len(errors) <= MOST_TOLD
    lines = reading.text.split("\n")
    for one in reading.diagnostics:
        assert 1 <= one.span.line <= len(lines)
        assert one.span.end_line == one.span.line
        assert 1 <= one.span.column <= len(lines[one.span.line - 1]) + 1
        assert one.span.end_column <= len(lines[one.span.line - 1]) + 2


@given(raw=st.binary(max_size=200))
@example(raw=b"\xef\xbb\xbf\xef\xbb\xbf---\n---\n")
@example(raw=b"---\n\x00\n---")
def test_any_bytes_are_read_or_refused(folder, raw) -> None:
    for reading in both(folder, raw):
        is_sound(reading)


@effort(max_examples=600)
@given(text=TEXTS)
@example(text="---\na: \ud7ff\n---\n")
@example(text="---\n? a\n? b\n---\n")
@example(text="---\n%TAG ! tag:x,2000:\n---\n")
@example(text="---\n'a\n\n---\n")
@example(text="---\n\u00a0: b\n---\n")
@example(text="---\n-\u00a0: b\n---\n")
def test_any_text_is_read_or_refused(folder, text) -> None:
    for reading in both(folder, text.encode("utf-8", "surrogatepass")):
        is_sound(reading)


@pytest.mark.parametrize(
    "piece",
    [
        *("[", "{", "- ", "? ", "[]", "a: [", "&a [", "'a'", '"a"', "a:b\n", "a\n", "a: b\n"),
        *("- a\n", "  ", ": ", "\n", "#\n", "!t ", "a, ", "x: |\n  y\n", "\u2014", "> "),
    ],
)
def test_a_piece_repeated_to_the_limit_is_read_or_refused(folder, piece) -> None:
    # A hang would show as one: nothing here is timed.
    frontmatter = f"---\n{piece * (63_000 // len(piece.encode()))}\n---\n"
    path = folder / "long.md"
    path.write_bytes(frontmatter.encode())
    is_sound(read_page(path, "long.md"))
    path.write_bytes((piece * (250_000 // len(piece.encode()))).encode())
    is_sound(read_settings(path, "long.yml"))


TREES = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4),
        st.dictionaries(KEYS, inner, min_size=1, max_size=4),
    ),
    max_leaves=8,
)


@effort(max_examples=300)
@given(
    data=st.dictionaries(KEYS, TREES, min_size=1, max_size=5),
    width=st.sampled_from([20, 80, 10_000]),
    flow=st.sampled_from([True, False, None]),
    quote=st.sampled_from(["'", '"', None]),
)
def test_whatever_a_program_writes_is_read_back_the_same(folder, data, width, flow, quote) -> None:
    if "internal_notes" in str(data):
        return
    text = yaml.safe_dump(
        data,
        width=width,
        allow_unicode=True,
        default_flow_style=flow,
        default_style=quote,
        sort_keys=False,
    )
    tree, diagnostics = read_tree(text, file="a.yml", first_line=1)

    assert [one.code for one in diagnostics if one.severity == "error"] == []
    assert tree is not None
    is_read_back(tree, data, text)


def is_read_back(node, written, text) -> None:
    """The same value, and a place that points at it."""
    match node:
        case Scalar(value, span):
            assert value == written
            typed = text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1]
            assert typed
            assert not typed[0].isspace() or unicodedata.category(typed[0]) == "Zs"
            if not node.quoted and "\n" not in value:
                assert value.startswith(typed.split("  ")[0].rstrip()[: len(value)])
        case Sequence(items):
            assert isinstance(written, list)
            assert len(items) == len(written)
            for item, one in zip(items, written, strict=True):
                is_read_back(item, one, text)
        case Mapping(pairs):
            assert list(pairs) == list(written)
            for key, pair in pairs.items():
                is_read_back(pair.value, written[key], text)
