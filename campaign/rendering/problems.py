"""Turns a mistake in a template into a diagnostic at the template's line;
people who edit a theme see no traceback.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateNotFound, TemplatesNotFound, TemplateSyntaxError, UndefinedError

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import rendering as codes

_PACKAGED = "theme_overrides"


class TemplateProblem(Exception):
    """A template cannot be used; `diagnostic` says where and why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.title)
        self.diagnostic = diagnostic


class TemplatePlaces:
    """Names the templates of a theme as people know them: by their path in the project."""

    def __init__(self, folders: tuple[Path, ...], project: Path) -> None:
        self._folders = tuple(folder.resolve() for folder in folders)
        self._project = project.resolve()

    def is_template(self, file: str | None) -> bool:
        """Whether `file`, from a traceback, is one of ours."""
        if not file or file.endswith(".py"):
            return False
        return any(Path(file).resolve().is_relative_to(folder) for folder in self._folders)

    def named(self, file: str) -> str:
        """The path in the project; for what comes with the package, the path below its theme."""
        path = Path(file).resolve()
        if path.is_relative_to(self._project):
            return path.relative_to(self._project).as_posix()
        for folder in self._folders:
            if path.is_relative_to(folder):
                return f"{_PACKAGED}/{path.relative_to(folder).as_posix()}"
        return path.name

    @contextmanager
    def explained(self, asked_for: str) -> Iterator[None]:
        """Raises TemplateProblem for whatever goes wrong in a template;
        other faults pass unchanged.
        """
        try:
            yield
        except TemplateProblem:
            raise
        except TemplateSyntaxError as error:
            file = error.filename or error.name or asked_for
            wrong = codes.SYNTAX.at(self._span(file, error.lineno), said=_sentence(error.message))
            raise TemplateProblem(wrong) from error
        except Exception as error:
            at = self._where(error)
            if at is None and not isinstance(error, TemplateNotFound):
                raise
            raise TemplateProblem(self._explain(error, at, asked_for)) from error

    def _explain(self, error: Exception, at: Span | None, asked_for: str) -> Diagnostic:
        span = at or Span(f"{_PACKAGED}/{asked_for}")
        if isinstance(error, TemplateNotFound | TemplatesNotFound):
            return codes.MISSING.at(span, name=error.name or asked_for)
        if isinstance(error, UndefinedError):
            return codes.UNDEFINED.at(span, said=_sentence(error.message))
        return codes.FAILED.at(span, said=_sentence(str(error)))

    def _where(self, error: Exception) -> Span | None:
        """The deepest place in a template that the fault passed through."""
        found = None
        trace = error.__traceback__
        while trace is not None:
            file = trace.tb_frame.f_code.co_filename
            if self.is_template(file):
                found = self._span(file, trace.tb_lineno)
            trace = trace.tb_next
        return found

    def _span(self, file: str, line: int) -> Span:
        return Span(self.named(file), line)


def _sentence(said: str | None) -> str:
    """Jinja's own words without its type names, ending in a full stop."""
    text = (said or "it could not be understood").strip().rstrip(".")
    return f"{text}."
