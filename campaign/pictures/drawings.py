"""SVG drawings: how large they are, and whether anything in them could act.

A drawing is refused, never mended: what is left out in silence would be missed by nobody but its
maker. Elements and attributes are those of SVG 1.1 that only draw.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree

from campaign.pictures.faults import Fault, FaultKind

_SVG = "{http://www.w3.org/2000/svg}"
_DRAWING = frozenset(
    "circle clipPath defs desc ellipse g image line linearGradient marker mask metadata path "
    "pattern polygon polyline radialGradient rect stop style svg switch symbol text textPath title "
    "tspan use view".split()
)
_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(?:px|pt|mm|cm|in|em|ex|pc)?\s*\Z")
_FETCHING_STYLE = re.compile(
    r"@import|url\(\s*[\"']?(?!#)|(?:image(?:-set)?|src)\(|expression|\\", re.IGNORECASE
)
_INSIDE = re.compile(r"#|data:image/(?:png|jpeg|gif|webp)[;,]", re.IGNORECASE)
# The inspection of a built site takes time that grows with the square of them.
_MOST_ATTRIBUTES = 1000
_LARGEST_SIDE = 100_000.0
# What a drawing without any size is shown as by browsers.
_DEFAULT = (300, 150)


def is_drawing(content: bytes) -> bool:
    """Whether a file is meant as SVG."""
    return content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<" and b"<svg" in content


def look_at_drawing(content: bytes) -> tuple[int, int] | Fault:
    """Width and height in CSS pixels, or what would act or cannot be read."""
    if b"<!ENTITY" in content or b"<?xml-stylesheet" in content:
        return Fault(FaultKind.ACTIVE, "it brings in text from outside")
    try:
        root = ElementTree.fromstring(content)
    except (ElementTree.ParseError, ValueError):
        return Fault(FaultKind.BROKEN)
    if root.tag != f"{_SVG}svg":
        return Fault(FaultKind.NOT_A_PICTURE, "a file of another kind")
    for element in root.iter():
        if len(element.attrib) > _MOST_ATTRIBUTES:
            return Fault(FaultKind.BROKEN)
        acting = _acts(element)
        if acting:
            return Fault(FaultKind.ACTIVE, acting)
    return _size(root)


def _acts(element: ElementTree.Element) -> str:
    """What in `element` could run, fetch or lead elsewhere, in words; empty where nothing could."""
    tag = element.tag
    if tag.startswith(_SVG):
        name = tag.removeprefix(_SVG)
        # Filters and their parts only paint.
        if name not in _DRAWING and name != "filter" and not name.startswith("fe"):
            return f"it holds an element <{name}>"
        if name == "style" and _FETCHING_STYLE.search("".join(element.itertext())):
            return "its style fetches something"
    elif "xhtml" in tag or tag.endswith("}script"):
        return "it holds a piece of a web page"
    for name, value in element.attrib.items():
        bare = name.rsplit("}", 1)[-1]
        if bare.lower().startswith("on"):
            return f"it holds an instruction “{bare}”"
        if bare.lower() in ("href", "src") and not _INSIDE.match(value.strip()):
            return f"it leads to “{value.strip()[:60]}”"
        if "(" in value and name == bare and _FETCHING_STYLE.search(value):
            return "its style fetches something"
    return ""


def _size(root: ElementTree.Element) -> tuple[int, int]:
    wide, high = _length(root.get("width")), _length(root.get("height"))
    box = [float(part) for part in re.findall(r"-?\d+(?:\.\d+)?", root.get("viewBox") or "")]
    across, down = (box[2], box[3]) if len(box) == 4 and box[2] > 0 and box[3] > 0 else (0.0, 0.0)
    if wide and high:
        size = (wide, high)
    elif across and wide:
        size = (wide, wide * down / across)
    elif across and high:
        size = (high * across / down, high)
    elif across:
        size = (across, down)
    else:
        size = _DEFAULT
    return _side(size[0]), _side(size[1])


def _side(length: float) -> int:
    """Whole pixels, within what can be laid out; a page shows larger drawings smaller anyway."""
    return max(1, round(min(length, _LARGEST_SIDE))) if length == length else 1


def _length(written: str | None) -> float:
    found = _LENGTH.match(written or "")
    return float(found[1]) if found else 0.0
