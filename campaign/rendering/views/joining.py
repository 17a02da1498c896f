"""The sign-up form as a page shows it:
each field with its label, and what becomes of the address.
"""

from __future__ import annotations

from dataclasses import dataclass

from campaign.models.action import Subscribe
from campaign.models.settings import MailingList
from campaign.providers import FormField, SignUpForm
from campaign.rendering.context import Context, LinkView
from campaign.rendering.destinations import form_of, hosted_page_of, list_of
from campaign.rendering.views.people import phone_url
from campaign.rendering.words import on_one_line, part_of_sentence, sentence

_LABELS = {
    "email": "E-mail address",
    "first_name": "First name",
    "last_name": "Last name",
    "name": "Name",
    "postcode": "Postcode",
    "phone": "Phone number",
}
# The soft opt-in is offered at collection, with the way to refuse beside it (PECR reg. 22(3A)).
_SOFT_OPT_IN = (
    "We shall send you e-mail about our work and how to support it. If you would rather we did "
    "not, tick the box below; you can also stop it later, in every e-mail."
)
_HINTS = {"postcode": "For example, SW1A 0AA"}


@dataclass(frozen=True, slots=True)
class FieldView:
    """One input with the label above it."""

    id: str
    name: str
    label: str
    hint: str
    type: str
    autocomplete: str
    required: bool


@dataclass(frozen=True, slots=True)
class BoxView:
    """A box that is never ticked from the start. Without a name it is a step, and sends nothing."""

    id: str
    name: str
    value: str
    label: str
    required: bool


@dataclass(frozen=True, slots=True)
class FormView:
    """A form that works without script; `hidden` are pairs that the provider expects."""

    id: str
    action: str
    method: str
    fields: tuple[FieldView, ...]
    boxes: tuple[BoxView, ...]
    hidden: tuple[tuple[str, str], ...]
    honeypot: str
    submit: tuple[str, str] | None
    button: str


@dataclass(frozen=True, slots=True)
class SubscribeView:
    """A mailing list to join: the form, the provider's own page beside it,
    and what people are told.
    """

    form: FormView | None
    hosted: LinkView | None
    label: str
    controller: str
    provider: str
    how_often: str
    how_to_leave: str
    permission: str
    privacy: LinkView | None
    other_ways: tuple[LinkView, ...]


def subscribe_view(
    context: Context, written: Subscribe, anchor: str, button: str
) -> SubscribeView | None:
    """What an action that asks people to join a list shows on this page."""
    found = list_of(context, written)
    if found is None:
        return None
    form = form_of(context, written)
    hosted = hosted_page_of(context, written)
    provider = form.provider_name if form else hosted.provider_name if hosted else ""
    privacy = context.role("privacy")
    return SubscribeView(
        form=_form(form, found, anchor, button) if form else None,
        hosted=LinkView(hosted.url, f"Sign up on {hosted.provider_name}’s own page")
        if hosted
        else None,
        label=found.label,
        controller=found.controller,
        provider=provider,
        how_often=sentence(found.how_often or ""),
        how_to_leave=sentence(found.how_to_leave or ""),
        permission=_SOFT_OPT_IN if form and found.permission == "soft_opt_in" else "",
        privacy=context.link(privacy, "How we use your data") if privacy else None,
        other_ways=_other_ways(context),
    )


def field_view(field: FormField, anchor: str) -> FieldView:
    """One input of a provider's form, with a label of ours and an id that only it has."""
    return FieldView(
        id=f"{anchor}-{field.asks_for.replace('_', '-')}",
        name=field.name,
        label=_LABELS.get(field.asks_for, field.asks_for.replace("_", " ").capitalize()),
        hint=_HINTS.get(field.asks_for, ""),
        type=field.input_type,
        autocomplete=field.autocomplete,
        required=field.required,
    )


def _form(built: SignUpForm, found: MailingList, anchor: str, button: str) -> FormView:
    return FormView(
        id=anchor,
        action=built.action,
        method=built.method.value,
        fields=tuple(field_view(one, anchor) for one in built.fields),
        boxes=tuple(_boxes(built, found, anchor)),
        hidden=built.hidden,
        honeypot=built.honeypot or "",
        submit=built.submit,
        button=button,
    )


def _boxes(built: SignUpForm, found: MailingList, anchor: str) -> list[BoxView]:
    """Interests, then the choice that the law asks for: a yes, or with soft opt-in a no."""
    boxes = [
        BoxView(f"{anchor}-interest-{place}", one.name, one.value, one.label, False)
        for place, one in enumerate(built.interests, 1)
    ]
    if found.permission == "opt_in":
        label = found.consent_text or f"Yes, send me e-mail: {found.label}"
        name, value = (built.consent.name, built.consent.value) if built.consent else ("", "")
        boxes.append(BoxView(f"{anchor}-consent", name, value, label, True))
    elif built.refusal:
        label = built.refusal.label or "No, do not send me e-mail about this work"
        refusal = BoxView(
            f"{anchor}-refusal", built.refusal.name, built.refusal.value, label, False
        )
        boxes.append(refusal)
    return boxes


def _other_ways(context: Context) -> tuple[LinkView, ...]:
    """How to join for those who cannot use a form: by mail, phone or post (without an address)."""
    contact = context.site.settings.organisation.contact
    if contact is None:
        return ()
    ways = []
    if contact.email:
        ways.append(LinkView(f"mailto:{contact.email}", contact.email))
    if contact.phone:
        ways.append(LinkView(phone_url(contact.phone), contact.phone))
    if contact.post:
        ways.append(LinkView("", f"by post to {part_of_sentence(on_one_line(contact.post))}"))
    return tuple(ways)
