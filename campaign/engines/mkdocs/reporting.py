"""What a build says of the content and settings, before anything is written."""

from __future__ import annotations

import sys
from datetime import datetime

from campaign.diagnostics.reporters import print_diagnostics
from campaign.engines.mkdocs.stopping import PROBLEMS, Stopped
from campaign.pipeline import BadInstant, Checked, discreet, run
from campaign.project import Project

NOT_PUBLISHED = "Nothing was published; the site is as it was."


def checked_aloud(
    project: Project, *, as_of: str | datetime | None, show_hidden: bool, strict: bool
) -> Checked:
    """`project`, checked, with all that is wrong said on the error stream.

    Raises Stopped where that must not be published.
    """
    try:
        checked = run(project, as_of=as_of)
    except BadInstant as error:
        raise Stopped(str(error), exit_code=2) from None
    if show_hidden:
        print_diagnostics(checked.diagnostics, sys.stderr)
    else:
        _say_discreetly(checked)
    if checked.site is None or checked.summary.stops(strict=strict):
        raise Stopped(NOT_PUBLISHED, PROBLEMS)
    return checked


def _say_discreetly(checked: Checked) -> None:
    told, counted = discreet(checked)
    if told:
        print_diagnostics(told, sys.stderr)
    for line in counted:
        sys.stderr.write(f"{line}\n")
    if counted:
        sys.stderr.write("Run “campaign check” to see these.\n")
