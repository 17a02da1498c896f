"""The command line: what it prints where, and with which exit code it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from campaign.cli import main
from tests.good_site import ABOUT, NOW, GoodSite
from tests.made_site import CHECKOUT
from tests.unit.diagnostics.told_problems import SHAPE


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GoodSite:
    """The good site, in whose folder one stands."""
    made = GoodSite(tmp_path / "site")
    monkeypatch.chdir(made.root)
    return made


def campaign(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def check(*arguments: str) -> Result:
    return campaign("check", "--as-of", NOW, *arguments)


def test_a_site_that_is_right_ends_with_nought(site: GoodSite) -> None:
    found = check()

    assert (found.exit_code, found.stdout, found.stderr) == (0, "No problems found.\n", "")


def test_a_mistake_ends_with_one_and_is_told(site: GoodSite) -> None:
    site.replace(ABOUT, "role: about", "rol: about")

    found = check()

    assert found.exit_code == 1
    assert found.stdout.startswith("error[frontmatter/unknown-key] content/pages/about.md:5:1\n")
    assert found.stdout.endswith("\n1 error\n")


def test_a_warning_stops_only_when_strict(site: GoodSite) -> None:
    site.add(ABOUT, "\n##No space\n")

    assert check().exit_code == 0
    assert check("--strict").exit_code == 1
    assert check("-s").exit_code == 1
    assert check().stdout.endswith("1 warning\n")


def test_a_note_never_stops(site: GoodSite) -> None:
    site.replace(ABOUT, "actions: [sign]\n", "")

    assert check("--strict").exit_code == 0
    assert check().stdout.endswith("1 note\n")


def test_data_goes_to_standard_output_and_words_to_the_other(site: GoodSite) -> None:
    site.replace(ABOUT, "role: about", "rol: about")
    site.add("content/pages/privacy.md", "\n##No space\n")

    found = check("--format", "json")

    assert found.exit_code == 1
    document = json.loads(found.stdout)
    jsonschema.validate(document, SHAPE)
    assert document["summary"] == {"errors": 1, "warnings": 1, "infos": 0}
    assert [(one["file"], one["line"], one["code"]) for one in document["diagnostics"]] == [
        ("content/pages/about.md", 5, "frontmatter/unknown-key"),
        ("content/pages/privacy.md", 9, "heading/no-space"),
    ]
    assert found.stderr == "1 error, 1 warning\n"


def test_data_and_words_tell_the_same(site: GoodSite) -> None:
    site.replace(ABOUT, "actions: [sign]", "actions: [sing]\ntopics: x")
    site.replace("site_config/people.yml", "approves: yes", "approves: yep")

    words = check().stdout
    document = json.loads(check("--format", "json").stdout)

    assert len(document["diagnostics"]) == 2
    for one in document["diagnostics"]:
        assert (
            f"{one['severity']}[{one['code']}] {one['file']}:{one['line']}:{one['column']}" in words
        )
        assert one["title"] in " ".join(words.split())


def test_data_of_a_site_that_is_right_is_an_empty_list(site: GoodSite) -> None:
    found = check("--format", "json")

    assert (found.exit_code, found.stderr) == (0, "No problems found.\n")
    assert json.loads(found.stdout)["diagnostics"] == []


def test_github_is_told_in_its_own_form(site: GoodSite) -> None:
    site.replace(ABOUT, "role: about", "rol: about")

    found = check("--format", "github")

    assert found.exit_code == 1
    assert found.stdout.startswith("::error file=content/pages/about.md,line=5,")
    assert found.stdout.count("\n") == 1


def test_the_nearest_site_is_checked_from_a_folder_within(
    site: GoodSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.replace(ABOUT, "role: about", "rol: about")
    monkeypatch.chdir(site.root / "content" / "pages")

    found = check()

    assert found.exit_code == 1
    assert " content/pages/about.md:5:1" in found.stdout, "paths are told from the site's root"


@pytest.mark.parametrize("option", ["-f", "--config-file"])
def test_a_site_can_be_named_from_anywhere(
    site: GoodSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str
) -> None:
    monkeypatch.chdir(tmp_path)

    assert check(option, "site/mkdocs.yml").exit_code == 0
    assert check(option, "site").exit_code == 0


def test_the_clock_can_be_given(site: GoodSite) -> None:
    site.replace("content/evidence/lamps.md", "review_by: 2099-01-31", "review_by: 2027-01-31")

    assert campaign("check", "--as-of", "2027-01-31 23:59").stdout == "No problems found.\n"
    assert "entry/review-passed" in campaign("check", "--as-of", "1 February 2027").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "--as-of", "tomorrow"], "Write it as 2026-12-01"),
        (["check", "-f", "nowhere.yml"], "There is no file nowhere.yml."),
        (["check", "--format", "xml"], "xml"),
        (["check", "--nonsense"], "--nonsense"),
        (["chek"], "There is no command “chek”. Did you mean “check”?"),
        (["init"], "FOLDER"),
        (["init", "content"], "is not an empty folder"),
        (["build", "-f", "nowhere.yml"], "There is no file nowhere.yml."),
    ],
)
def test_a_wrong_use_ends_with_two_and_says_what_is_wrong(
    site: GoodSite, arguments: list[str], said: str
) -> None:
    found = campaign(*arguments)

    assert (found.exit_code, found.stdout) == (2, "")
    assert said in " ".join(found.stderr.split())
    assert "Traceback" not in found.stderr


def test_outside_a_site_one_is_told_how_to_make_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    found = campaign("check")

    assert found.exit_code == 2
    assert "campaign init FOLDER" in " ".join(found.stderr.split())


def test_every_command_explains_itself() -> None:
    listed = campaign("--help")

    assert listed.exit_code == 0
    for name in ("check", "build", "serve", "init"):
        assert f"\n  {name} " in listed.stdout
        assert campaign(name, "--help").exit_code == 0
        assert campaign(name, "-h").stdout.startswith("Usage:")


def test_the_version_is_told() -> None:
    found = campaign("--version")

    assert found.exit_code == 0
    assert found.stdout.startswith("campaign, version ")


def test_a_new_site_is_made_and_is_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    made = campaign("init", "our-site")

    assert made.exit_code == 0
    assert "campaign serve" in made.stdout
    found = campaign("check", "-f", "our-site/mkdocs.yml")
    assert (found.exit_code, "error[" in found.stdout) == (0, False)


def test_a_folder_that_cannot_be_made_ends_with_three(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("x", encoding="utf-8")

    found = campaign("init", "file/site")

    assert found.exit_code == 3
    assert "could not be written" in found.stderr


# A finder that refuses what `check` must do without, put first on the path of a new Python.
WITHOUT_MKDOCS = """
import sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split('.')[0] in {'mkdocs', 'material', 'properdocs'}:
            raise ModuleNotFoundError(f'No module named {name!r}', name=name)
sys.meta_path.insert(0, Refuse())
sys.argv = ['campaign', *sys.argv[1:]]
from campaign.cli import main
main()
"""


def in_new_python(
    site: GoodSite, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_MKDOCS, *arguments],
        cwd=site.root,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), **environment},
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_a_site_is_checked_and_made_with_mkdocs_not_installed(site: GoodSite) -> None:
    good = in_new_python(site, "check", "--as-of", NOW)
    assert (good.returncode, good.stdout.decode().strip()) == (0, "No problems found."), good.stderr

    site.replace(ABOUT, "role: about", "rol: about")
    assert in_new_python(site, "check", "--as-of", NOW).returncode == 1
    assert in_new_python(site, "init", "new").returncode == 0


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_no_letter_of_a_page_breaks_a_terminal_that_cannot_show_it(
    site: GoodSite, encoding: str, form: str
) -> None:
    site.replace(ABOUT, "title: About us", "title: معلومات 日本 €: about")

    found = in_new_python(site, "check", "--format", form, PYTHONIOENCODING=encoding)

    assert found.returncode == 1
    assert b"Traceback" not in found.stderr
    if form == "json":
        (one,) = json.loads(found.stdout.decode("utf-8"))["diagnostics"]
        assert "معلومات 日本 €: about" in one["fix"]
    else:
        assert b"yaml/colon-in-value" in found.stdout
