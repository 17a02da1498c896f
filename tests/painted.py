"""Paints pictures and writes small documents for tests, the same ones in every run."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageCms
from pypdf import PdfWriter

ORIENTATION, GPS = 0x0112, 0x8825
RED, BLUE = (200, 30, 30), (30, 30, 200)


def halves(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """The upper half red, the lower blue."""
    picture = Image.new("RGB", (width, height), RED)
    picture.paste(BLUE, (0, height // 2, width, height))
    return picture.convert(mode)


def photo(width: int = 1600, height: int = 1200, *, turned: int = 1, place: bool = False) -> bytes:
    """A JPEG as a camera writes it: `turned` is its Exif orientation, with a `place` or without."""
    noted = Image.Exif()
    noted[ORIENTATION] = turned
    noted[0x010F] = "Camera maker"
    if place:
        noted.get_ifd(GPS).update({1: "N", 2: (51.0, 30.0, 0.0), 3: "W", 4: (0.0, 7.0, 0.0)})
    return saved(halves(width, height), "JPEG", exif=noted, comment=b"noted by hand")


def drawing(
    inside: str = '<rect width="10" height="5"/>', head: str = 'viewBox="0 0 40 20"'
) -> bytes:
    """An SVG file."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" {head}>{inside}</svg>'.encode()


def moving() -> bytes:
    """A GIF of two frames."""
    first, second = halves(60, 40, "P"), Image.new("P", (60, 40), 7)
    return saved(first, "GIF", save_all=True, append_images=[second], duration=100)


def saved(picture: Image.Image, format_: str, **how: object) -> bytes:
    """The bytes of a picture."""
    held = BytesIO()
    picture.save(held, format_, **how)
    return held.getvalue()


def wide_gamut_profile() -> bytes:
    """A colour profile that is not sRGB."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()


def opened(content: bytes) -> Image.Image:
    """A picture, decoded."""
    with Image.open(BytesIO(content)) as picture:
        picture.load()
        return picture.copy()


def pdf(pages: int, **how: str) -> bytes:
    """A PDF of so many empty pages."""
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 300)
    if how:
        writer.encrypt(**how)
    held = BytesIO()
    writer.write(held)
    return held.getvalue()
