"""Sites for outputs are made as those for rendering are: outputs are given the same `Site`."""

from __future__ import annotations

from tests.unit.rendering.conftest import Made, Maker, made, make

__all__ = ["Made", "Maker", "made", "make"]
