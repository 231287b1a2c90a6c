"""A signal: something seen in the facts that somebody should look at today. Never a score.

Declared as data in ``signals/<room>/<what_is_seen>.py``; ``signals.evaluator`` reads any of them over any
number of children. A signal says what it saw and since when, and whose it is; what is made of it is said by
a person.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

import polars as pl

Facts = Mapping[str, pl.DataFrame]
#: Takes the tables as they were by the end of a day, and the day. Gives ``child``, ``line`` (the record it is
#: seen on), ``seen_on`` (since when it is so) and ``sentence``; and ``since``, the day from which a blank has
#: to be known to be one, where the signal ``rests_on`` a table.
See = Callable[[Facts, date], pl.DataFrame]
#: Whose it is to look: the child's worker, the worker's manager, the reviewing officer or conference chair.
Owner = Literal["worker", "manager", "independent"]


@dataclass(frozen=True)
class Told:
    """How a table of cases words a row of facts: one row for each day of a cell, with ``on`` and ``until``
    its columns for the days, and ``given`` what else such a row says."""

    table: str
    on: str
    until: str = ""
    given: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Signal:
    """One signal. ``code``: "S01". ``title``: what is seen, in a few words. ``why``: a sentence that a
    practitioner would say. ``source``: the paragraph, the finding, or "Local standard".

    ``tables``: the fact tables that ``see`` reads, the first of them the one it is seen on: where that has no
    row, nothing is seen, and ``see`` is not asked. ``rests_on``: those of them in which it reads a blank as
    none: where no source holds them of a child it cannot be told. ``told``: the headings of its cases.
    """

    code: str
    title: str
    why: str
    source: str
    owner: Owner
    tables: tuple[str, ...]
    see: See
    told: Mapping[str, Told]
    rests_on: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        unknown = {one.table for one in self.told.values()} - set(self.tables)
        if unknown or set(self.rests_on) - set(self.tables):
            raise ValueError(f"{self.code} tells of tables that it does not read: {unknown}")
