"""mkdocs.yml is checked before MkDocs trips over it, or leaves something out in silence."""

from __future__ import annotations

import pytest
from mkdocs.config.defaults import MkDocsConfig

from campaign.models.mkdocs_file import MKDOCS_NAMES
from tests.good_site import GoodSite

FILE = "mkdocs.yml"
PLUGINS = "plugins:\n  - campaign\n"


def test_the_names_are_those_that_mkdocs_knows() -> None:
    # One is MkDocs' own, one is part of another, two are gone; the last is no setting but a file.
    not_written = {"config_file_path", "mdx_configs", "pages", "google_analytics"}

    theirs = {name for name, _ in MkDocsConfig._schema}

    assert set(MKDOCS_NAMES) == theirs - not_written | {"INHERIT"}


@pytest.mark.parametrize(
    ("code", "old", "new", "suggestion"),
    [
        ("settings/unknown-key", "docs_dir:", "docs_dir: content\n«site_dri»: x\n#", "site_dir"),
        ("settings/unknown-key", "site_name:", "«site-nam»:", "site_name"),
        ("settings/unknown-key", PLUGINS, f"{PLUGINS}«pages»: [x]\n", None),
        ("settings/unknown-key", "  - campaign\n", "  - campaign: {«colour»: red}\n", None),
        ("settings/missing-key", "site_name: Lantern Street\n", "«#»\n", None),
        ("settings/expected-text", "docs_dir: content", "«docs_dir»: [content]", None),
        ("settings/expected-list", PLUGINS, f"{PLUGINS}hooks: «count.py»\n", None),
        ("settings/expected-list", PLUGINS, f"{PLUGINS}nav: «pages/index.md»\n", None),
        ("settings/expected-group", PLUGINS, f"{PLUGINS}«extra»: [x]\n", None),
        ("value/not-yes-or-no", PLUGINS, f"{PLUGINS}strict: «perhaps»\n", None),
        ("settings/no-plugin", "  - campaign\n", "  - «campain»\n", "campaign"),
        ("settings/not-installed", PLUGINS, f"{PLUGINS}  - «serch»\n", "search"),
        (
            "settings/not-installed",
            PLUGINS,
            f"{PLUGINS}  - «materail/tags»: {{}}\n",
            "material/tags",
        ),
        ("settings/not-installed", "  name: material", "  name: «redthedocs»", "readthedocs"),
        ("settings/not-installed", "  name: material\n  font: false", " «materia»", "material"),
        ("settings/no-such-path", PLUGINS, f"{PLUGINS}hooks: [«cont.py»]\n", "count.py"),
        ("settings/no-such-path", "site_name:", "INHERIT: «bas.yml»\nsite_name:", "base.yml"),
        (
            "settings/no-such-path",
            "  font: false",
            "  font: false\n  custom_dir: «theme_override»",
            "theme_overrides",
        ),
        ("settings/nowhere-to-listen", PLUGINS, f"{PLUGINS}dev_addr: «8000»\n", None),
        ("settings/nowhere-to-listen", PLUGINS, f"{PLUGINS}dev_addr: «http://x:1/»\n", None),
        ("settings/keeps-nothing-back", PLUGINS, f"{PLUGINS}«draft_docs»: secret.md\n", None),
        ("settings/keeps-nothing-back", PLUGINS, f"{PLUGINS}«exclude_docs»: |\n  *\n", None),
        ("settings/keeps-nothing-back", PLUGINS, f"{PLUGINS}«exclude_docs»: !ENV LATER\n", None),
        ("settings/no-effect", PLUGINS, f"{PLUGINS}«extra_css»: [own.css]\n", None),
        ("settings/no-effect", PLUGINS, f"{PLUGINS}«use_directory_urls»: false\n", None),
        ("settings/no-effect", "  font: false", "  «palette»: {scheme: slate}", None),
        ("settings/no-effect", PLUGINS, f"{PLUGINS}extra:\n  «analytics»: {{x: y}}\n", None),
    ],
)
def test_a_mistake_is_told_once_at_its_place(
    site: GoodSite, code: str, old: str, new: str, suggestion: str | None
) -> None:
    (site.root / "theme_overrides").mkdir(exist_ok=True)
    site.write("count.py", "")
    site.write("base.yml", "strict: true\n")
    place = site.spoil(FILE, old, new)

    told = site.only()

    assert (told.code, str(told.span), told.suggestion) == (code, place, suggestion)


def test_what_mkdocs_takes_and_follows_here_is_no_problem(site: GoodSite) -> None:
    (site.root / "own").mkdir()
    site.write("count.py", "")
    site.replace(FILE, "  font: false", "  font: false\n  custom_dir: own")
    site.add(
        FILE,
        "  - search: {lang: en}\n  - material/tags\n  - tags\n"
        "strict: true\nuse_directory_urls: true\ndev_addr: '[::1]:8001'\nsite_dir: public\n"
        "hooks:\n  - count.py\nwatch: [own]\nremote_branch: pages\nremote_name: github\n"
        "site_url: https://lantern.example/\nextra:\n  counted_by: {nobody: yes}\nexclude_docs:\n",
    )

    assert site.problems() == []


def test_what_mkdocs_finds_elsewhere_is_not_judged(site: GoodSite) -> None:
    site.add(FILE, "strict: !ENV [STRICTLY, false]\ndev_addr: !ENV ADDRESS\nwatch: !ENV FOLDERS\n")

    assert site.problems() == []
