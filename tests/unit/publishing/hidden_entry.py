"""An embargoed response that leaves traces in every kind of file, a draft that is too general to look for, and how a tree is searched for both."""

from __future__ import annotations

import shutil
from pathlib import Path

from campaign.diagnostics import Diagnostic
from campaign.publishing.leaks import Secrets, leaks

AS_OF = "2026-11-20 12:00"
TITLE = "Our answer to the snowdrift edition"
SUMMARY = "Nobody expected the Office to bury its answer in an appendix."
SENTENCE = "The snowdrift hides four hundred people who were never counted."
FIGURE = b"icicles,25\n"


HIDDEN = f"""---
title: {TITLE}
summary: {SUMMARY}
status: approved
approved_by: director
embargo_until: 2026-12-01 00:01
published: 2026-12-01
topics: [winter]
responds_to:
  kind: document
  title: The queue review
  publisher: Sampleton Office
  document_date: 2026-01-14
  url: https://example.org/review
files:
  - {{file: frost.csv, title: Icicle count}}
related: [evidence/queue]
old_addresses: [/snowdrift/]
---
The review is short and its appendix is long.

{SENTENCE.replace("four hundred", "**four** [hundred](https://example.org/x)")} Short words.
"""


DRAFT = """---
title: Budget
summary: "25"
status: draft
role: about
---
Budget.
"""


def told_of(
    tmp_path: Path, secrets: Secrets, name: str, content: bytes | str, *, named: bool = False
) -> list[Diagnostic]:
    """What is told of a tree that holds nothing but this file."""
    tree = tmp_path / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    path = tree / name
    path.parent.mkdir(parents=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(leaks(tree, secrets, named=named))


def found_in(tmp_path: Path, secrets: Secrets, name: str, content: bytes | str) -> list[Diagnostic]:
    """Only what stops the build."""
    told = told_of(tmp_path, secrets, name, content, named=True)
    return [one for one in told if one.severity == "error"]
