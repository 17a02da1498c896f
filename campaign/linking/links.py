"""Resolves the links and pictures of a body: to pages, headings, files and addresses elsewhere."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from datetime import datetime
from urllib.parse import unquote, urlsplit

from campaign.diagnostics import Diagnostic, Span, closest, one_of
from campaign.diagnostics.catalogue import linking as codes
from campaign.diagnostics.catalogue import private as private_codes
from campaign.linking.absent import Absent
from campaign.linking.known import SEARCH, Known
from campaign.linking.openness import may_show
from campaign.linking.publishedtypes import wrong_type
from campaign.linking.site import LinkTarget
from campaign.markup import RESERVED_IDS, Markup
from campaign.models.common import Common
from campaign.models.evidence import Evidence
from campaign.models.scalars.text import is_email
from campaign.validation import Entry


class LinkResolver:
    """Resolves the links of one entry after another; `diagnostics` collects what leads nowhere."""

    def __init__(
        self,
        known: Known,
        markups: Mapping[str, Markup],
        content: str,
        as_of: datetime,
        absent: Absent,
    ) -> None:
        self._known = known
        self._markups = markups
        self._content = content
        self._as_of = as_of
        self._absent = absent
        # Links are written as if every file lay in the content folder: private ones move there.
        self._by_path = {f"{content}/{key}.md": key for key in known.entries}
        self.diagnostics: list[Diagnostic] = []

    def links(self, entry: Entry[Common], markup: Markup) -> tuple[LinkTarget | None, ...]:
        """Where each link of `markup` leads."""
        return tuple(self._link(entry, link.target, link.span) for link in markup.links)

    def images(self, entry: Entry[Common], markup: Markup) -> tuple[str | None, ...]:
        """The file below content/assets that each picture of `markup` shows."""
        return tuple(self._image(entry, image.target, image.span) for image in markup.images)

    def _link(self, entry: Entry[Common], target: str, span: Span) -> LinkTarget | None:
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            return LinkTarget(target, external=True)
        fragment = unquote(parts.fragment)
        if not parts.path:
            if not fragment and not parts.query:
                return LinkTarget(entry.address, key=entry.key)
            return self._to_entry(entry, entry.key, fragment, span)
        path = self._path_in_project(entry, unquote(parts.path))
        asset = self._asset(path)
        if asset is not None:
            return self._to_asset(entry, asset, span)
        key = self._key_of(path)
        if key is None:
            self._report_unknown_page(entry, target, path, span)
            return None
        if key.startswith("/"):
            return self._to_list(entry, key, fragment, target, span)
        return self._to_entry(entry, key, fragment, span)

    def _image(self, entry: Entry[Common], target: str, span: Span) -> str | None:
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            self.diagnostics.append(codes.IMAGE_ELSEWHERE.at(span))
            return None
        path = self._path_in_project(entry, unquote(parts.path))
        # A bare name means the assets folder, where all pictures are.
        asset = self._asset(path) if "/" in parts.path else unquote(parts.path)
        if asset is None:
            self._report_misplaced_picture(target, path, span)
            return None
        found = self._to_asset(entry, asset, span)
        return asset if found else None

    def _path_in_project(self, entry: Entry[Common], path: str) -> str:
        """The link's path from the project's root, so that `../` that leaves the content folder
        shows.
        """
        if path.startswith("/"):
            return posixpath.normpath(f"{self._content}{path}") + ("/" if path[-1] == "/" else "")
        joined = posixpath.join(self._content, posixpath.dirname(entry.key), path)
        return posixpath.normpath(joined) + ("/" if path.endswith("/") else "")

    def _asset(self, path: str) -> str | None:
        prefix = f"{self._content}/assets/"
        return path.removeprefix(prefix) if path.startswith(prefix) else None

    def _to_asset(self, entry: Entry[Common], name: str, span: Span) -> LinkTarget | None:
        if name not in self._known.assets:
            guess = closest(name, sorted(self._known.assets))
            told = name in self._known.unusable_assets
            if told or self._absent.explains(entry, "assets", span, guess):
                return None
            self.diagnostics.append(codes.UNKNOWN_FILE.at(span, suggestion=guess, name=name))
            return None
        problems = list(wrong_type(name, span))
        if self._known.lies_apart(name, entry):
            problems.append(private_codes.FILE_USED_OUTSIDE.at(span, name=name))
        self.diagnostics.extend(problems)
        return None if problems else LinkTarget(f"/assets/{name}")

    def _key_of(self, path: str) -> str | None:
        """The entry or listing at `path`: a Markdown file, or an address of the site."""
        if path in self._by_path:
            return self._by_path[path]
        address = path.removeprefix(self._content)
        address = address.removesuffix("index.html").rstrip("/") + "/"
        return self._known.addresses.get(address)

    def _to_entry(
        self, entry: Entry[Common], key: str, fragment: str, span: Span
    ) -> LinkTarget | None:
        linked = self._known.entries[key]
        if key != entry.key and not may_show(entry.model, linked.model, self._as_of):
            self.diagnostics.append(codes.HIDDEN_PAGE.at(span, name=linked.source.path))
            return None
        if fragment:
            ids = self._ids(linked)
            if fragment not in ids:
                page = "this page" if key == entry.key else linked.source.path
                known = sorted(ids - set(RESERVED_IDS))
                self.diagnostics.append(
                    codes.UNKNOWN_HEADING.at(
                        span,
                        suggestion=closest(fragment, sorted(ids)),
                        fragment=fragment,
                        page=page,
                        known=f"There are {one_of(known, limit=8)}." if known else "",
                    )
                )
                return None
        return LinkTarget(linked.address, fragment, key=key)

    def _ids(self, entry: Entry[Common]) -> set[str]:
        """Everything on the entry's page that a link can lead to."""
        markup = self._markups[entry.key]
        ids = {heading.id for heading in markup.outline} | set(markup.ids) | set(RESERVED_IDS)
        if isinstance(entry.model, Evidence):
            ids |= {finding.id for finding in entry.model.findings}
            ids |= {series.id for series in entry.model.series}
        return ids

    def _to_list(
        self, entry: Entry[Common], address: str, fragment: str, target: str, span: Span
    ) -> LinkTarget | None:
        """A list that the site makes by itself, once something stands on it."""
        names = address.strip("/").split("/")
        if (
            address == SEARCH
            or self._may_be_on_a_broken_page(names)
            or any(
                _stands_on(other, names) and may_show(entry.model, other.model, self._as_of)
                for other in self._known.entries.values()
            )
        ):
            return LinkTarget(address, fragment, key=address)
        if not self._absent.explains(entry, names[0], span, None):
            self.diagnostics.append(codes.UNKNOWN_PAGE.at(span, target=target))
        return None

    def _may_be_on_a_broken_page(self, names: list[str]) -> bool:
        if names[0] != "topics":
            return any(key.startswith(f"{names[0]}/") for key in self._known.broken)
        return any("topics" in text and names[-1] in text for text in self._known.broken.values())

    def _report_misplaced_picture(self, target: str, path: str, span: Span) -> None:
        if not path.startswith(f"{self._content}/"):
            self.diagnostics.append(codes.OUTSIDE_CONTENT.at(span, target=target))
            return
        name = posixpath.basename(path)
        guess = f"/assets/{name}" if name in self._known.assets else None
        self.diagnostics.append(codes.UNKNOWN_FILE.at(span, suggestion=guess, name=target))

    def _likely(self, entry: Entry[Common], path: str) -> str | None:
        """The entry that `path` may mean: by its last part, in the same folder if it is there."""
        folder, _, name = path.rpartition("/")
        nameable = [
            key
            for key, other in self._known.entries.items()
            if may_show(entry.model, other.model, self._as_of)
        ]
        slugs = {key.split("/")[1]: key for key in sorted(nameable)}
        guess = closest(name, slugs)
        beside = f"{folder}/{guess}"
        return beside if beside in nameable else slugs[guess] if guess else None

    def _report_unknown_page(
        self, entry: Entry[Common], target: str, path: str, span: Span
    ) -> None:
        if not path.startswith(f"{self._content}/") and path.strip("/") != self._content:
            self.diagnostics.append(codes.OUTSIDE_CONTENT.at(span, target=target))
            return
        if target.startswith("www."):
            whole = f"https://{target}"
            fix = f"Write the whole address of the other site: {whole}"
            unknown = codes.UNKNOWN_PAGE.at(span, suggestion=whole, fix=fix, target=target)
            self.diagnostics.append(unknown)
            return
        if is_email(target):
            mail = f"mailto:{target}"
            fix = f"Write mailto: in front of an e-mail address: {mail}"
            self.diagnostics.append(
                codes.UNKNOWN_PAGE.at(span, suggestion=mail, fix=fix, target=target)
            )
            return
        slug = path.rstrip("/").removeprefix(f"{self._content}/").removesuffix(".md")
        if slug in self._known.broken or f"pages/{slug}" in self._known.broken:
            return
        guess = self._likely(entry, slug)
        if self._absent.explains(entry, slug.partition("/")[0], span, guess):
            return
        heading = f"#{urlsplit(target).fragment}" if "#" in target else ""
        suggestion = f"/{guess}.md{heading}" if guess else None
        self.diagnostics.append(codes.UNKNOWN_PAGE.at(span, suggestion=suggestion, target=target))


def _stands_on(entry: Entry[Common], names: list[str]) -> bool:
    """Whether `entry` is shown on the list at `/responses/`, `/topics/` or `/topics/x/`."""
    if names[0] != "topics":
        return entry.type.collection == names[0]
    return names[1] in entry.model.topics if len(names) > 1 else bool(entry.model.topics)
