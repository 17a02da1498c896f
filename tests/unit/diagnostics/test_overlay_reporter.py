"""The panel over a page in a preview says all that the terminal says, and runs nothing that stands in a file."""

from __future__ import annotations

from campaign.diagnostics.reporters import as_overlay
from tests.unit.diagnostics.told_problems import COLON, TOPIC, everywhere


def test_the_overlay_is_empty_when_nothing_is_wrong() -> None:
    assert as_overlay([]) == ""


def test_the_overlay_says_all_that_the_terminal_says() -> None:
    panel = as_overlay([COLON, TOPIC])

    for text in (
        "content/pages/about.md:2:20",
        "[yaml/colon-in-value]",
        "There is a second colon",
        "2 | title: Unequal care: our response",
        "Put the whole value in double quotes",
        "Did you mean</strong> health?",
        "1 error, 1 warning",
        "cannot be published yet",
    ):
        assert text in panel


def test_what_stops_the_site_is_told_before_what_does_not() -> None:
    panel = as_overlay([TOPIC, COLON])

    assert panel.index(COLON.title) < panel.index(TOPIC.title)


def test_the_numbers_of_the_overlay_can_be_read_over_a_dark_page() -> None:
    assert "--soft:#1a1a1a" in as_overlay([TOPIC])


def test_the_overlay_escapes_whatever_stands_in_a_file() -> None:
    hostile = "<script>alert(1)</script>\"'&"
    panel = as_overlay([everywhere(hostile)])

    assert "<script" not in panel
    assert panel.count("&lt;script&gt;") == 6


def test_the_overlay_of_warnings_does_not_say_that_the_site_cannot_be_published() -> None:
    panel = as_overlay([TOPIC])

    assert "Before you publish" in panel
    assert "cannot be published" not in panel
