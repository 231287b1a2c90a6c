"""Every pattern, found by walking this folder: adding one is adding a file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from keepsight.access.looks.unusual.day_of_looks import day_of_looks
from keepsight.access.looks.unusual.pattern import Found, Pattern
from keepsight.kernel.unit import units_of


@cache
def known_patterns() -> dict[str, Pattern]:
    """Every pattern by its code."""
    return {one.code: one for one in units_of("access.looks.unusual", Pattern).values()}


def found_on(authority_id: int, day: date) -> Iterator[tuple[Pattern, Found]]:
    """Everything out of the ordinary in a council's day, pattern by pattern.

    Reads the log and writes nothing: whoever keeps what was found writes that down.
    """
    looks = day_of_looks(authority_id, day)
    for pattern in known_patterns().values():
        for found in pattern.find(looks):
            yield pattern, found
