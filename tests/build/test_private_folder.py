"""A private folder through a whole build: nothing of it comes out early, all of it comes out in time."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.good_site import NOW, RESPONSE, GoodSite
from tests.private_folder import OPENS, SECRET, set_apart

WORDS = (
    "forty of them",
    "council kept to itself",
    "the-council-report",
    "falls.csv",
    "fell,40",
    "/early/",
)
MORE = """\
files: [{file: falls.csv, title: The count of falls}]
image: {file: falls.png, alt: A fall}
old_addresses: [/early/]
"""


@pytest.fixture
def site(tmp_path: Path) -> GoodSite:
    """The good site with a private folder beside it that holds a response, a file and a picture."""
    made = set_apart(GoodSite(tmp_path / "site"), MORE)
    made.write("../apart/assets/falls.csv", "fell,40\n")
    picture = (made.root / "content/assets/street.png").read_bytes()
    (made.root / "../apart/assets/falls.png").write_bytes(picture + b"\0")
    return made


def hook(site: GoodSite, code: str) -> None:
    """Have MkDocs run `code`, as somebody who knows Python might."""
    site.write("hooks.py", code)
    site.add("mkdocs.yml", "hooks: [hooks.py]\n")


def say_on_every_page(site: GoodSite, words: str) -> None:
    hook(
        site,
        "def on_post_page(output, page, config):\n"
        f"    return output.replace('</main>', '{words}</main>')\n",
    )


def test_until_its_moment_no_trace_of_it_is_in_the_tree_or_the_log(site: GoodSite) -> None:
    outcome = site.build("--as-of", NOW)

    assert outcome.code == 0, outcome.all
    assert "1 entry is not public yet" in outcome.said
    for words in WORDS:
        assert words not in outcome.all
        for name, content in site.tree().items():
            assert words not in name
            assert words.encode() not in content, name


def test_at_its_moment_everything_of_it_is_there(site: GoodSite) -> None:
    outcome = site.build("--as-of", OPENS)

    assert outcome.code == 0, outcome.all
    page = site.page("/responses/the-council-report/")
    assert "forty of them" in page
    assert site.tree()["assets/falls.csv"] == b"fell,40\n"
    assert re.search(r"assets/pictures/falls-\w+", page)
    assert "the-council-report" in site.page("/early/")
    assert "the-council-report" in site.tree()["sitemap.xml"].decode()
    assert "../apart" not in "".join(
        content.decode("utf-8", "replace") for content in site.tree().values()
    )


def test_a_private_file_that_comes_out_under_another_name_stops_the_build(site: GoodSite) -> None:
    hook(
        site,
        "from pathlib import Path\n\n\ndef on_post_build(config):\n"
        "    (Path(config.site_dir) / 'assets/harmless.csv').write_text('fell,40\\n')\n",
    )

    outcome = site.build("--as-of", NOW)

    assert outcome.code == 1, outcome.all
    assert "leak/hidden-file" in outcome.said
    assert "falls.csv" not in outcome.said


def test_what_a_template_gives_away_stops_the_build(site: GoodSite) -> None:
    say_on_every_page(
        site, "They fell in the dark, all forty of them, and every one of them was counted."
    )

    outcome = site.build("--as-of", NOW)

    assert outcome.code == 1
    assert "leak/hidden-words" in outcome.said
    assert "forty" not in outcome.said


def test_the_words_of_a_private_draft_of_a_public_page_are_looked_for_too(site: GoodSite) -> None:
    draft = site.read(RESPONSE).replace("status: approved", "status: draft")
    site.write(
        "../apart/responses/dark-streets.md",
        f"{draft}\nThe director resigns over the lamps on Tuesday.\n",
    )
    assert site.build("--as-of", NOW).code == 0
    say_on_every_page(site, "The director resigns over the lamps on Tuesday.")

    outcome = site.build("--as-of", NOW)

    assert outcome.code == 1
    assert "leak/hidden-words" in outcome.said


def test_a_folder_that_is_not_there_does_not_stop_a_build_and_names_no_page(site: GoodSite) -> None:
    (site.root.parent / "apart").rename(site.root.parent / "elsewhere")

    outcome = site.build("--as-of", OPENS)

    assert outcome.code == 0, outcome.all
    assert "private/folder-missing" in outcome.said
    assert site.build("--as-of", OPENS, "--strict").code == 1


def test_a_page_that_went_with_the_folder_is_told_as_that(site: GoodSite) -> None:
    assert site.build("--as-of", OPENS).code == 0
    (site.root.parent / "apart").rename(site.root.parent / "elsewhere")

    outcome = site.build("--as-of", OPENS)

    assert outcome.code == 0
    assert "publish/address-lost" in outcome.said
    assert "Build the site where that folder is." in " ".join(outcome.said.split())


def test_no_site_is_built_into_the_private_folder(site: GoodSite) -> None:
    before = sorted(site.root.parent.joinpath("apart").rglob("*"))

    for folder in ("../apart", "../apart/site"):
        outcome = site.build("-d", folder, "--replace-foreign")
        assert outcome.code == 3, outcome.all
        assert "part of the project" in outcome.said

    assert sorted(site.root.parent.joinpath("apart").rglob("*")) == before


def test_the_build_record_names_the_commits_of_both(site: GoodSite) -> None:
    commits = []
    for folder in (site.root, site.root.parent / "apart"):
        author = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        subprocess.run(["git", "init", "--quiet", folder], check=True)
        subprocess.run(["git", "-C", folder, "add", "."], check=True)
        subprocess.run(
            ["git", "-C", folder, *author, "commit", "--quiet", "-m", folder.name], check=True
        )
        told = subprocess.run(
            ["git", "-C", folder, "rev-parse", "HEAD"], check=True, capture_output=True, text=True
        )
        commits.append(told.stdout.strip())

    assert site.build("--as-of", NOW).code == 0

    (record,) = [one for one in site.root.rglob("*.json") if one.parent.name == "records"]
    told_record = json.loads(record.read_text())
    assert [told_record["commit"], told_record["commit_private"]] == commits
    assert commits[1] not in "".join(
        content.decode("utf-8", "replace") for content in site.tree().values()
    )


def test_what_time_brings_is_told_of_it_too(site: GoodSite) -> None:
    outcome = site.run("campaign", "next", "--as-of", NOW)

    assert outcome.code == 0
    assert "the-council-report" in outcome.out


def test_a_check_is_set_aside_in_the_private_file(site: GoodSite) -> None:
    outcome = site.run(
        "campaign",
        "publish",
        "the-council-report",
        "--anyway",
        "summary/length",
        "--because",
        "Deadline.",
        "--by",
        "director",
    )

    assert outcome.code == 0, outcome.all
    assert "../apart/responses/the-council-report.md until" in outcome.out
    assert "publish_anyway:" in site.read(SECRET)


def test_mkdocs_builds_the_same(site: GoodSite) -> None:
    outcome = site.mkdocs()

    assert outcome.code == 0, outcome.all
    assert "responses/the-council-report/index.html" not in site.tree()
