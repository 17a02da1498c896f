"""What docs/hosting.md says of each host is what a build makes for it, and its commands do what it says."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.made_site import COMMANDS, ENVIRONMENT, MadeSite

HOSTING = (Path(__file__).parents[2] / "docs" / "hosting.md").read_text(encoding="utf-8")
FOR_HOSTS = {"_headers", "_redirects", ".htaccess", ".nojekyll", "CNAME"}
TABLE = {
    row[0].strip(" `"): row[1]
    for line in HOSTING.splitlines()
    if line.startswith("| `")
    and not line.startswith("| `host:")
    and (row := line.strip("| ").split("|"))
}


def set_host(site: MadeSite, host: str) -> None:
    text = re.sub(
        r"^host:.*$", f"host: {host}", site.read("site_config/publishing.yml"), flags=re.MULTILINE
    )
    site.write("site_config/publishing.yml", text if "host:" in text else f"{text}host: {host}\n")
    site.replace(
        "content/pages/about.md", "status: approved", "status: approved\nold_addresses: [/who/]"
    )


@pytest.mark.parametrize(
    "host", ["netlify", "cloudflare", "nginx", "apache", "github_pages", "other"]
)
def test_a_host_gets_the_files_that_its_row_names(site: MadeSite, host: str) -> None:
    set_host(site, host)

    assert site.build().code == 0

    named = set(re.findall(r"`([^`]+)`", TABLE[host]))
    assert {name for name in site.tree() if name in FOR_HOSTS} == named
    for name in ("404.html", "robots.txt", "sitemap.xml", "campaign-build.json", "who/index.html"):
        assert name in site.tree()
    assert site.run("campaign", "verify", "site").code == 0
    assert site.run("campaign", "inspect", "site").code == 0


def test_every_host_that_settings_may_name_has_its_row_and_its_chapter() -> None:
    assert set(TABLE) == {"netlify", "cloudflare", "nginx", "apache", "github_pages", "other"}
    for chapter in ("Netlify", "Cloudflare Pages", "nginx", "Apache", "GitHub Pages"):
        assert f"\n## {chapter}\n" in HOSTING


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://www.example.org/", b"www.example.org\n"),
        ("https://charity.github.io/site/", None),
    ],
)
def test_github_keeps_the_charitys_own_address(
    site: MadeSite, address: str, expected: bytes | None
) -> None:
    set_host(site, "github_pages")
    text = re.sub(
        r"^site_address:.*$",
        f"site_address: {address}",
        site.read("site_config/publishing.yml"),
        flags=re.MULTILINE,
    )
    site.write("site_config/publishing.yml", text)

    outcome = site.build()

    assert outcome.code == 0, outcome.all
    assert site.tree().get("CNAME") == expected
    assert ".nojekyll" in site.tree()


@pytest.mark.parametrize(
    ("server", "line"),
    [
        ("nginx", "add_header Content-Security-Policy"),
        ("apache", "Header always set Content-Security-Policy"),
    ],
)
def test_headers_and_old_addresses_are_printed_for_a_server(
    site: MadeSite, server: str, line: str
) -> None:
    set_host(site, server)
    assert site.build().code == 0

    outcome = site.run("campaign", "headers", "site", "--for", server)

    assert outcome.code == 0
    assert line in outcome.out
    assert "/who" in outcome.out


@pytest.mark.parametrize("change", ["added", "changed", "removed", "no stamp"])
def test_a_deploy_refuses_what_is_not_what_was_checked(published: MadeSite, change: str) -> None:
    page = published.site / "about" / "index.html"
    match change:
        case "added":
            (published.site / "more.html").write_text("x")
        case "changed":
            page.write_text("x")
        case "removed":
            page.unlink()
        case "no stamp":
            (published.site / "campaign-build.json").unlink()

    outcome = published.run("campaign", "verify", "site")

    assert outcome.code == 1
    assert "publish/" in outcome.out


def test_the_working_folder_that_must_not_be_uploaded_is_called_so(published: MadeSite) -> None:
    assert (published.root / ".site.campaign").is_dir()
    assert "`.site.campaign`" in HOSTING


def test_github_pages_goes_back_and_takes_a_page_down_as_it_is_written(
    site: MadeSite, tmp_path: Path
) -> None:
    def run(*command: str) -> str:
        done = subprocess.run(
            command, cwd=site.root, env=environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def online(name: str) -> str:
        return run("git", "-C", str(remote), "show", f"gh-pages:{name}")

    search = f"{COMMANDS}:{os.environ['PATH']}"
    environment = {**ENVIRONMENT, "HOME": str(tmp_path), "PATH": search}
    remote = tmp_path / "remote.git"
    run("git", "init", "--quiet", "--bare", str(remote))
    run("git", "init", "--quiet", "--initial-branch=main")
    run("git", "config", "user.name", "Ada")
    run("git", "config", "user.email", "ada@small.example")
    run("git", "remote", "add", "origin", str(remote))
    set_host(site, "github_pages")
    run("mkdocs", "gh-deploy", "--quiet")
    first = online("responses/waiting-review/index.html")
    site.replace("content/responses/waiting-review.md", "Nobody learns", "Nobody ever learns")
    run("mkdocs", "gh-deploy", "--quiet")
    assert online("responses/waiting-review/index.html") != first

    run(*_command("git push --force"))
    assert online("responses/waiting-review/index.html") == first

    shutil.rmtree(site.site)
    block = HOSTING[HOSTING.index("git fetch origin gh-pages") :].partition("```")[0]
    run("sh", "-e", "-c", block.replace("our-response", "waiting-review"))

    page = online("responses/waiting-review/index.html")
    assert "A figure was wrong." in page
    assert "Nobody learns" not in page
    assert online(".nojekyll") is not None


def _command(begins: str) -> list[str]:
    """The one command of the document that begins so, between backticks."""
    (found,) = re.findall(rf"`({re.escape(begins)}[^`]*)`", HOSTING)
    return shlex.split(found)
