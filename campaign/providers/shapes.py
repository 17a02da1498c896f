"""What the builders take and give: plain values, free of HTML.

A template can show them, and a test can compare them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from campaign.providers.contract import GiftAid, Method

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Choice:
    """A box that a supporter may tick: what is sent when it is, and our own words beside it."""

    name: str
    value: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListEntry:
    """A mailing list as `mailing_lists.yml` gives it, as far as its provider is concerned.

    `field_names` say what the provider calls a field of ours; `redirects_to` are addresses to which
    it sends people after the button; `hidden` are values to send that the catalogue does not know;
    `refusal` is the choice that soft opt-in needs.
    """

    provider: str
    settings: Mapping[str, str]
    field_names: Mapping[str, str] = field(default_factory=lambda: _NONE)
    hosted_url: str = ""
    hidden: Mapping[str, str] = field(default_factory=lambda: _NONE)
    tags: tuple[str, ...] = ()
    interests: Mapping[str, Choice] = field(default_factory=lambda: MappingProxyType({}))
    refusal: Choice | None = None
    redirects_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the page with the form asks of it. Addresses are absolute; e-mail is always asked."""

    fields: tuple[str, ...] = ("email",)
    required: frozenset[str] = frozenset({"email"})
    interests: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    page_url: str = ""
    page_title: str = ""
    thanks_url: str = ""
    sorry_url: str = ""


@dataclass(frozen=True, slots=True)
class FormField:
    """One input: the provider's `name` for it, what it asks for, how a browser can help.

    `kind` is what is asked for where that is known everywhere, else `custom`.
    """

    name: str
    kind: str
    asks_for: str
    input_type: str
    autocomplete: str
    required: bool


@dataclass(frozen=True, slots=True)
class ConsentBox:
    """The provider's own box for consent; it is never ticked from the start."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignUpForm:
    """A form as the provider expects it; `hosts_form_action` are sources for the page's policy."""

    provider_name: str
    action: str
    method: Method
    fields: tuple[FormField, ...]
    hidden: tuple[tuple[str, str], ...] = ()
    honeypot: str | None = None
    consent: ConsentBox | None = None
    interests: tuple[Choice, ...] = ()
    refusal: Choice | None = None
    submit: tuple[str, str] | None = None
    hosts_form_action: tuple[str, ...] = ()
    hosted_url: str = ""
    warning: str = ""


@dataclass(frozen=True, slots=True)
class SignUpLink:
    """The provider's own page, where a form on ours would not work."""

    provider_name: str
    url: str


class Often(StrEnum):
    """How often a gift is given."""

    ONCE = "once"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"


class Carried(StrEnum):
    """What a donation link can take along, so that no button promises more."""

    AMOUNT = "amount"
    CURRENCY = "currency"
    FREQUENCY = "frequency"
    REFERENCE = "reference"
    CAMPAIGN = "campaign"


@dataclass(frozen=True, slots=True)
class Offer:
    """A gift that a page proposes; without an amount the donor chooses it."""

    amount: Decimal | None = None
    frequency: Often = Often.ONCE
    currency: str = "GBP"


@dataclass(frozen=True, slots=True, kw_only=True)
class DonationEntry:
    """A destination as `site_config/donations.yml` gives it.

    `params` add to what the catalogue knows of the link: our word for a part, the provider's name.
    """

    provider: str
    settings: Mapping[str, str]
    params: Mapping[str, str] = field(default_factory=lambda: _NONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignTags:
    """Where a visit comes from, for the provider's reports: letters, digits, `-` and `_`."""

    source: str = ""
    medium: str = ""
    name: str = ""
    content: str = ""


@dataclass(frozen=True, slots=True)
class DonationLink:
    """One link and what of its offer the provider's page opens with."""

    url: str
    offer: Offer
    carried: frozenset[Carried]


@dataclass(frozen=True, slots=True, kw_only=True)
class DonationLinks:
    """The links for each offer, in order, and to whom the money goes."""

    provider_name: str
    host: str
    account: str
    gift_aid: GiftAid
    links: tuple[DonationLink, ...]


@dataclass(frozen=True, slots=True)
class Destination:
    """Where money or addresses go: shown by every build."""

    provider_name: str
    host: str
    account: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostcodeForm:
    """A form that asks for a postcode and leads to the provider's own page."""

    provider_name: str
    action: str
    method: Method
    field: FormField
    hidden: tuple[tuple[str, str], ...]
    hosts_form_action: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActionLink:
    """A link to an action elsewhere; `count_url` is where a command may read its number."""

    provider_name: str
    url: str
    count_url: str = ""


@dataclass(frozen=True, slots=True)
class ShareLink:
    """A plain link that opens a place's own page with our text in it."""

    place: str
    name: str
    url: str
