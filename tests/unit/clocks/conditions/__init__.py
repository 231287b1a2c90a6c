"""The conditions of events once more, in plain Python, and rows of which they hold; a file a room.

The evaluator's own conditions are Polars expressions beside the fact tables. Here each is said a
second time, independently, by the name of its function: ``holds`` takes a row and all rows of its
table; ``true`` and ``false`` are values of columns that make a row hold, or not hold. Cases fill
their rows with ``true``; invented lives draw from both.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Any

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Said:
    """One condition said again. A condition over other rows of the table has no values of its own."""

    holds: Callable[[Row, Sequence[Row]], bool]
    true: Row = field(default_factory=dict)
    false: Row = field(default_factory=dict)


def _rooms() -> list[Any]:
    return [import_module(f"{__name__}.{info.name}") for info in pkgutil.iter_modules(__path__)]


@cache
def conditions() -> Mapping[str, Said]:
    """Every condition by the name of its function; a name stands in one room only."""
    found: dict[str, Said] = {}
    for room in _rooms():
        twice = found.keys() & room.CONDITIONS.keys()
        assert not twice, twice
        found |= room.CONDITIONS
    return found


@cache
def flags() -> Mapping[str, tuple[str, Any]]:
    """Headings of cases that say something of the start's own record: its column and the value."""
    return {heading: said for room in _rooms() for heading, said in room.FLAGS.items()}
