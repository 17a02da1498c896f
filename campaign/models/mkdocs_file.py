"""mkdocs.yml: what MkDocs itself asks for, and the little of it that decides anything here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from campaign.diagnostics.catalogue import mkdocs_file as codes
from campaign.models.scalars import Text, YesNo, refused

_COMPUTER_AND_PORT = re.compile(r"(\[[0-9a-fA-F:.]+\]|[^\s:/]+):\d{1,5}")


@dataclass(frozen=True, slots=True)
class NoEffect:
    """Marks a name that MkDocs takes and this site does not follow, with what to do instead."""

    instead: str


@dataclass(frozen=True, slots=True)
class KeepsBack:
    """Marks a name that keeps pages out of other sites of MkDocs, and would not out of this one."""


def _listening_address(text: str) -> str:
    if not _COMPUTER_AND_PORT.fullmatch(text):
        raise refused(codes.NOWHERE_TO_LISTEN, text=text)
    return text


_MENU = NoEffect("Delete it. The menu is “navigation:” in site_config/publishing.yml.")
_LOOK = NoEffect(
    "Delete it. Colours and the logo are in site_config/brand.yml, rules of your own in "
    "theme_overrides/assets/site.css."
)
_NO_SCRIPT = NoEffect("Delete it. No page of content carries script of its own.")
_MARKDOWN = NoEffect("Delete it. What Markdown can do here is the same for every site.")
_WHO = NoEffect("Delete it. Who you are is in site_config/organisation.yml.")
_ADDRESS = NoEffect("Delete it. Every page has an address that ends in /.")
_NOT_HERE = NoEffect("Delete it. There is nothing like it on these pages.")

List = tuple[Any, ...]
# What the themes of others read; it stands under “theme:” and “extra:”.
OF_THEMES: dict[tuple[str, str], NoEffect] = {
    ("theme", "palette"): _LOOK,
    ("theme", "logo"): _LOOK,
    ("theme", "favicon"): _LOOK,
    ("theme", "icon"): _LOOK,
    ("theme", "features"): _NOT_HERE,
    ("theme", "language"): NoEffect(
        "Delete it. Languages are “languages:” in site_config/publishing.yml."
    ),
    ("extra", "analytics"): NoEffect("Delete it. Pages tell nobody who reads them."),
    ("extra", "consent"): NoEffect("Delete it. Pages store nothing that needs consent."),
    ("extra", "social"): _NOT_HERE,
}


class MkDocsFile(BaseModel):
    """Every name that MkDocs knows, in the form in which it takes its value.

    The names are those of MkDocs 1.6 (User Guide, “Configuration”). What plugins are told is
    their own.
    """

    model_config = ConfigDict(extra="ignore", frozen=True)

    site_name: Text
    inherit: Text | None = Field(default=None, alias="INHERIT")
    site_url: Text | None = None
    docs_dir: Text | None = None
    site_dir: Text | None = None
    dev_addr: Annotated[Text, AfterValidator(_listening_address)] | None = None
    strict: YesNo | None = None
    theme: Any = None
    plugins: Any = None
    hooks: List | None = None
    watch: List | None = None
    extra: dict[str, Any] | None = None
    remote_branch: Text | None = None
    remote_name: Text | None = None
    exclude_docs: Annotated[Text | None, KeepsBack()] = None
    draft_docs: Annotated[Text | None, KeepsBack()] = None
    nav: Annotated[List | None, _MENU] = None
    not_in_nav: Annotated[Text | None, _MENU] = None
    site_description: Annotated[Text | None, _WHO] = None
    site_author: Annotated[Text | None, _WHO] = None
    copyright: Annotated[Text | None, _WHO] = None
    use_directory_urls: Annotated[YesNo | None, _ADDRESS] = None
    repo_url: Annotated[Text | None, _NOT_HERE] = None
    repo_name: Annotated[Text | None, _NOT_HERE] = None
    edit_uri: Annotated[Text | None, _NOT_HERE] = None
    edit_uri_template: Annotated[Text | None, _NOT_HERE] = None
    extra_css: Annotated[List | None, _LOOK] = None
    extra_javascript: Annotated[List | None, _NO_SCRIPT] = None
    extra_templates: Annotated[List | None, _NOT_HERE] = None
    markdown_extensions: Annotated[Any, _MARKDOWN] = None
    validation: Annotated[dict[str, Any] | None, _NOT_HERE] = None


MKDOCS_NAMES = tuple(field.alias or name for name, field in MkDocsFile.model_fields.items())
