"""A preview shows what is hidden to the machine it runs on, and to no other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.made_site import ENVIRONMENT, MadeSite

# What `mkdocs serve` does before it listens: nothing is ever opened to the network here.
PREVIEW = """
import sys
from mkdocs.commands.build import build
from mkdocs.config import load_config

config = load_config("mkdocs.yml", dev_addr=sys.argv[1], site_dir=sys.argv[2])
config.plugins.on_startup(command="serve", dirty=False)
build(config, serve_url="http://" + sys.argv[1])
"""


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("127.0.0.1:8000", True),
        ("localhost:8000", True),
        ("0.0.0.0:8000", False),
        ("192.0.2.1:8000", False),
    ],
)
def test_only_this_machine_sees_what_is_hidden(
    site: MadeSite, tmp_path: Path, address: str, shown: bool
) -> None:
    site.replace("content/pages/complaints.md", "status: approved", "status: draft")
    folder = tmp_path / "preview"
    done = subprocess.run(
        [sys.executable, "-c", PREVIEW, address, folder],
        cwd=site.root,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert (folder / "about" / "index.html").is_file()
    assert (folder / "complaints" / "index.html").is_file() is shown
    assert not site.site.exists()
