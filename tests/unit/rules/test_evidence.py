"""A comparison must be true, and a finding must say how it is known."""

from __future__ import annotations

import pytest

from tests.unit.rules.small_site import FLOODS, REPORT, SmallSite


@pytest.mark.parametrize("doi", ["see the report", "https://example.org/x", "10.1234"])
def test_a_doi_that_is_none_is_told(site: SmallSite, doi: str) -> None:
    site.change(FLOODS, "doi: 10.1234/flood", f"doi: {doi}")

    assert site.told() == [("evidence/not-a-doi", "warning", site.value(FLOODS, f"doi: {doi}"))]


def test_a_doi_may_be_written_as_its_address(site: SmallSite) -> None:
    site.change(FLOODS, "doi: 10.1234/flood", "doi: https://doi.org/10.1234/flood")

    assert site.told() == []


def test_there_is_nothing_to_say_about_a_sound_site(site: SmallSite) -> None:
    assert site.told() == []


def test_a_false_comparison_stops_at_its_words(site: SmallSite) -> None:
    site.change(FLOODS, "nearly five times", "more than five times")

    assert site.told() == [
        ("evidence/false-comparison", "error", site.place(FLOODS, "more than five times"))
    ]


@pytest.mark.parametrize("words", ["4.6", "5", "more than four times", "about 4½ times"])
def test_a_true_comparison_passes_however_it_is_worded(site: SmallSite, words: str) -> None:
    site.change(FLOODS, "nearly five times", words)

    assert site.told() == []


def test_a_false_comparison_says_what_the_figures_give(site: SmallSite) -> None:
    site.change(FLOODS, "nearly five times", "5.2")

    (one,) = site.diagnostics()

    assert "343.5 ÷ 74.7 = 4.6" in one.title
    assert one.suggestion == "4.6"


def test_changing_the_figure_makes_the_comparison_false(site: SmallSite) -> None:
    site.change(FLOODS, "value: 343.5", "value: 300")

    assert site.told() == [
        ("evidence/false-comparison", "error", site.place(FLOODS, "nearly five times"))
    ]


def test_a_difference_is_worked_out_as_a_difference(site: SmallSite) -> None:
    site.change(FLOODS, "as: ratio", "as: difference")
    site.change(FLOODS, "nearly five times", "about 270 more")
    assert site.told() == []

    site.change(FLOODS, "about 270 more", "about 270 fewer")
    assert site.told() == [
        ("evidence/false-comparison", "error", site.place(FLOODS, "about 270 fewer"))
    ]


def test_a_comparison_that_only_unrounded_figures_bear_out_is_a_warning(site: SmallSite) -> None:
    site.change(FLOODS, "value: 343.5", "value: 228")
    site.change(FLOODS, "value: 74.7", "value: 64")
    site.change(FLOODS, "nearly five times", "3.5")
    assert site.told() == [("evidence/comparison-rounding", "warning", _after(site, "we_say: 3.5"))]

    site.change(FLOODS, "we_say: 3.5", "we_say: 3.6")
    assert site.told() == []


def test_small_counts_are_not_taken_for_rounded_figures(site: SmallSite) -> None:
    site.change(FLOODS, "value: 343.5", "value: 30")
    site.change(FLOODS, "value: 74.7", "value: 7")
    site.change(FLOODS, "nearly five times", "4.6")

    assert [code for code, *_ in site.told()] == ["evidence/false-comparison"]


def test_words_that_cannot_be_read_are_not_called_false(site: SmallSite) -> None:
    site.change(FLOODS, "nearly five times", "several times")

    assert site.told() == [
        ("evidence/comparison-not-checked", "warning", site.place(FLOODS, "several times"))
    ]


def test_a_comparison_with_a_finding_that_has_no_number_is_told(site: SmallSite) -> None:
    site.change(FLOODS, "    value: 74.7\n", "")

    assert site.told() == [
        ("evidence/comparison-without-numbers", "warning", site.place(FLOODS, "nearly five times"))
    ]


def test_a_comparison_with_nought_is_told_and_breaks_nothing(site: SmallSite) -> None:
    site.change(FLOODS, "value: 74.7", "value: 0")

    assert [code for code, *_ in site.told()] == ["evidence/comparison-without-numbers"]


def test_an_unknown_finding_is_told_once(site: SmallSite) -> None:
    site.change(FLOODS, "finding: south-2021", "finding: south-2012")

    assert site.told() == [("reference/unknown", "error", site.place(FLOODS, "south-2012"))]


def test_figures_in_different_units_are_not_compared(site: SmallSite) -> None:
    site.change(
        FLOODS,
        "value: 74.7\n    unit: homes per 100,000",
        "value: 74.7\n    unit: people per 100,000",
    )

    assert site.told() == [
        ("evidence/unlike-figures", "warning", _after(site, "finding: south-2021"))
    ]


def test_figures_that_differ_in_group_and_period_are_not_compared(site: SmallSite) -> None:
    site.change(
        FLOODS,
        "2020-21\n    place: the coast\n    who_is_counted: homes in the south",
        "2019-20\n    place: the coast\n    who_is_counted: homes in the south",
    )

    (one,) = site.diagnostics()

    assert (one.code, str(one.span)) == (
        "evidence/unlike-figures",
        _after(site, "finding: south-2021"),
    )
    assert "period and who is counted" in one.title


def test_the_same_group_may_be_compared_over_time(site: SmallSite) -> None:
    site.change(
        FLOODS,
        "2020-21\n    place: the coast\n    who_is_counted: homes in the south",
        "2019-20\n    place: the coast\n    who_is_counted: homes in the north",
    )

    assert site.told() == []


def test_a_comparison_across_a_break_is_told(site: SmallSite) -> None:
    site.change(
        FLOODS,
        "2020-21\n    place: the coast\n    who_is_counted: homes in the south",
        "2022-23\n    place: the coast\n    who_is_counted: homes in the north",
    )

    assert site.told() == [
        ("evidence/across-a-break", "warning", _after(site, "finding: south-2021"))
    ]


def test_pages_that_show_a_replaced_finding_are_told(site: SmallSite) -> None:
    site.change(FLOODS, "    compared_with:", "    replaced_by: south-2021\n    compared_with:")

    assert site.told() == [
        ("evidence/replaced", "warning", _in(site, REPORT, "evidence: floods/north-2021", 10)),
        ("evidence/replaced", "warning", _in(site, REPORT, "finding | floods/north-2021", 10)),
    ]


def test_a_replacement_that_is_not_public_is_not_given_away(site: SmallSite) -> None:
    site.change(
        FLOODS, "    compared_with:", "    replaced_by: later/north-2025\n    compared_with:"
    )
    later = "content/evidence/later.md"
    site.write(later, _floods_renamed().replace("status: approved", "status: draft"))

    assert "evidence/replaced" not in [code for code, *_ in site.told()]


def test_a_finding_without_page_or_table_is_told(site: SmallSite) -> None:
    site.change(FLOODS, "    page_or_table: Table 1\n    compared_with", "    compared_with")

    assert site.told() == [
        (
            "evidence/no-page-or-table",
            "warning",
            _in(site, FLOODS, "source: flood-count\n    compared_with", 8),
        )
    ]


def test_a_web_page_has_no_pages_to_name(site: SmallSite) -> None:
    site.change(FLOODS, "kind: official_statistics", "kind: web_page")
    site.change(FLOODS, "    page_or_table: Table 1\n    compared_with", "    compared_with")

    assert site.told() == []


def test_a_source_that_may_vanish_is_told(site: SmallSite) -> None:
    site.change(FLOODS, "doi: 10.1234/flood", "url: https://reports.example.org/flood")

    assert site.told() == [
        (
            "evidence/no-saved-copy",
            "warning",
            site.place(FLOODS, "https://reports.example.org/flood"),
        )
    ]


def test_a_saved_copy_will_do(site: SmallSite) -> None:
    site.change(
        FLOODS,
        "doi: 10.1234/flood",
        "url: https://reports.example.org/flood, saved_copy: https://archive.example.org/1",
    )

    assert site.told() == []


def test_evidence_without_a_review_date_is_told(site: SmallSite) -> None:
    site.change(FLOODS, "review_by: 2027-01-31\n", "")

    assert site.told() == [
        ("evidence/no-review-date", "warning", site.place(FLOODS, "status: approved"))
    ]


def _after(site: SmallSite, pair: str) -> str:
    """The place of the value in `key: value`."""
    return _in(site, FLOODS, pair, len(pair.split(": ")[0]) + 2)


def _in(site: SmallSite, path: str, needle: str, offset: int) -> str:
    file, line, column = site.place(path, needle).rsplit(":", 2)
    return f"{file}:{line}:{int(column) + offset}"


def _floods_renamed() -> str:
    return """\
---
title: Later floods
summary: How many homes were flooded later on, which nobody outside may know before the day.
status: approved
question: And later?
strength: {rating: strong, why: Counted., limits: None.}
sources:
  - {id: later-count, kind: official_statistics, title: Later, doi: 10.1234/later}
findings:
  - {id: north-2025, statement: Less., source: later-count, page_or_table: p. 1}
---
Words.
"""
