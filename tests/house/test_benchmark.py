"""The benchmark measures what it says: whole process trees, on a site that is right and that is big."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.__main__ import Cost, average, measure
from benchmarks.generated_site import CAMPAIGN, write_ours, write_stock

BUSY_GRANDCHILD = """
import subprocess, sys
subprocess.run([sys.executable, "-c", "import time\\nwhile time.process_time() < 0.5: pass"])
"""


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bench") / "ours"
    write_ours(folder, 12)
    return folder


def test_the_generated_site_has_nothing_that_stops_a_build(ours: Path) -> None:
    told = subprocess.run([CAMPAIGN, "check"], cwd=ours, capture_output=True, text=True)
    assert told.returncode == 0, told.stdout + told.stderr


def test_its_responses_are_typed_cite_evidence_call_actions_and_have_700_words(ours: Path) -> None:
    responses = sorted((ours / "content" / "responses").glob("response-*.md"))
    assert len(responses) == 12
    for path in responses:
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        assert "evidence: question-" in head
        assert "- action-" in head
        assert "[@source-" in body
        assert "/// finding | question-" in body
        assert "/// action | action-" in body
        assert 640 <= len(body.split()) <= 760


def test_it_is_the_same_site_each_time(ours: Path, tmp_path: Path) -> None:
    write_ours(tmp_path / "again", 12)
    for path in (ours / "content").rglob("*.md"):
        again = tmp_path / "again" / path.relative_to(ours)
        assert again.read_bytes() == path.read_bytes()


def test_stock_material_gets_the_same_words(ours: Path, tmp_path: Path) -> None:
    write_stock(tmp_path, ours)
    for path in (ours / "content").rglob("*.md"):
        body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
        stock = tmp_path / "docs" / path.relative_to(ours / "content")
        assert stock.read_text(encoding="utf-8").endswith(body)


def test_the_cpu_of_a_process_started_by_a_process_is_counted(tmp_path: Path) -> None:
    assert measure([sys.executable, "-c", BUSY_GRANDCHILD], tmp_path).cpu >= 0.5


def test_a_build_that_fails_is_no_figure(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no figure"):
        measure([sys.executable, "-c", "raise SystemExit('no figure')"], tmp_path)


def test_builds_taken_in_turn_are_averaged() -> None:
    assert average([Cost(10, 12, 90), Cost(14, 14, 80)]) == Cost(12, 13, 90)
