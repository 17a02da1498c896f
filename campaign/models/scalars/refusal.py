"""How a model says no: the diagnostic's code and the values for its text travel inside pydantic's
error.
"""

from __future__ import annotations

from pydantic_core import PydanticCustomError

from campaign.diagnostics import Definition


def refused(
    definition: Definition,
    *,
    field: str | tuple[str | int, ...] = "",
    suggestion: str | None = None,
    **values: object,
) -> PydanticCustomError:
    """The error to raise in a validator.

    `field` names the key to point at when a whole group is validated, or leads on to one value
    within it; `suggestion` is what was probably meant. `values` fill the definition's text.
    Validation turns it into a diagnostic.
    """
    context = {"values": values, "field": field, "suggestion": suggestion}
    return PydanticCustomError(definition.code, "{values}", context)
