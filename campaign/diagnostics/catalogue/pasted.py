"""Codes for code that a provider gave and that cannot be used as it is."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

_MISDIRECTED = "Money or personal details would go wherever this address really leads, and a supporter could not tell."
_NOT_BUILT = "No form or link is made from a setting that may be wrong: a wrong one often looks as if it worked, and nobody's gift or address arrives."

NOTHING_PASTED = Definition(
    "provider/pasted-nothing",
    Severity.ERROR,
    "There is no form and no address in this code.",
    "Nothing in it says where sign-ups or gifts should go.",
    "Copy the provider's embed code again, from its first < to its last >, or paste the address of the provider's own page.",
)
PASTED_SCRIPT = Definition(
    "provider/pasted-script",
    Severity.ERROR,
    "This code is only a script{from_host}; there is no form in it.",
    "A script of another company would run on your page, could follow your supporters, and leaves nothing when it is blocked or late.",
    "{instead}",
    always_stops=True,
)
PASTED_IFRAME = Definition(
    "provider/pasted-iframe",
    Severity.ERROR,
    "This code is a frame that shows another website{from_host}.",
    "A frame loads another company's page before anyone has asked for it, and is hard to use on a phone or with a screen reader.",
    "{instead}",
    always_stops=True,
)
PASTED_NEEDS_SCRIPT = Definition(
    "provider/pasted-needs-script",
    Severity.ERROR,
    "This code of {provider} only works together with its script.",
    "{because}",
    "{instead}",
    always_stops=True,
)
PASTED_PRE_TICKED = Definition(
    "provider/pasted-pre-ticked",
    Severity.ERROR,
    "The choice “{name}” in this code is ticked from the start.",
    "A box that is already ticked is not consent (PECR and UK GDPR), and addresses collected with it may not be used.",
    "Switch the pre-selected choice off in {provider}, copy the code again, and paste that.",
    always_stops=True,
)
PASTED_GET = Definition(
    "provider/pasted-get",
    Severity.ERROR,
    "This form puts what people type into the address (method “get”).",
    "E-mail addresses would stand in browser histories and server logs.",
    "Copy the embed code again; if it still says get, link to the provider's own page instead.",
    always_stops=True,
)
PASTED_CAPTCHA = Definition(
    "provider/pasted-captcha",
    Severity.ERROR,
    "This form has a CAPTCHA ({name}).",
    "A CAPTCHA needs a script of another company; without it every sign-up is refused.",
    "Switch the CAPTCHA off for this form in {provider} and copy the code again, or link to the provider's own page instead.",
)
PASTED_SEVERAL = Definition(
    "provider/pasted-several",
    Severity.ERROR,
    "There are {count} sign-up forms in this code.",
    "Nothing says which of them is meant.",
    "Paste the code of one form only.",
)
PASTED_UNKNOWN_HOST = Definition(
    "provider/pasted-unknown-host",
    Severity.ERROR,
    "“{host}” belongs to no provider that this project knows.",
    _MISDIRECTED,
    "If it is right, add “{host}” to trusted_hosts in site_config/publishing.yml, and write here, in place of “pasted:”, the lines “provider: custom” and “settings: {setting}” with this address after the colon.",
    always_stops=True,
)
PASTED_UNKNOWN_ADDRESS = Definition(
    "provider/pasted-unknown-address",
    Severity.ERROR,
    "The host is {provider}'s, but this address is not one of its {what}.",
    _NOT_BUILT,
    "An address of {provider} looks like {example}. Copy it, or the whole embed code, again from your account. The address of a page of its own goes into hosted_url.",
)
