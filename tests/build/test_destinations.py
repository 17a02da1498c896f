"""A build replaces its own earlier site and nothing else, alone, and never in part."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.made_site import ENVIRONMENT, MadeSite

HOLD_THE_LOCK = """
import sys
from pathlib import Path
from campaign.publishing import Publication

root = Path(sys.argv[1])
Publication.begin(root / "site", project_root=root)
print("held", flush=True)
sys.stdin.read()
"""

FAILS_LATE = """
def on_post_build(config):
    raise {error}
"""


@pytest.mark.parametrize("command", ["campaign", "mkdocs"])
def test_a_second_build_at_the_same_time_is_refused(published: MadeSite, command: str) -> None:
    before = published.tree()
    with subprocess.Popen(
        [sys.executable, "-c", HOLD_THE_LOCK, published.root],
        env=ENVIRONMENT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        outcome = published.run(command, "build")
        other.communicate("")
    assert outcome.code == 3
    assert "Traceback" not in outcome.all
    assert published.tree() == before
    assert published.run(command, "build").code == 0


@pytest.mark.parametrize("command", ["campaign", "mkdocs"])
def test_a_folder_that_a_build_did_not_make_is_refused(site: MadeSite, command: str) -> None:
    site.write("site/photos/wedding.txt", "irreplaceable")
    outcome = site.run(command, "build")
    assert outcome.code == 3
    assert "--replace-foreign" in outcome.said
    assert "Traceback" not in outcome.all
    assert site.read("site/photos/wedding.txt") == "irreplaceable"


def test_a_foreign_folder_that_may_be_replaced_is_kept(site: MadeSite) -> None:
    site.write("site/photos/wedding.txt", "irreplaceable")
    assert site.build("--replace-foreign").code == 0
    assert (site.site / "index.html").is_file()
    kept = list((site.root / ".site.campaign" / "kept").rglob("wedding.txt"))
    assert [one.read_text() for one in kept] == ["irreplaceable"]


@pytest.mark.parametrize("folder", [".", "..", "content", "site_config", "content/assets/new"])
def test_no_source_can_be_the_output_folder(site: MadeSite, folder: str) -> None:
    before = site.read("content/pages/about.md")
    outcome = site.build("-d", folder, "--replace-foreign")
    assert outcome.code == 3, outcome.all
    assert "Traceback" not in outcome.all
    assert site.read("content/pages/about.md") == before
    assert site.build().code == 0


def hook(site: MadeSite, error: str) -> None:
    site.write("late.py", FAILS_LATE.format(error=error))
    site.add("mkdocs.yml", "hooks: [late.py]\n")


@pytest.mark.parametrize(
    "error",
    [
        "RuntimeError('late')",
        "OSError(28, 'No space left on device')",
        "KeyboardInterrupt",
        "SystemExit(7)",
        "RecursionError('deep')",
    ],
)
def test_a_build_that_fails_late_leaves_the_site_whole(published: MadeSite, error: str) -> None:
    before = published.tree()
    hook(published, error)
    outcome = published.mkdocs()
    assert outcome.code != 0
    assert published.tree() == before
    published.write("late.py", "")
    assert published.mkdocs().code == 0
    assert list((published.root / ".site.campaign").glob("stage-*")) == []


@pytest.mark.parametrize(
    "error", ["RuntimeError('late')", "OSError(28, 'No space left on device')"]
)
def test_a_fault_that_is_nobodys_mistake_is_said_in_plain_words(
    published: MadeSite, error: str
) -> None:
    hook(published, error)
    for outcome in (published.mkdocs(), published.build()):
        assert outcome.code == 3
        assert "Traceback" not in outcome.all
        assert len(outcome.said.strip()) > 40


def test_a_build_that_is_killed_leaves_the_site_whole_and_the_next_build_works(
    published: MadeSite,
) -> None:
    before = published.tree()
    published.write(
        "late.py",
        f"import os\ndef on_post_build(config):\n    os.kill(os.getpid(), {int(signal.SIGKILL)})\n",
    )
    published.add("mkdocs.yml", "hooks: [late.py]\n")
    assert published.mkdocs().code == -signal.SIGKILL
    assert published.tree() == before
    published.write("late.py", "")
    assert published.mkdocs().code == 0
    assert list((published.root / ".site.campaign").glob("stage-*")) == []


def test_what_a_later_plugin_reads_as_site_dir_is_the_published_folder(site: MadeSite) -> None:
    """`mkdocs gh-deploy` publishes `config.site_dir` once the build is done."""
    script = """
import os, sys
from mkdocs.config import load_config
from mkdocs.commands.build import build
config = load_config("mkdocs.yml")
config.plugins.on_startup(command="gh-deploy", dirty=False)
build(config)
print(config.site_dir)
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=site.root,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.strip()) == site.site
    assert (site.site / "index.html").is_file()


def test_gh_deploy_publishes_the_tree_that_was_built(site: MadeSite, tmp_path: Path) -> None:
    def git(*arguments: str, folder: Path = site.root) -> str:
        identity = ["-c", "user.name=Ada", "-c", "user.email=ada@small.example"]
        done = subprocess.run(
            ["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True
        )
        return done.stdout

    remote = tmp_path / "remote.git"
    git("init", "--quiet", "--bare", str(remote))
    git("init", "--quiet", "--initial-branch=main")
    git("config", "user.name", "Ada")
    git("config", "user.email", "ada@small.example")
    git("remote", "add", "origin", str(remote))
    site.write(".gitignore", "/site/\n/.site.campaign/\n")
    git("add", ".")
    git("commit", "--quiet", "-m", "All")
    outcome = site.run("mkdocs", "gh-deploy", HOME=str(tmp_path))
    assert outcome.code == 0, outcome.all
    deployed = set(git("ls-tree", "-r", "--name-only", "gh-pages", folder=remote).split())
    assert deployed - {".nojekyll"} == set(site.tree())


def test_an_output_folder_that_cannot_be_written_is_said(site: MadeSite, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    outcome = site.build("-d", str(tmp_path / "file" / "site"))
    assert outcome.code == 3
    assert "Traceback" not in outcome.all


def test_a_link_in_the_place_of_the_site_is_refused(site: MadeSite, tmp_path: Path) -> None:
    (tmp_path / "target").mkdir()
    site.site.symlink_to(tmp_path / "target")
    outcome = site.build()
    assert outcome.code == 3
    assert list((tmp_path / "target").iterdir()) == []


def test_clean_up_by_hand_harms_nothing(published: MadeSite) -> None:
    shutil.rmtree(published.root / ".site.campaign")
    assert published.build().code == 0
    shutil.rmtree(published.site)
    assert published.build().code == 0
