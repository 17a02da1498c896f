"""Makes the versions of a picture: upright, in sRGB, without anything that a camera noted."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING

from campaign.pictures.looking import FORMATS
from campaign.pictures.plan import Shown, Version

if TYPE_CHECKING:
    from PIL.Image import Image

_JPEG_QUALITY = 80
_WEBP_QUALITY = 78


def make(content: bytes, shown: Shown, *, flat: bool) -> dict[str, bytes]:
    """The bytes of each version of the picture in `content`, by path.

    The same content gives the same bytes. Raises OSError for a picture that cannot be decoded.
    """
    if shown.fallback.format == "svg":
        return {shown.fallback.path: content}
    picture = _prepared(content, max(one.width for one in shown.versions))
    made: dict[str, bytes] = {}
    for version in sorted(shown.versions, key=lambda one: -one.width):
        from PIL.Image import Resampling

        size = (version.width, version.height)
        part = picture if picture.size == size else picture.resize(size, Resampling.LANCZOS)
        made[version.path] = _saved(part, version, flat=flat)
    return made


def _prepared(content: bytes, widest: int) -> Image:
    """The picture as it is seen, in RGB or RGBA, at least as wide as it is needed."""
    from PIL import Image, ImageOps

    with Image.open(BytesIO(content), formats=FORMATS) as opened:
        if opened.format in ("JPEG", "MPO"):
            # Upright or not, both sides stay at least as long as the widest version.
            opened.draft("RGB", (widest, widest))
        opened.load()
        picture = ImageOps.exif_transpose(opened)
    profile = picture.info.get("icc_profile")
    if picture.mode.startswith("I"):  # sixteen bits a channel
        picture = picture.convert("I").point(lambda value: value / 256).convert("L")
    seen_through = picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info
    upright = _in_srgb(picture, profile, "RGBA" if seen_through else "RGB")
    # What was noted in the file would otherwise be written again.
    upright.info = {}
    return upright


def _in_srgb(picture: Image, profile: bytes | None, mode: str) -> Image:
    from PIL import ImageCms

    if profile and picture.mode in ("RGB", "CMYK"):
        with suppress(ImageCms.PyCMSError, OSError, ValueError):
            theirs = ImageCms.ImageCmsProfile(BytesIO(profile))
            ours = ImageCms.createProfile("sRGB")
            changed = ImageCms.profileToProfile(picture, theirs, ours, outputMode="RGB")
            if changed is not None:
                return changed.convert(mode)
    return picture.convert(mode)


def _saved(picture: Image, version: Version, *, flat: bool) -> bytes:
    held = BytesIO()
    match version.format:
        case "webp":
            picture.save(held, "WEBP", quality=_WEBP_QUALITY, method=4, lossless=flat, exact=False)
        case "jpg":
            picture.convert("RGB").save(
                held, "JPEG", quality=_JPEG_QUALITY, optimize=True, progressive=True
            )
        case _:
            picture.save(held, "PNG", optimize=True)
    return held.getvalue()
