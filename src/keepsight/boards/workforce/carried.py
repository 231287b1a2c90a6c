"""What each worker carries, and what children would weigh with each if they were given: as the reader may know it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import polars as pl

from keepsight.access.question import Sql, answered, placed
from keepsight.access.reach.reach import Reach
from keepsight.boards.models import Reckoning
from keepsight.boards.workforce.as_known import AsKnown, as_known
from keepsight.facts.doorway.at_once import Beside, facts_at_once
from keepsight.facts.workforce.case_points import SCHEMA, case_points, with_siblings
from keepsight.facts.workforce.case_points import TABLES as POINTS_TABLES
from keepsight.law.council import Council

#: Whom a child is given to in thought: no worker has this number.
SOMEBODY = 0


@dataclass(frozen=True)
class Carried:
    """What a worker has: ``children``, of at most ``too_many``; ``load`` and ``capacity`` in hundredths of a
    point; and how much ``heavier`` the children asked about would make the load."""

    children: int = 0
    too_many: int = 0
    load: int = 0
    capacity: int = 0
    heavier: int = 0


NUMBERS = ("children", "too_many", "load", "capacity")
#: What is read of a load, and whether a child is in it of whom the reader may not know.
LOAD = ("worker", *NUMBERS, "has_unknown")


def carried(kept: Reckoning, reach: Reach, day: date) -> dict[int, Carried]:
    """What is kept of every worker, without children of whom the reader may not know; one question, and two
    more where a worker has one."""
    loads = answered(_loads(kept, reach))
    anew = _anew(loads, kept, reach, day)
    return {one["worker"]: _carried(one) for one in _known(loads, anew)}


def carried_with(
    kept: Reckoning, reach: Reach, children: Sequence[int], day: date
) -> dict[int, Carried]:
    """The same, and how much heavier these children would make each load, given together from the day. The same
    for all but those who have somebody of the same home already, of whom the reader may know.

    0 is whoever is kept nowhere.
    """
    sql = _loads(kept, reach)
    loads = Beside("loads", sql.text, sql.params, tuple((name, pl.Int64()) for name in LOAD))
    asked = facts_at_once(
        kept.authority_id,
        children,
        tables=POINTS_TABLES,
        beside=(loads, _of_their_homes(kept, children)),
    )
    rows, council = _as_given(asked.frames(), children, day)
    held = pl.DataFrame(asked.beside("at_home"), schema=SCHEMA, orient="row")
    held = held.filter(pl.col("household").is_in(rows["household"].drop_nulls().implode()))
    anew = _anew(asked.beside("loads"), kept, reach, day)
    if anew is not None:
        held = held.filter(~pl.col("child").is_in(list(anew.unknown)))
    alone, heavier = int(rows["points"].sum()), {}
    if not held.is_empty():
        concerned = held.select("worker").unique()
        more = rows.drop("worker").join(concerned, how="cross").select(held.columns)
        was, is_now = (_summed(frame, council, day) for frame in (held, pl.concat([held, more])))
        heavier = {worker: is_now[worker] - was[worker] for worker in was}
    found = {SOMEBODY: Carried(heavier=alone)}
    for one in _known(asked.beside("loads"), anew):
        found[one["worker"]] = replace(_carried(one), heavier=heavier.get(one["worker"], alone))
    return found


def _loads(kept: Reckoning, reach: Reach) -> Sql:
    return placed(
        f"SELECT w.worker AS worker, {', '.join(f'w.{name} AS {name}' for name in NUMBERS)}, "
        "CASE WHEN EXISTS (SELECT 1 FROM boards_casepoints p WHERE p.reckoning_id = w.reckoning_id "
        "AND p.worker = w.worker AND p.child IN ({unknown})) THEN 1 ELSE 0 END AS has_unknown "
        "FROM boards_workerload w WHERE {mine} AND w.worker IS NOT NULL",
        unknown=reach.unknown(),
        mine=Sql("w.reckoning_id = %s", (kept.pk,)),
    )


def _anew(
    loads: Iterable[Mapping[str, Any]], kept: Reckoning, reach: Reach, day: date
) -> AsKnown | None:
    return as_known(kept, reach, day=day) if any(one["has_unknown"] for one in loads) else None


def _known(loads: Iterable[Mapping[str, Any]], anew: AsKnown | None) -> list[Mapping[str, Any]]:
    """The loads, of whoever has a child of whom the reader may not know without that child."""
    if anew is None:
        return list(loads)
    kept = [one for one in loads if one["worker"] not in anew.workers]
    return kept + list(anew.loads.iter_rows(named=True))


def _carried(one: Mapping[str, Any]) -> Carried:
    return Carried(**{name: one[name] or 0 for name in NUMBERS})


def _as_given(
    facts: dict[str, pl.DataFrame], children: Sequence[int], day: date
) -> tuple[pl.DataFrame, Council]:
    """The points of children as if somebody were given them all on a day, and the numbers that were taken."""
    given = pl.DataFrame(
        {"child": list(children), "worker": SOMEBODY, "role_code": "lead", "started_on": day}
    )
    schema = facts["allocation"].schema
    given = given.select(pl.col(name).cast(schema[name]) for name in given.columns)
    nobody = facts["allocation"].clear()
    facts = {**facts, "allocation": pl.concat([nobody, given], how="diagonal")}
    rows = case_points(facts, day).filter(pl.col("worker") == SOMEBODY)
    return rows, Council.of(facts)


def _of_their_homes(kept: Reckoning, children: Sequence[int]) -> Beside:
    """What is kept of everybody who ever had a home with one of these children, and is none of them."""
    marks = ", ".join(["%s"] * len(children))
    columns = ", ".join(f'p."{name}"' for name in SCHEMA)
    sql = (
        f"SELECT {columns} FROM boards_casepoints p WHERE p.reckoning_id = %s "
        f"AND p.child NOT IN ({marks}) AND p.child IN (SELECT o.person_id "
        "FROM records_householdmember o JOIN records_householdmember m ON m.household = o.household "
        f"WHERE m.person_id IN ({marks}) AND m.household <> '')"
    )
    return Beside("at_home", sql, (kept.pk, *children, *children), tuple(SCHEMA.items()))


def _summed(rows: pl.DataFrame, council: Council, day: date) -> dict[int, int]:
    points = with_siblings(rows, council, day).group_by("worker").agg(pl.col("points").sum())
    return dict(points.iter_rows())
