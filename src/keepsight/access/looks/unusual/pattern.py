"""The shape of a pattern: what it finds in a day of the log, and why somebody should ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from keepsight.access.looks.unusual.day_of_looks import DayOfLooks


@dataclass(frozen=True)
class Found:
    """A worker and a child (None: no one child) for whom a pattern holds, and the first line of it.

    ``looks``: lines of the log behind it, or children where it names no one child.
    """

    worker: int
    child: int | None
    first_line: int
    looks: int


@dataclass(frozen=True)
class Pattern:
    """One pattern. ``title`` is said of a worker's look ("Own surname"), ``why`` asks the question.

    ``find`` gets the whole day at once and asks the database nothing for a single look.
    """

    code: str
    title: str
    why: str
    find: Callable[[DayOfLooks], Iterable[Found]]
