"""Changes a file of an editor's in place, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from campaign.scaffold import CannotEdit


def rewritten(path: Path, edit: Callable[[str], str]) -> str | None:
    """Put what `edit` makes of the text at `path` in its place; why not, where it cannot be."""
    aside = path.with_name(f".{path.name}.new")
    try:
        text = edit(path.read_bytes().decode("utf-8"))
        aside.write_bytes(text.encode("utf-8"))
        aside.chmod(path.stat().st_mode)
        aside.replace(path.resolve())
    except CannotEdit as error:
        return str(error)
    except UnicodeDecodeError:
        return "It is not saved as UTF-8 text."
    except OSError as error:
        with suppress(OSError):
            aside.unlink()
        return f"The system said: {error.strerror}."
    return None
