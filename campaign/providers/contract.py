"""What one entry of the catalogue says about a provider: hosts, settings, its form or link.

Entries are YAML files beside this module; this model refuses one that says too little or too much.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, model_validator

from campaign.providers.templates import names_in


class Family(StrEnum):
    """What a provider is for; also the name of its folder in the catalogue."""

    MAILING_LIST = "mailing_lists"
    DONATION = "donations"
    ACTION = "actions"


class Kind(StrEnum):
    """How a provider can stand on a page that runs no script."""

    FORM = "form"
    FORM_WITH_WARNING = "form_with_warning"
    LINK = "link"
    DATA = "data"
    CLOSED = "closed"


class Evidence(StrEnum):
    """How a part of a contract is known, the surest first."""

    RUN = "run"
    SOURCE = "source"
    FORMS = "forms"
    ONE = "one"
    MEMORY = "memory"


class Method(StrEnum):
    """How a form is sent."""

    POST = "post"
    GET = "get"


class Unit(StrEnum):
    """What a provider counts an amount in: pounds or pence."""

    MAJOR = "major"
    MINOR = "minor"


class Shape(StrEnum):
    """What a setting is, where a pattern alone would not be strict enough."""

    TEXT = "text"
    HOST = "host"
    ADDRESS = "address"


class GiftAid(StrEnum):
    """Who asks a donor about Gift Aid."""

    PROVIDER_ASKS = "provider_asks"
    IF_SWITCHED_ON = "if_switched_on"
    NOT_ASKED = "not_asked"
    NOT_KNOWN = "not_known"


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"the pattern {pattern} cannot be read: {error}") from error
    return pattern


Pattern = Annotated[str, AfterValidator(_compiles)]


class Strict(BaseModel):
    """A part of an entry: nothing unknown, nothing changed later."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Shown(Strict):
    """A value that an editor copies from the provider: pattern, example, and where to find it."""

    pattern: Pattern
    example: str
    where: str

    @model_validator(mode="after")
    def _example_fits(self) -> Self:
        if not re.fullmatch(self.pattern, self.example, re.ASCII):
            raise ValueError(f"the example {self.example} does not fit {self.pattern}")
        return self


class Setting(Shown):
    """One setting of `site_config/`. `label` continues “… needs”; `several` go with commas."""

    label: str
    shape: Shape = Shape.TEXT
    optional: bool = False
    several: bool = False


class Pair(Strict):
    """A name and a value to send, as templates; left out while a setting in them is not given.

    `needs` names a setting that must be given too.
    """

    name: str
    value: str = ""
    needs: str = ""


class Tags(Shown):
    """How a form carries tags: one input each, or all in one, joined by `joined_by`."""

    name: str
    joined_by: str | None = None


class FormContract(Strict):
    """A plain HTML form. Of several `action`s the first whose settings are all given is used.

    `posts_to` narrows the provider's hosts to those that this form's policy must allow; `avoid` are
    names that ask the provider for an answer which only a script can read.
    """

    action: tuple[str, ...]
    posts_to: tuple[str, ...] = ()
    query: dict[str, str] = {}
    method: Method = Method.POST
    fields: dict[str, str]
    other_fields: Shown | None = None
    hidden: tuple[Pair, ...] = ()
    tags: Tags | None = None
    choices: Shown | None = None
    consent: Pair | None = None
    honeypot: str | None = None
    submit: Pair | None = None
    avoid: tuple[str, ...] = ()

    @property
    def templates(self) -> tuple[str, ...]:
        """Every text that settings are filled into, except the actions."""
        pairs = [*self.hidden, *(one for one in (self.consent, self.submit) if one)]
        named = [text for pair in pairs for text in (pair.name, pair.value, _braced(pair.needs))]
        return (
            *self.posts_to,
            *self.query.values(),
            *self.fields.values(),
            *named,
            self.honeypot or "",
        )


class Amount(Strict):
    """The parameter that sets an amount, and what it counts in."""

    param: str
    unit: Unit = Unit.MAJOR


class Frequency(Strict):
    """The parameter that sets how often, and its values for those frequencies that it knows."""

    param: str
    values: dict[str, str]


class Reference(Strict):
    """The parameter that carries our reference, and how long it may be."""

    param: str
    longest: int = 50


class LinkContract(Strict):
    """An address of the provider and what its link can carry."""

    url: str
    query: dict[str, str] = {}
    amount: Amount | None = None
    currency: str | None = None
    frequency: Frequency | None = None
    reference: Reference | None = None
    campaign: dict[str, str] = {}


class Refused(Strict):
    """Code of this provider that cannot work, known by a piece of its address."""

    holds: str
    because: str
    instead: str


class Provider(Strict):
    """One entry of the catalogue.

    `hosts` are names, or `*.name` for what ends in `.name`, or `{setting}` where the editor names
    the host. `links` begins with the address that is built; the others are only recognised. `data`
    are addresses that a command may read, and no page ever does.
    """

    name: str
    kind: Kind
    hosts: tuple[str, ...] = ()
    redirect_hosts: tuple[str, ...] = ()
    settings: dict[str, Setting] = {}
    form: FormContract | None = None
    links: tuple[LinkContract, ...] = ()
    data: dict[str, str] = {}
    never_set: tuple[str, ...] = ()
    account: str = ""
    gift_aid: GiftAid = GiftAid.NOT_KNOWN
    confirms: str = ""
    warning: str = ""
    refuse: tuple[Refused, ...] = ()
    closed: str = ""
    evidence: dict[str, Evidence]
    notes: tuple[str, ...] = ()

    @property
    def is_form(self) -> bool:
        """Whether its form may stand on a page of ours."""
        return self.kind in (Kind.FORM, Kind.FORM_WITH_WARNING)

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if self.is_form != (self.form is not None):
            raise ValueError("a form provider has a form, and no other has one")
        if (self.kind is Kind.FORM_WITH_WARNING) != bool(self.warning):
            raise ValueError("a form with a warning says what the warning is")
        if (self.kind is Kind.CLOSED) != bool(self.closed):
            raise ValueError("a closed provider says when it closed")
        if not self.evidence:
            raise ValueError("an entry says how it is known")
        return self

    @model_validator(mode="after")
    def _names_are_settings(self) -> Self:
        texts = [*self.hosts, self.account, *self.data.values()]
        for link in self.links:
            texts += [link.url, *link.query.values()]
        if self.form:
            texts += [*self.form.action, *self.form.templates]
        known = {*self.settings, *PLACE_NAMES}
        for text in texts:
            for name in names_in(text):
                if name not in known:
                    raise ValueError(f"{text} names {name}, which is not a setting")
        return self


def _braced(name: str) -> str:
    return f"{{{name}}}" if name else ""


# What is known only where a form is placed, and may stand in hidden values.
PLACE_NAMES = ("page_url", "thanks_url", "sorry_url", "page_json")
