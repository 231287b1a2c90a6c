"""A check: a question put to the records every night, whether what they say can be true and is all there.

Declared as data in ``checks/<room>/<what_is_asked>.py``; ``checks.evaluator`` reads any of them over any number
of children. What a check finds is a hole: a field of a child that is blank and should not be, days in an order
that cannot be, a document that is not there. Each names the field, and who can mend it and where.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

import polars as pl

Facts = Mapping[str, pl.DataFrame]
#: Takes tables and a day. Gives ``child`` (null: it is about none), ``part``, ``line`` (the record; null: the
#: child), ``since`` (from which day a blank has to be known to be one) and ``sentence``; and ``record`` (what the
#: line is of, as "episode_of_need"), where that very entry can be put right.
Find = Callable[[Facts, date], pl.DataFrame]
#: Takes the same. Gives ``child`` and ``number``: how many things of each were looked at.
OutOf = Callable[[Facts, date], pl.DataFrame]
#: Who can mend it: whoever holds the child, their manager, or whoever looks after the data.
Mender = Literal["worker", "manager", "analyst"]


@dataclass(frozen=True)
class Part:
    """One field, order of days or document that a check asks about.

    ``code``: its name within the check. ``title``: in a few words. ``why``: why it matters, to whoever mends it.
    ``mend``: where it is mended: the code of a step, the name of a page of the child or of the house, or "record"
    for the very entry; empty where nothing on the record can be mended. ``rests_on``: tables in which a blank is
    read as none.
    """

    code: str
    title: str
    why: str
    mend: str = ""
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cell:
    """How a table of cases words a row of facts: ``on`` and ``until`` are the columns of its days, ``value``
    the column of what stands after "=" (all of the cell, where there is no ``on``), ``given`` the rest."""

    table: str
    on: str = ""
    until: str = ""
    value: str = ""
    given: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Check:
    """One check. ``code``: "Q01". ``title``: what is asked, in a few words. ``why``: a sentence that a
    practitioner would say. ``source``: the paragraph, the finding, or "Local standard".

    ``find`` reads the fact tables named in ``tables``, as they were by the end of the day, of any children and of
    each alone; what it finds is kept right by every action. ``at_night`` reads those and what only the night
    gathers (``read_at_night``): texts, other children, files, the log. ``out_of``: how many things it looked at,
    where a share says more than a number. ``looks_ahead``: it is handed what is dated after the day too.
    ``told``: the headings of its cases.
    """

    code: str
    title: str
    why: str
    source: str
    mender: Mender
    parts: tuple[Part, ...]
    told: Mapping[str, Cell]
    tables: tuple[str, ...] = ()
    find: Find | None = None
    read_at_night: tuple[str, ...] = ()
    at_night: Find | None = None
    out_of: OutOf | None = None
    looks_ahead: bool = False

    def __post_init__(self) -> None:
        if self.find is None and self.at_night is None:
            raise ValueError(f"{self.code} asks nothing")
        codes = [part.code for part in self.parts]
        if not codes or len(set(codes)) < len(codes):
            raise ValueError(f"{self.code} has no parts, or two of one code: {codes}")
        known = {*self.tables, *self.read_at_night}
        unknown = {one.table for one in self.told.values()} - known
        unknown |= {table for part in self.parts for table in part.rests_on} - known
        if unknown:
            raise ValueError(f"{self.code} tells of tables that it does not read: {unknown}")


@dataclass(frozen=True)
class Figure:
    """A number that pages show, and the parts of checks whose holes make it wrong.

    ``rests_on``: check and part ("Q01.address"), or a whole check ("Q03"). ``without``: what a hole does to
    it, in a sentence that follows its number of children.
    """

    code: str
    title: str
    rests_on: tuple[str, ...]
    without: str
