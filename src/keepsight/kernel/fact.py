"""A fact table: one typed table of dated facts, in the shape of the Standard Safeguarding Dataset.

Declared as data in ``facts/<room>/<table>.py``; filled only by the doorway (``facts/doorway.py``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import polars as pl

#: Columns that every fact table has, before its own.
ALWAYS: dict[str, pl.DataType] = {
    "id": pl.Int64(),  # the record
    "child": pl.Int64(),  # whom it is about (null in tables of the workforce)
    "recorded_at": pl.Datetime("us", "UTC"),  # when it was known; null: the source does not say
    "superseded_at": pl.Datetime("us", "UTC"),  # null: still what is believed
    "source": pl.String(),  # the system it came from: "keepsight", "cin_census" ...
}


@dataclass(frozen=True)
class Column:
    """One column of a fact table.

    ``field`` is the path on the record (``"referral.source_code"``: a field of the record that
    ``referral`` points to); it defaults to ``name``. ``ssd`` is the SSD's column. ``after`` names
    the date column that must have come for this value to be known: read ``as_at`` a day before
    it, the value is null (an end date names itself: ``after="ended_on"``). ``refers``: the code of
    the fact table whose ``id`` this column holds.
    """

    name: str
    dtype: pl.DataType | type[pl.DataType]
    field: str = ""
    ssd: str = ""
    after: str = ""
    refers: str = ""

    @property
    def path(self) -> str:
        return self.field or self.name


#: Takes the tables it is worked out of, by code, as lazy frames; gives the rows of its own, lazily, so
#: that all of it is worked out in one go.
WorkedOut = Callable[[Mapping[str, pl.LazyFrame]], pl.LazyFrame]


@dataclass(frozen=True)
class FactTable:
    """A table of facts.

    ``record``: the name of the record model that holds it. ``happened``: the date or moment column
    on which a row comes to exist (``as_at`` an earlier day the row is not there); empty where a
    row has no date of its own (a person). ``ssd``: the SSD's table, empty where the SSD has none.

    A table that no record holds is ``worked_out`` of others (``out_of``, their codes): three missing
    episodes within ninety days, the hours in secure accommodation. It is handed what was visible
    on the day, gives frames of its own ``schema``, and is covered, or empty, where the first of them is.
    ``of_blanks``: it has rows where the first of them has none: a child whom nobody was ever given.
    """

    code: str
    title: str
    why: str
    source: str
    record: str
    columns: tuple[Column, ...]
    worked_out: WorkedOut | None = None
    out_of: tuple[str, ...] = ()
    of_blanks: bool = False
    happened: str = ""
    ssd: str = ""
    ssd_id: str = ""  # the SSD's column for ``id``
    ssd_child: str = ""  # the SSD's column for ``child``
    child: str = "person_id"  # path to the child on the record; "" in workforce tables
    #: SSD columns that nothing here holds yet, each with the reason; they are exported empty
    not_held: tuple[tuple[str, str], ...] = ()

    @property
    def schema(self) -> dict[str, pl.DataType | type[pl.DataType]]:
        return {**ALWAYS, **{column.name: column.dtype for column in self.columns}}


#: ``where`` of an event: takes nothing, gives a Polars expression over the fact table.
Condition = Callable[[], pl.Expr]


@dataclass(frozen=True, eq=False)
class Event:
    """Something dated that clocks start, stop or end on, read from one fact table.

    ``on``: the date column. ``at``: the column with its moment (UTC), where one may be known; then
    the moment's own date in England counts. ``until``: for a spell, the column of its end; the
    spell is over on that day. ``line``: the column with the record the event belongs to (an
    enquiry, a plan, a placement; ``"id"`` for the row itself); empty: the child. ``where``: a named
    function giving the condition. ``words``: how a reason sentence says it, with ``{date}`` for the
    date: "the strategy discussion on {date}". ``later``: a law key of the time that must pass after
    ``on`` before it happens ("a year in the placement"). ``shown_on``: the column with a day on
    which it had happened already, where its own date may be unknown (a list of today's workers).
    ``once``: it happens at most once for its record, so one that is known is the first.
    ``first_since``: the column with the day from which sources must hold the whole table, or nobody
    knows that this one was the first. ``heading``: how a table of cases names it; by default the name in words.
    """

    name: str
    table: str  # code of the fact table
    on: str
    words: str
    until: str = ""
    line: str = ""
    at: str = ""
    where: Condition | None = None
    due: str = ""  # column with a due date the record itself sets (a conference's own date)
    later: str = ""
    shown_on: str = ""
    once: bool = False
    first_since: str = ""
    heading: str = ""

    @property
    def title(self) -> str:
        return self.heading or self.name.replace("_", " ").capitalize()
