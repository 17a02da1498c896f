"""One number lives in one place: pages follow it, and no page is published that has lost its own."""

from __future__ import annotations

from tests.html_page import parse
from tests.made_site import MadeSite

EVIDENCE = "content/evidence/queue.md"
RESPONSE = "content/responses/waiting-review.md"
MODEL = "/responses/ethnic-inequalities-review/"


def test_a_changed_figure_changes_every_page_that_shows_it(site: MadeSite) -> None:
    assert site.mkdocs().code == 0
    assert "412" in site.page("/responses/waiting-review/")
    site.replace(EVIDENCE, "value: 412", "value: 431")
    assert site.mkdocs().code == 0
    for address in ("/responses/waiting-review/", "/evidence/queue/"):
        text = parse(site.page(address)).one("main").text
        assert "431" in text
        assert "412" not in text


def test_a_changed_figure_changes_the_model_page(own_sample: MadeSite) -> None:
    evidence = "content/evidence/detention-rates.md"
    own_sample.replace(evidence, "value: 343.5", "value: 344.5")
    outcome = own_sample.mkdocs()
    assert outcome.code == 0, outcome.all
    text = parse(own_sample.page(MODEL)).one("main").text
    assert "344.5" in text
    assert "343.5" not in text


def test_a_deleted_finding_stops_the_build_where_it_was_shown(site: MadeSite) -> None:
    assert site.mkdocs().code == 0
    before = site.tree()
    site.replace(EVIDENCE, "  - id: over-a-year\n", "  - id: under-a-year\n")
    outcome = site.mkdocs()
    assert outcome.code == 1
    in_points = site.place_of(RESPONSE, "queue/over-a-year\nasks")
    in_body = site.place_of(RESPONSE, "queue/over-a-year\n///")
    for line, column in (in_points, in_body):
        assert f"{RESPONSE}:{line}:{column}\n" in outcome.said
    assert "2 errors" in outcome.said
    assert site.tree() == before


def test_a_comparison_that_the_figures_do_not_bear_out_stops_the_build(
    own_sample: MadeSite,
) -> None:
    evidence = "content/evidence/detention-rates.md"
    own_sample.replace(evidence, "value: 343.5", "value: 143.5")
    outcome = own_sample.mkdocs()
    assert outcome.code == 1
    assert f"{evidence}:" in outcome.said
    assert "4.6" in outcome.said
    assert not own_sample.site.exists()
