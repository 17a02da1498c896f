"""Looks at one file: is it a picture that can be shown, of what kind and how large?

The whole picture is decoded once, since half a file has a right beginning; what was found is kept
under the hash of the file.
"""

from __future__ import annotations

import json
import warnings
from dataclasses import asdict, dataclass
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from campaign.pictures.cache import Cache
from campaign.pictures.drawings import is_drawing, look_at_drawing
from campaign.pictures.faults import Fault, FaultKind, what_it_is

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES = 25_000_000
MOST_PIXELS = 60_000_000
# Of kinds that can only be decoded whole: a page scanned at 600 dots an inch, in 160 MB of memory.
MOST_PIXELS_WHOLE = 40_000_000
# Changes when the same file would be judged or made in another way, so that no old result is used.
RECIPE = "1"
# Of the many that Pillow knows; a JPEG that holds several pictures is one of the first.
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
_TURNED = range(5, 9)  # values of the Exif tag Orientation that swap width and height
_ORIENTATION = 0x0112


@dataclass(frozen=True, slots=True)
class Picture:
    """What a file shows. `mark` is the hash of its bytes, `kind` one of `jpeg`, `png`, `webp`,
    `gif`, `avif`, `svg`; width and height are in pixels, as it is seen.

    `flat` says that it has few colours, as a drawing does; `clear` that it can be seen through.
    """

    mark: str
    kind: str
    width: int
    height: int
    flat: bool = False
    clear: bool = False
    moves: bool = False


def look(path: Path, cache: Cache) -> Picture | Fault:
    """What the file at `path` is. Raises OSError when it cannot be read."""
    stat = path.stat()
    return _looked(path, stat.st_mtime_ns, stat.st_size, cache)


# A preview looks at the same files again after every edit.
@lru_cache(maxsize=4096)
def _looked(path: Path, _mtime_ns: int, size: int, cache: Cache) -> Picture | Fault:
    if size > MOST_BYTES:
        return Fault(FaultKind.TOO_LARGE, f"{size / 1e6:.0f} MB")
    content = path.read_bytes()
    mark = sha256(content).hexdigest()
    key = f"picture {RECIPE} {mark}"
    kept = cache.get(key)
    if kept is not None:
        return _of_json(kept)
    found = _drawing(content, mark) if is_drawing(content) else _decoded(content, mark)
    cache.put(key, json.dumps(asdict(found)).encode())
    return found


def _of_json(kept: bytes) -> Picture | Fault:
    told = json.loads(kept)
    if "told" in told:
        return Fault(FaultKind(told["kind"]), told["told"])
    return Picture(**told)


def _drawing(content: bytes, mark: str) -> Picture | Fault:
    size = look_at_drawing(content)
    return size if isinstance(size, Fault) else Picture(mark, "svg", *size)


def _decoded(content: bytes, mark: str) -> Picture | Fault:
    from PIL import Image, UnidentifiedImageError

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(BytesIO(content), formats=FORMATS) as opened:
                across, down = opened.size
                by_parts = opened.format in ("JPEG", "MPO")
                if across * down > (MOST_PIXELS if by_parts else MOST_PIXELS_WHOLE):
                    return Fault(FaultKind.TOO_LARGE, f"{across} × {down} pixels")
                return _described(opened, mark)
        except UnidentifiedImageError:
            return Fault(FaultKind.NOT_A_PICTURE, what_it_is(content))
        except Image.DecompressionBombError:
            return Fault(FaultKind.TOO_LARGE, f"more than {MOST_PIXELS // 1_000_000} megapixels")
        # Decoders raise many kinds of errors for damaged files; to an editor they are all one.
        except Exception:
            return Fault(FaultKind.BROKEN)


def _described(opened: Image, mark: str) -> Picture:
    """Raises whatever a decoder raises for a damaged file."""
    width, height = opened.size
    kind = (opened.format or "").lower().replace("mpo", "jpeg")
    turned = opened.getexif().get(_ORIENTATION) in _TURNED
    moves = kind != "jpeg" and getattr(opened, "n_frames", 1) > 1
    mode = opened.mode
    clear = mode in ("RGBA", "LA", "PA") or "transparency" in opened.info
    if kind == "jpeg":  # a JPEG can be decoded at an eighth of its size, in a tenth of the time
        opened.draft("RGB", (max(1, width // 8), max(1, height // 8)))
    opened.load()
    if turned:
        width, height = height, width
    return Picture(mark, kind, width, height, mode in ("P", "1"), clear, moves)
