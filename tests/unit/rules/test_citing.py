"""A source that a text names as if it cited it, and does not, is told; other words are not."""

from __future__ import annotations

import pytest

from tests.unit.rules.small_site import REPORT, SmallSite


def body(site: SmallSite, text: str) -> None:
    site.change(REPORT, "---\nWords.\n", f"---\n{text}\n")


@pytest.mark.parametrize(
    "written",
    [
        "(@flood-count, p. 1)",
        "@flood-count",
        "[@ flood-count, p. 1]",
        "[flood-count, p. 1]",
        "[flood-count]",
    ],
)
def test_a_source_that_is_named_and_not_cited_is_told(site: SmallSite, written: str) -> None:
    body(site, f"Words [@flood-count, p. 1] and then {written}.")

    (told,) = site.diagnostics()

    sign = written if written[0] == "[" else "@flood-count"
    start = written.index(sign[0])
    place = site.place(REPORT, f"and then {written}.")
    line, column = (int(one) for one in place.split(":")[1:])
    assert (told.code, told.span.line, told.span.column) == (
        "markup/citation-not-readable",
        line,
        column + len("and then ") + start,
    )
    assert "[@flood-count]" in told.fix


@pytest.mark.parametrize(
    "written",
    [
        "Words [@flood-count, p. 1; @flood-count, p. 2].",
        "Write to press@flood-count.example or @harbour-trust, [sic], (flood-count).",
        "Write `@flood-count` or `[flood-count]`.",
        "See [flood-count](https://reports.example.org/flood-count).",
        "    @flood-count",
    ],
)
def test_what_is_no_slip_is_not_told(site: SmallSite, written: str) -> None:
    body(site, written)

    assert site.told() == []


def test_a_second_source_after_a_comma_is_told(site: SmallSite) -> None:
    body(site, "Words [@flood-count, @flood-count].")

    assert [code for code, *_ in site.told()] == ["markup/citation-not-readable"]
