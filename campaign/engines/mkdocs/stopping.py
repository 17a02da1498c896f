"""How a build ends early: in plain words and with the exit code that says why."""

from __future__ import annotations

import sys

from mkdocs.exceptions import Abort

PROBLEMS = 1
COULD_NOT_FINISH = 3


class Stopped(Abort):
    """Ends `mkdocs build` and `campaign build` alike.

    Its text is for people; MkDocs adds nothing to it.
    """

    def __init__(self, message: str, exit_code: int = PROBLEMS) -> None:
        super().__init__(message)
        self.exit_code = exit_code  # type: ignore[misc]  # click reads it from the instance
        self.code = exit_code

    def show(self, *args: object, **kwargs: object) -> None:
        sys.stderr.write(f"\n{self.format_message()}\n")
