"""What may stand in a page: elements, attributes, classes and ids, and what is known to act.

Authors are trusted for words, not for code or money. All that is not listed here is taken out;
what could act is an error besides, with its line (see `audit`).
"""

from __future__ import annotations

import re

ELEMENTS = frozenset(
    "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em "
    "figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd label li mark ol p pre q rp rt "
    "ruby s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var "
    "wbr".split()
)
ANYWHERE = frozenset({"class", "dir", "id", "lang", "title"})
ATTRIBUTES: dict[str, frozenset[str]] = {
    "a": frozenset({"href", "hreflang"}),
    "code": frozenset(),
    "col": frozenset({"span"}),
    "colgroup": frozenset({"span"}),
    "del": frozenset({"datetime"}),
    "details": frozenset({"open"}),
    "img": frozenset({"align", "alt", "height", "loading", "src", "width"}),
    "input": frozenset({"checked", "disabled", "name"}),
    "ins": frozenset({"datetime"}),
    "label": frozenset({"for"}),
    "li": frozenset({"value"}),
    "ol": frozenset({"reversed", "start", "type"}),
    "span": frozenset({"data-linenos"}),
    "td": frozenset({"colspan", "headers", "rowspan"}),
    "th": frozenset({"abbr", "colspan", "headers", "rowspan", "scope"}),
    "time": frozenset({"datetime"}),
}
"""Beside those allowed anywhere. The type of an `input` is limited in `sanitising`."""

# Their content is code or text for machines, so it goes with them.
WITH_CONTENT = frozenset(
    "script style template iframe object embed applet noscript noembed noframes svg math textarea "
    "select title xmp plaintext video audio canvas".split()
)
ACTIVE = WITH_CONTENT | frozenset(
    "area base basefont bgsound body button datalist dialog fencedframe fieldset form frame "
    "frameset head html image input isindex keygen legend link listing map marquee menuitem meta "
    "meter nextid optgroup option output param picture portal progress search slot source track "
    "animate animatetransform set foreignobject".split()
)
"""What could run, load, send, lead elsewhere or stand for a part of the site."""

HARMLESS = frozenset(
    "acronym address article aside big blink center data dir font footer header hgroup main menu "
    "nav nobr rb rtc section spacer strike tt xml".split()
)
"""Known, without effect on others, left out in silence with what they contain kept."""

_ACTING = frozenset(
    "accesskey action archive attributionsrc autofocus autoplay background classid code codebase "
    "command commandfor contenteditable data download draggable dynsrc enterkeyhint form "
    "formaction formenctype formmethod formnovalidate formtarget http-equiv is lowsrc manifest "
    "method part ping popover popovertarget popovertargetaction poster profile slot src srcdoc "
    "srcset tabindex target usemap xlink:href href xml:base xmlns".split()
)
_STYLE_ACTS = re.compile(
    r"url|expression|binding|behavio|javascript|position|@|\\|image|--", re.IGNORECASE
)


def acts(element: str, attribute: str, value: str) -> bool:
    """Whether the attribute could run, load, send or lead somewhere, on an element that stays."""
    if attribute in ATTRIBUTES.get(element, ()):
        return False
    if attribute == "style":
        return _STYLE_ACTS.search(value) is not None
    return attribute.startswith("on") or attribute in _ACTING


ADMONITIONS = (
    "note abstract info tip success question warning failure danger bug example quote "
    "summary tldr hint important check done help faq caution attention fail missing error cite"
).split()
"""The kinds of boxes, as editors know them from Material."""

AUTHOR_CLASSES = frozenset(
    {*ADMONITIONS, "admonition", "annotate", "card", "cards", "decorative", "grid", "inline", "end"}
) | {"md-button", "md-button--primary", "numeric", "lead"}
"""What an author may set; without effect unless the style sheet knows it."""

_MADE_CLASSES = frozenset(
    "admonition-title align-left align-center align-right footnote footnote-ref footnote-backref "
    "highlight highlighttable keys filename linenos hll task-list task-list-item tabbed-set "
    "tabbed-alternate tabbed-labels tabbed-content tabbed-block twemoji".split()
)
# The short ones are the highlighter's, for parts of code.
_MADE_CLASS = re.compile(r"language-[\w+#.-]{1,40}|key-[a-z0-9-]{1,40}|[a-z][a-z0-9]{0,2}")
OUR_CLASSES = re.compile(r"c-.*", re.IGNORECASE)


def known_classes(classes: str) -> str:
    """Those of `classes` that may stay: an author's or the converter's own."""
    return " ".join(one for one in classes.split() if _known_class(one))


def _known_class(name: str) -> bool:
    return name in AUTHOR_CLASSES or name in _MADE_CLASSES or bool(_MADE_CLASS.fullmatch(name))


RESERVED_IDS = frozenset(
    "answers asks contents corrections files findings footer header help key-points latest limits "
    "main navigation notes-to-editors our-view press quotation question record related search "
    "share sources strength top".split()
)
"""Ids of the site's own parts. A heading with such a name gets `_1` after it."""

_NUMBERED = re.compile(r"(?:source|group|finding|series)-\d+|cite-\d+-\d+|c-.*", re.IGNORECASE)
_OF_FORMS = re.compile(r"action-.*|__.*|fn(?:ref\d*)?:.*", re.IGNORECASE)
_ID = re.compile(r"[^\s\"'<>&#%?/\\]{1,100}")


def ours(id_: str) -> bool:
    """Whether the site's own parts use this id, so that not even a heading may get it."""
    return id_ in RESERVED_IDS or _NUMBERED.fullmatch(id_) is not None


def author_id_refused(id_: str) -> bool:
    """Whether an author may not set this id. Forms find their labels by ids that begin so."""
    return ours(id_) or _OF_FORMS.fullmatch(id_) is not None or not _ID.fullmatch(id_)


def attribute_kept(element: str, attribute: str, value: str) -> str | None:
    """The value under which an allowed attribute stays, or None; nh3 asks for each."""
    if attribute == "class":
        return known_classes(value) or None
    if attribute == "id":
        return None if ours(value) else value
    if attribute in ("width", "height", "colspan", "rowspan", "start", "value", "span"):
        return value if re.fullmatch(r"\d{1,4}", value) else None
    return value
