"""What frames every page: help, the header's few links, and who speaks, at the foot."""

from __future__ import annotations

from dataclasses import dataclass

from campaign.linking.site import Site
from campaign.models.settings import Organisation
from campaign.models.settings.organisation import Help
from campaign.rendering.context import Context, LinkView
from campaign.rendering.pages import SEARCH, is_published
from campaign.rendering.views.giving import registered
from campaign.rendering.views.people import phone_url
from campaign.rendering.views.pictures import PictureView, logo_view
from campaign.rendering.words import on_one_line, sentence
from campaign.visibility import has_ended

_FOOTER_ROLES = {
    "about": "About us",
    "privacy": "Privacy",
    "accessibility": "Accessibility",
    "complaints": "Complaints",
    "press": "Press office",
}


@dataclass(frozen=True, slots=True)
class HelpView:
    """A route to help now."""

    label: str
    text: str
    phone: LinkView | None
    text_number: LinkView | None
    link: LinkView | None
    hours: str


@dataclass(frozen=True, slots=True)
class FooterView:
    """Who publishes the site: status, company, address,
    and the pages that every visitor may need.
    """

    about: str
    registered: str
    company: str
    address: str
    links: tuple[LinkView, ...]
    regulator: LinkView | None
    email: str
    phone: LinkView | None


@dataclass(frozen=True, slots=True)
class Chrome:
    """The frame of the pages at one depth and under one link of the header."""

    name: str
    wordmark: str
    logo: PictureView | None
    home: str
    help: HelpView | None
    navigation: tuple[LinkView, ...]
    search: LinkView | None
    main_action: LinkView | None
    footer: FooterView
    demo: bool


def chrome_of(context: Context) -> Chrome:
    """The frame of the page that `context` is about."""
    settings = context.site.settings
    organisation, brand = settings.organisation, settings.brand
    return Chrome(
        name=organisation.name,
        wordmark=brand.wordmark or organisation.name,
        logo=logo_view(context, brand.logo.file, brand.logo.alt or "") if brand.logo else None,
        home=context.place.to("/"),
        help=help_view(organisation.help),
        navigation=_navigation(context),
        search=_search(context),
        main_action=_main_action(context),
        footer=_footer(context, organisation),
        demo=organisation.demo,
    )


def chrome_key(context: Context) -> tuple[object, ...]:
    """What the frame of a page depends on; pages with the same key have the same frame."""
    publishing = context.site.settings.publishing
    section = section_of(context.site, context.address)
    itself = section is not None and publishing.navigation[section].to == context.address
    itself = itself or context.address == SEARCH
    return context.place.root, section, itself, context.key == f"actions/{publishing.main_action}"


def section_of(site: Site, address: str) -> int | None:
    """Which link of the header a page stands under: the longest that its address begins with."""
    links = site.settings.publishing.navigation
    under = [
        (len(one.to), place)
        for place, one in enumerate(links)
        if address == one.to or (one.to != "/" and address.startswith(one.to.rstrip("/") + "/"))
    ]
    return max(under)[1] if under else None


def help_view(written: Help | None) -> HelpView | None:
    """The route to help as links that a telephone understands."""
    if written is None:
        return None
    return HelpView(
        label=written.label,
        text=written.text,
        phone=LinkView(phone_url(written.phone), written.phone) if written.phone else None,
        text_number=LinkView(
            phone_url(written.text_number).replace("tel:", "sms:"), written.text_number
        )
        if written.text_number
        else None,
        link=LinkView(written.url, written.label) if written.url else None,
        hours=written.hours or "",
    )


def _navigation(context: Context) -> tuple[LinkView, ...]:
    links = context.site.settings.publishing.navigation
    section = section_of(context.site, context.address)
    found = []
    for place, one in enumerate(links):
        if not is_published(context.site, one.to):
            continue
        current = ""
        if place == section:
            current = "page" if context.address == one.to else "true"
        found.append(LinkView(context.place.to(one.to), one.title, current=current))
    return tuple(found)


def _search(context: Context) -> LinkView | None:
    if not context.site.settings.publishing.search:
        return None
    current = "page" if context.address == SEARCH else ""
    return LinkView(context.place.to(SEARCH), "Search", current=current)


def _main_action(context: Context) -> LinkView | None:
    slug = context.site.settings.publishing.main_action
    found = context.action(slug) if slug else None
    if found is None or has_ended(found[1], context.site.as_of):
        return None
    entry, action = found
    current = "page" if context.key == entry.key else ""
    return LinkView(context.place.to(entry.address), action.button, current=current)


def _footer(context: Context, organisation: Organisation) -> FooterView:
    pages = [(context.role(role), words) for role, words in _FOOTER_ROLES.items()]
    company, contact = organisation.company, organisation.contact
    told = ""
    if company:
        office = sentence(on_one_line(company.registered_office))
        told = (
            f"{company.name} is a company registered in {company.part_of_uk}, "
            f"number {company.number}. Registered office: {office}"
        )
    regulator = organisation.regulator
    phone = contact.phone if contact else None
    return FooterView(
        about=organisation.about or "",
        registered=registered(organisation),
        company=told,
        address=sentence(on_one_line(organisation.address or (contact and contact.post) or "")),
        links=tuple(context.link(page, words) for page, words in pages if page),
        regulator=LinkView(regulator.url or "", regulator.name) if regulator else None,
        email=(contact.email if contact else "") or "",
        phone=LinkView(phone_url(phone), phone) if phone else None,
    )
