"""Looks put together by who looked at whom: what most patterns find."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from keepsight.access.looks.unusual.day_of_looks import LookSeen
from keepsight.access.looks.unusual.pattern import Found


def by_pair(looks: Iterable[LookSeen], holds: Callable[[LookSeen], bool]) -> list[Found]:
    """One finding for each worker and child with a look for which ``holds``."""
    found: dict[tuple[int, int], list[int]] = {}
    for look in looks:
        if holds(look):
            found.setdefault((look.worker, look.child), []).append(look.line)
    return [
        Found(worker, child, lines[0], len(lines))
        for (worker, child), lines in sorted(found.items())
    ]
