"""Every build looks at what it made, and a deploy can look again."""

from __future__ import annotations

from tests.made_site import MadeSite


def test_a_template_that_fetches_from_elsewhere_stops_the_build_and_the_site_stays(
    published: MadeSite,
) -> None:
    before = published.tree()
    published.write(
        "theme_overrides/components/footer/template.html",
        '<footer><img src="https://tracker.example/x.gif" alt=""></footer>',
    )
    published.replace("mkdocs.yml", "theme:\n", "theme:\n  custom_dir: theme_overrides\n")
    outcome = published.build()
    assert outcome.code == 1, outcome.all
    assert "inspect/third-party-request" in outcome.all
    assert "content/pages/index.md" in outcome.all
    assert published.tree() == before


def test_a_built_site_passes_inspection_and_a_changed_one_does_not(published: MadeSite) -> None:
    assert published.run("campaign", "inspect", "site").code == 0
    assert published.run("campaign", "verify", "site").code == 0
    page = published.site / "index.html"
    page.write_text(page.read_text().replace("</body>", "<script>x()</script></body>"))
    outcome = published.run("campaign", "inspect", "site")
    assert outcome.code == 1
    assert "publish/altered" in outcome.all
    assert "inspect/active-code" in outcome.all
    assert published.run("campaign", "verify", "site").code == 1


def test_a_folder_without_a_site_is_told_of_in_words(published: MadeSite) -> None:
    outcome = published.run("campaign", "inspect", "content")
    assert outcome.code == 1
    assert "inspect/no-site" in outcome.all
