"""Codes for what a site must say about who publishes it, and for the pages that visitors must be able to find."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

NUMBER_SHAPE = Definition(
    "identity/registration-number",
    Severity.WARNING,
    "“{number}” does not look like a charity number in {nation}.",
    "Supporters look the number up before they give; a wrong one finds nobody, or somebody else.",
    "Copy it from the register. Numbers there look like {example}.",
)
PO_BOX = Definition(
    "identity/po-box",
    Severity.WARNING,
    "The registered office is a PO Box.",
    "Since March 2024 a company's registered office must be a place where documents can be delivered to a person.",
    "Give the address as it stands in the register of companies.",
)
DEMO_IN_PUBLIC = Definition(
    "identity/demo-in-public",
    Severity.WARNING,
    "The site says that it is a demonstration, and has a real address, {host}.",
    "Every page, form and button tells visitors that nothing here is meant.",
    "Delete “demo: yes” once every line of this file is yours. If it is a demonstration, leave it.",
)
NO_HOME_PAGE = Definition(
    "page/no-home",
    Severity.ERROR,
    "The site has no home page.",
    "Whoever types your address finds nothing.",
    "Write content/pages/index.md with “role: home”.",
    example="role: home",
)
ROLE_TWICE = Definition(
    "page/role-twice",
    Severity.WARNING,
    "Another page, {other}, also has “role: {role}”.",
    "Headers, footers and forms link to the page with that role, and it could be either.",
    "Take the line out of one of them.",
)
TRUSTED_HOST_SHAPE = Definition(
    "settings/trusted-host",
    Severity.ERROR,
    "“{host}” is not the name of one website.",
    "Links that ask people for money or addresses may lead to every host listed here, so each must be exact.",
    "Write the part between https:// and the next slash, such as {example}.",
    example="trusted_hosts: [www.example.org]",
    always_stops=True,
)
