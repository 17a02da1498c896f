"""Diagnostics as a panel at the top of a previewed page, without script and without the site's own
style.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from campaign.diagnostics.diagnostic import Diagnostic, Severity, Summary
from campaign.diagnostics.reporters.excerpt import excerpt_of
from campaign.diagnostics.reporters.terminal import summary_line

PANEL_ID = "campaign-diagnostics"

_PANEL = (
    # The page's own colour of list numbers may be one for the dark; this panel is always light.
    "all:initial;--soft:#1a1a1a;display:block;box-sizing:border-box;max-height:70vh;overflow:auto;"
    "padding:1rem 1.5rem;background:#fff;color:#1a1a1a;border:0 solid #b00020;"
    "border-bottom-width:4px;font:1rem/1.5 system-ui,sans-serif"
)
_CODE = "display:block;overflow-x:auto;background:#f3f1ee;padding:.5rem .75rem;white-space:pre"


def as_overlay(diagnostics: Iterable[Diagnostic]) -> str:
    """An HTML fragment listing `diagnostics`, or an empty text when there are none.

    What stops the site from being published comes first. Everything is escaped.
    """
    listed = sorted(diagnostics, key=lambda one: one.severity is not Severity.ERROR)
    if not listed:
        return ""
    stops = any(one.severity is Severity.ERROR for one in listed)
    heading = "This site cannot be published yet" if stops else "Before you publish"
    items = "".join(_item(one) for one in listed)
    return (
        f'<section id="{PANEL_ID}" role="region" aria-label="Problems in the content" tabindex="0" '
        f'style="{_PANEL}"><p style="margin:0 0 .5rem"><strong>{heading}</strong>: '
        f"{escape(summary_line(Summary.of(listed)))}. This panel is only in the preview, and goes "
        f"away when all is mended.</p>"
        f'<ol style="margin:0;padding-left:1.5rem">{items}</ol></section>'
    )


def without_overlay(document: str) -> str:
    """`document` without a panel that was put into it before."""
    start = document.find(f'<section id="{PANEL_ID}"')
    end = document.find("</section>", start)
    return document if start < 0 else document[:start] + document[end + len("</section>") :]


def _item(diagnostic: Diagnostic) -> str:
    excerpt = excerpt_of(diagnostic)
    code = ""
    if excerpt is not None:
        gutter = " " * len(excerpt.number)
        lines = f"{excerpt.number} | {excerpt.line}\n{gutter} | {excerpt.carets}"
        code = f'<code style="{_CODE}">{escape(lines)}</code>'
    suggestion = (
        f"<br><strong>Did you mean</strong> {escape(diagnostic.suggestion)}?"
        if diagnostic.suggestion
        else ""
    )
    return (
        f'<li style="margin:0 0 1rem"><strong>{escape(diagnostic.severity.title())}</strong> '
        f"{escape(str(diagnostic.span))} <small>[{escape(diagnostic.code)}]</small><br>"
        f"{escape(diagnostic.title)}{code}<strong>Why</strong> {escape(diagnostic.why)}<br>"
        f"<strong>Fix</strong> {escape(diagnostic.fix)}{suggestion}</li>"
    )
