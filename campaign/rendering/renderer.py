"""Makes the pages of a site: each from the entry or list it shows,
in the site's own templates or ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from markupsafe import Markup as Html

from campaign.colours import schemes
from campaign.linking.site import LinkedEntry, Site
from campaign.models.action import Action
from campaign.models.evidence import Evidence
from campaign.models.page import Page as SitePage
from campaign.models.response import Response
from campaign.pictures import Cache, Pictures
from campaign.rendering.body import body
from campaign.rendering.context import Context
from campaign.rendering.feeds import Feed, feeds_of
from campaign.rendering.files import AssetFiles
from campaign.rendering.icons import Icons
from campaign.rendering.lists import list_values
from campaign.rendering.pages import Page, PageKind, pages_of
from campaign.rendering.place import Place
from campaign.rendering.policy import SLOT, form_sources, page_policy, with_policy
from campaign.rendering.stylesheet import OutputAsset, search_script, site_icon, style_sheet
from campaign.rendering.theme import Theme
from campaign.rendering.views.actions import ActionPageView, action_view
from campaign.rendering.views.chrome import chrome_key, chrome_of
from campaign.rendering.views.entries import entry_view, withdrawn_view
from campaign.rendering.views.evidence import evidence_view, used_by
from campaign.rendering.views.head import page_view
from campaign.rendering.views.recipients import recipients_view
from campaign.rendering.views.responses import response_view
from campaign.rendering.views.searching import search_view
from campaign.rendering.views.statement import statement_view


class Renderer:
    """Renders a site with the templates of `theme_dirs`, the first folder that has one winning.

    Raises TemplateProblem, from any method, when a template cannot be used.
    """

    def __init__(self, site: Site, theme_dirs: Sequence[Path]) -> None:
        self._site = site
        self._theme = Theme(theme_dirs, site.content_dir.parent)
        self._icons = Icons(self._theme.folders)
        self._asset_files = AssetFiles(site.asset_folders)
        self._pictures = Pictures(
            site.asset_folders, Cache.of(site.content_dir.parent), gaps=site.preview
        )
        self._frames: dict[tuple[object, ...], tuple[Html, Html]] = {}
        self._begun: dict[str, tuple[Context, dict[str, object]]] = {}

    def pages(self) -> tuple[Page, ...]:
        """Every page to publish: entries, lists, old addresses and messages."""
        return pages_of(self._site)

    def article(self, page: Page) -> str:
        """The body of the page's entry as HTML; empty for a page that shows none."""
        entry = self._entry(page)
        if entry is None or entry.entry.model.withdrawn is not None:
            return ""
        # An engine asks for every body before the first document: what is made is kept till then.
        context = self._context(page)
        parts = self._parts(context, entry)
        self._begun[page.address] = context, parts
        return str(parts["content"])

    def document(self, page: Page) -> str:
        """The whole HTML document of `page`."""
        entry = self._entry(page)
        context, parts = self._begun.pop(page.address, None) or (self._context(page), None)
        if page.kind is PageKind.REDIRECT:
            return self._redirect(context, page)
        values: dict[str, object] = {}
        if entry is not None and entry.entry.model.withdrawn is None:
            values |= parts or self._parts(context, entry)
            values["entry"] = entry_view(context, entry)
        elif entry is not None:
            values["withdrawn"] = withdrawn_view(context, entry)
        values |= list_values(context, page)
        if page.kind is PageKind.SEARCH:
            values["search"] = search_view(context, f"/{self._search.path}")
        values["title"] = page.title
        values["header"], values["footer"] = self._frame(context)
        values["demo"] = self._site.settings.organisation.demo
        values["policy"] = "" if self._site.preview else SLOT
        values["page"] = page_view(
            context,
            page,
            entry,
            style=self._style,
            icon=f"/{self._icon.path}",
            theme=self._papers,
            feeds=self._feeds,
        )
        return self._finished(self._theme.render(page.template, values))

    def assets(self) -> Iterator[OutputAsset]:
        """The files of the theme that pages use: the icon, and the script of the search page."""
        yield self._icon
        if self._site.settings.publishing.search:
            yield self._search

    def pictures(self) -> Iterator[OutputAsset]:
        """The pictures that the pages rendered so far show, and those that stand for them where
        they are shared; made one by one, or taken from an earlier build.
        """
        for path, content in self._pictures.files():
            yield OutputAsset(path, content)

    @cached_property
    def _style(self) -> Html:
        unseen = () if self._site.preview else ("preview",)
        return style_sheet(self._theme, self._site.settings.brand, without=unseen)

    @cached_property
    def _icon(self) -> OutputAsset:
        return site_icon(self._site.settings)

    @cached_property
    def _search(self) -> OutputAsset:
        return search_script(self._theme)

    @cached_property
    def _feeds(self) -> dict[str, Feed]:
        return {feed.about: feed for feed in feeds_of(self._site)}

    @cached_property
    def _papers(self) -> tuple[str, str]:
        brand = self._site.settings.brand
        light, dark = schemes(brand.colour, brand.accent)
        return light["paper"], dark["paper"]

    def _entry(self, page: Page) -> LinkedEntry | None:
        return self._site.entries.get(page.key) if page.key else None

    def _context(self, page: Page) -> Context:
        publishing = self._site.settings.publishing
        entry = self._entry(page)
        language = entry.entry.model.language if entry else None
        return Context(
            site=self._site,
            place=Place.of(page.address, publishing.site_address),
            address=page.address,
            key=page.key,
            title=page.title,
            language=language or publishing.languages[0],
            assets=self._asset_files,
            pictures=self._pictures,
            lists_sources=entry is not None,
        )

    def _parts(self, context: Context, entry: LinkedEntry) -> dict[str, object]:
        """Body and own view. Sources are numbered as a reader meets them,
        so what stands higher comes first.
        """
        component = self._theme.component
        if isinstance(entry.entry.model, Evidence):
            content = body(context, entry, component, self._icons)
            return {"content": content, "view": self._own_view(context, entry)}
        view = self._own_view(context, entry)
        return {"view": view, "content": body(context, entry, component, self._icons)}

    def _own_view(self, context: Context, entry: LinkedEntry) -> object:
        """The parts that only entries of this type have."""
        match entry.entry.model:
            case Response() as response:
                return response_view(context, response)
            case Evidence() as evidence:
                return evidence_view(context, entry, evidence)
            case Action() as action:
                own = action_view(context, entry, action, level=1)
                return ActionPageView(own, *used_by(context, entry.key))
            case SitePage(role="accessibility"):
                return statement_view(context)
            case SitePage(role="privacy"):
                return recipients_view(context)
            case _:
                return None

    def _frame(self, context: Context) -> tuple[Html, Html]:
        """Header and footer, made once for all pages that stand at the same depth under the same
        link.
        """
        key = chrome_key(context)
        if key not in self._frames:
            chrome = chrome_of(context)
            component = self._theme.component
            self._frames[key] = (
                component("header", chrome=chrome),
                component("footer", chrome=chrome),
            )
        return self._frames[key]

    def _redirect(self, context: Context, page: Page) -> str:
        entry = self._entry(page)
        assert entry is not None
        values: Mapping[str, object] = {
            "policy": "" if self._site.preview else SLOT,
            "title": page.title,
            "language": context.language,
            "url": context.place.to(entry.address),
            "canonical": context.place.whole(entry.address),
            "icon": context.place.to(f"/{self._icon.path}"),
        }
        return self._finished(self._theme.render(page.template, values))

    def _finished(self, document: str) -> str:
        """The document with its policy; a preview has none, as its reload is a script."""
        if self._site.preview:
            return document
        return with_policy(document, page_policy(document, self._forms))

    @cached_property
    def _forms(self) -> dict[str, frozenset[str]]:
        return form_sources(self._site)
