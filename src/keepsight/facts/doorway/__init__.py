"""The one door from records to facts: reads the records' tables into typed frames.

Nothing else on this floor knows Django or the records. Django is imported inside functions, since
this package is met whenever fact tables are looked for, also where no database is wanted.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

import polars as pl

from keepsight.facts.doorway.as_at import hide_what_came_later
from keepsight.facts.doorway.ask import Reader, open_reader
from keepsight.facts.doorway.known_on import versions_known_on
from keepsight.facts.doorway.question import (
    Join,
    Plan,
    as_it_stands,
    every_version,
    plan_of,
)
from keepsight.facts.tables import empty, fact_tables, held_behind
from keepsight.kernel.fact import FactTable

Facts = Mapping[str, pl.DataFrame]


def facts(
    authority_id: int,
    *,
    tables: Collection[str] | None = None,
    children: Sequence[int] | None = None,
    as_at: date | None = None,
    known_on: date | None = None,
) -> dict[str, pl.DataFrame]:
    """One council's facts as typed frames by the code of their table.

    ``tables``: the codes wanted (default all); an unknown one is refused with KeyError. In place of
    one that is worked out of others those others are given.
    ``children``: only rows about these people (their ids); tables of the workforce are read whole.
    ``as_at``: rows that happened later are left out, and values that came later are null.
    ``known_on``: what was recorded by the end of that day in England, from the history; default
    what the records say now. Rows of unfinished batches are left out. Each frame has exactly the
    schema its table declares (``FactTable.schema``), also without a row, and is sorted by ``id``.

    A table costs one query; with ``known_on`` one more for each other record that columns are
    taken from. Of some children, one question tells first which of many tables hold anything about
    them, and the others are not asked: a child has rows in a dozen of a hundred tables. Whole-house
    readings go through ADBC and see one snapshot; a reading of some children, or inside a
    transaction, goes through Django's connection and sees what was just written.
    """
    wanted = held_behind(list(fact_tables()) if tables is None else tables)
    chosen = [fact_tables()[code] for code in wanted]
    with open_reader(authority_id, children) as reader:
        about_children = tuple(table.code for table in chosen if plan_of(table.code).child)
        bare = reader.without_a_row(about_children) if known_on is None else frozenset()
        return {
            table.code: empty(table.code)
            if table.code in bare
            else hide_what_came_later(table, _read(table, reader, known_on), as_at)
            for table in chosen
        }


def _read(table: FactTable, reader: Reader, known_on: date | None) -> pl.DataFrame:
    plan = plan_of(table.code)
    if known_on is not None:
        return _as_it_was_known(table, plan, reader, known_on)
    rows = reader.read(as_it_stands(plan, whom=reader.whom, vendor=reader.vendor))
    return empty(table.code) if rows.is_empty() else rows


def _as_it_was_known(table: FactTable, plan: Plan, reader: Reader, known_on: date) -> pl.DataFrame:
    """The versions believed on a day, each joined to the versions of others believed that day."""

    def versions(join: Join | None) -> pl.DataFrame:
        asked = every_version(plan, join, whom=reader.whom, vendor=reader.vendor)
        return versions_known_on(reader.read(asked), known_on)

    rows = versions(None)
    if rows.is_empty():
        return empty(table.code)
    for join in plan.joins:
        fields = [pl.col(field).alias(f"{join.through}.{field}") for field in join.fields]
        other = versions(join).select(fields)
        rows = rows.join(other, left_on=join.through, right_on=f"{join.through}.id", how="left")
    paths = {name: path or name for name, path, _ in plan.columns if path or name != "child"}
    frame = rows.select(
        (pl.col(paths[name]) if name in paths else pl.lit(None)).cast(dtype).alias(name)
        for name, _, dtype in plan.columns
    )
    if reader.children is not None and plan.child:
        frame = frame.filter(pl.col("child").is_in(reader.children))
    return frame.sort("id")
