"""One build: checked before anything is written, staged beside the site, and swapped in when it is
whole.
"""

from __future__ import annotations

import logging
import os
import sys
from collections import Counter
from datetime import datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.utils import CountHandler

from campaign import __version__
from campaign.diagnostics import Diagnostic, in_order
from campaign.diagnostics.reporters import print_diagnostics
from campaign.engines.mkdocs.files import public_files
from campaign.engines.mkdocs.publicpages import PublicPages
from campaign.engines.mkdocs.reporting import NOT_PUBLISHED, checked_aloud
from campaign.engines.mkdocs.sitefolder import kept_back_elsewhere, project_of, theme_folders
from campaign.engines.mkdocs.stopping import COULD_NOT_FINISH, PROBLEMS, Stopped
from campaign.ledgers import money_lines
from campaign.outputs import last_files, write_all
from campaign.pipeline import Checked, discreet_about_files, weighed
from campaign.publishing import (
    BuildRecord,
    InspectionFailed,
    Publication,
    PublishingError,
    commit_of,
)
from campaign.publishing.inspection import inspector
from campaign.publishing.leaks import leaks, secrets_of
from campaign.publishing.moved import lost_pages
from campaign.rendering import Renderer, TemplateProblem
from campaign.search import NoIndex, index
from campaign.source import unreadable

_UNFORESEEN = (
    "The build stopped because of a fault in this software, not in your content ({kind}: {error}). "
    "The published site is as it was. Please report it, with what “mkdocs build -v” prints."
)


class BuildRun:
    """What the hooks of one build share."""

    def __init__(
        self,
        config: MkDocsConfig,
        as_of: str | datetime | None,
        *,
        show_hidden: bool,
        replace_foreign: bool,
    ) -> None:
        self._config = config
        self._as_of = as_of
        self._show_hidden = show_hidden
        self._replace_foreign = replace_foreign
        self._destination = config.site_dir
        self._publication: Publication | None = None
        self._pages: PublicPages | None = None
        self._checked: Checked | None = None

    def start(self) -> None:
        """Check everything, take the lock and open the stage. Raises Stopped."""
        project = project_of(self._config)
        checked = checked_aloud(
            project,
            as_of=self._as_of,
            show_hidden=self._show_hidden,
            strict=self._config.strict,
        )
        assert checked.site is not None, "what has no site was stopped"
        if inherited := kept_back_elsewhere(self._config, project):
            print_diagnostics(inherited, sys.stderr)
            raise Stopped(NOT_PUBLISHED, PROBLEMS)
        renderer = Renderer(checked.site, theme_folders(self._config, project))
        self._pages = PublicPages(checked.site, renderer)
        self._checked = checked
        try:
            self._publication = Publication.begin(
                Path(self._destination),
                project_root=project.root,
                protected=[
                    *(project.content_dir, project.settings_dir),
                    *([checked.private_dir] if checked.private_dir else []),
                ],
                force=self._replace_foreign,
            )
        except PublishingError as error:
            raise Stopped(str(error), COULD_NOT_FINISH) from None
        self._config.site_dir = str(self._publication.stage)

    def files(self) -> Files:
        """Everything that is published, and nothing else."""
        pages = self._public
        generated = [*pages.generated(), *write_all(pages.site)]
        return public_files(self._config, pages.site, pages.listed, generated)

    def meta(self, url: str) -> dict[str, object]:
        """What other plugins may know of a page."""
        return self._public.meta(url)

    def article(self, url: str) -> str:
        """The body of the page at `url`, finished."""
        return self._public.article(url)

    def document(self, url: str) -> str:
        """The whole page at `url`."""
        return self._public.document(url)

    def finish(self) -> None:
        """Publish the stage, unless something warned and warnings stop. Raises Stopped."""
        assert self._publication is not None, "start comes first"
        assert self._checked is not None, "start comes first"
        if self._config.strict and (counts := _warnings_of_mkdocs()):
            raise Stopped(
                f"MkDocs or another plugin gave {counts} warnings, and --strict makes them stop. "
                "Nothing was published; the site is as it was."
            )
        self._public.write_pictures(self._publication.stage)
        record = BuildRecord(
            version=__version__,
            as_of=self._checked.as_of.isoformat(),
            counts=_counts(self._checked),
            commit=commit_of(self._checked.project.root),
            commit_private=_commit_of_private(self._checked),
        )
        self._index()
        self._write_last(self._publication.stage)
        self._publication.inspect_with(self._inspected, strict=self._config.strict)
        self._publication.complete(record)
        if self._publication.found:
            print_diagnostics(in_order(self._publication.found), sys.stderr)
        self._config.site_dir = self._destination
        for line in money_lines(self._checked, show_hidden=self._show_hidden):
            sys.stderr.write(f"{line}\n")
        sys.stderr.write(f"{self._said_at_the_end(record)}\n")

    def failed(self, error: Exception) -> None:
        """Give the stage up and say in plain words why.

        Raises Stopped for anything that has no words yet.
        """
        explained = self._publication.explain(error) if self._publication else None
        if self._publication is not None:
            self._publication.abandon()
            self._config.site_dir = self._destination
        if isinstance(error, Stopped):
            return
        if isinstance(error, TemplateProblem):
            print_diagnostics([error.diagnostic], sys.stderr)
            raise Stopped(NOT_PUBLISHED, PROBLEMS) from None
        if isinstance(error, InspectionFailed):
            print_diagnostics(in_order(error.diagnostics), sys.stderr)
            raise Stopped(NOT_PUBLISHED, PROBLEMS) from None
        if explained is None and (gone := self._not_given_out(error)):
            print_diagnostics([gone], sys.stderr)
            raise Stopped(NOT_PUBLISHED, PROBLEMS) from None
        words = explained or error
        if isinstance(words, PublishingError):
            raise Stopped(str(words), COULD_NOT_FINISH) from None
        if logging.getLogger("mkdocs").getEffectiveLevel() > logging.DEBUG:
            kind = type(error).__name__
            raise Stopped(_UNFORESEEN.format(kind=kind, error=error), COULD_NOT_FINISH) from None

    def _not_given_out(self, error: Exception) -> Diagnostic | None:
        """The file of the site that `error` is about: it went, or was closed, since the check."""
        if not isinstance(error, OSError) or not error.filename or self._checked is None:
            return None
        path, project = Path(os.fsdecode(error.filename)).absolute(), self._checked.project
        folders = (project.content_dir, project.settings_dir, self._checked.private_dir)
        if any(folder is not None and path.is_relative_to(folder) for folder in folders):
            return unreadable(project.name_of(path), error)
        return None

    @property
    def _public(self) -> PublicPages:
        assert self._pages is not None, "start comes first"
        return self._pages

    def _said_at_the_end(self, record: BuildRecord) -> str:
        pages = len(self._public.listed)
        hidden = record.counts["hidden"]
        kept_back = f"; {hidden} {'entry is' if hidden == 1 else 'entries are'} not public yet"
        return f"Published {pages} pages in {self._destination}{kept_back if hidden else ''}."

    def _write_last(self, stage: Path) -> None:
        """The headers depend on every page, those that another plugin wrote included."""
        pages = (path.read_text("utf-8", "replace") for path in sorted(stage.rglob("*.html")))
        names = (path.relative_to(stage).as_posix() for path in stage.rglob("*"))
        for one in last_files(self._public.site, pages, names):
            path = stage / one.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(one.content)

    def _index(self) -> None:
        """Make the index of the search page from what is staged."""
        assert self._publication is not None
        if not self._public.site.settings.publishing.search:
            return
        try:
            index(self._publication.stage)
        except NoIndex as error:
            raise Stopped(
                f"The index for the search page could not be made. {error} "
                "Nothing was published; the site is as it was.",
                COULD_NOT_FINISH,
            ) from None

    def _inspected(self, stage: Path) -> list[Diagnostic]:
        """What the staged files hold that may not be seen, weighed as the site's settings say."""
        assert self._checked is not None
        site = self._public.site
        found = list(inspector(site)(stage))
        if not self._show_hidden:
            found = list(discreet_about_files(found, self._checked.collections))
        secrets = secrets_of(self._checked.collections, site)
        destination = Path(self._destination)
        found.extend(lost_pages(destination, stage, self._checked.collections, site))
        found.extend(leaks(stage, secrets, named=self._show_hidden))
        return weighed(found, self._checked.collections, self._checked.as_of)


def _commit_of_private(checked: Checked) -> str:
    return commit_of(checked.private_dir) if checked.private_dir else ""


def _counts(checked: Checked) -> dict[str, int]:
    assert checked.site is not None
    counts = Counter(key.split("/")[0] for key in checked.site.entries)
    hidden = len(checked.collections.entries) - len(checked.site.entries)
    return {**counts, "hidden": hidden}


def _warnings_of_mkdocs() -> int:
    handlers = logging.getLogger("mkdocs").handlers
    counters = [one for one in handlers if isinstance(one, CountHandler)]
    return max((count for one in counters for _, count in one.get_counts()), default=0)
