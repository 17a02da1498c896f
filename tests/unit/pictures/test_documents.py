"""How many pages a PDF has."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.pictures import Cache, page_count
from tests.painted import pdf


def count(tmp_path: Path, content: bytes) -> int:
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    return page_count(path, Cache(None))


@pytest.mark.parametrize("pages", [1, 12])
def test_the_pages_are_counted(tmp_path: Path, pages: int) -> None:
    assert count(tmp_path, pdf(pages)) == pages


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"words", pdf(3)[:-200]])
def test_what_cannot_be_counted_has_no_number(tmp_path: Path, content: bytes) -> None:
    assert count(tmp_path, content) == 0


def test_a_document_that_needs_a_password_has_no_number(tmp_path: Path) -> None:
    assert count(tmp_path, pdf(2, user_password="closed", algorithm="RC4-128")) == 0


def test_a_document_that_only_forbids_changes_is_counted(tmp_path: Path) -> None:
    open_to_all = pdf(2, user_password="", owner_password="x", algorithm="RC4-128")
    assert count(tmp_path, open_to_all) == 2


def test_a_file_that_is_gone_has_no_pages(tmp_path: Path) -> None:
    assert page_count(tmp_path / "gone.pdf", Cache(None)) == 0
