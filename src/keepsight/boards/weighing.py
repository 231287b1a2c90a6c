"""Putting right what children count for and what workers carry, for the workers whom an action touched.

A child is reckoned from its own facts; what it counts for depends on the brothers and sisters whom the worker
has besides. So after the children, the rows of every worker who has or had one are gone through once more.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

import polars as pl
from django.db import connection
from django.db.models import Q

from keepsight.boards.inserting import insert
from keepsight.boards.models import CasePoints, Reckoning, WorkerLoad
from keepsight.boards.reckoning import Facts
from keepsight.facts.doorway.at_once import facts_at_once
from keepsight.facts.workforce.case_points import SCHEMA, with_siblings
from keepsight.facts.workforce.workload import TABLES, worker_loads
from keepsight.law.council import Council

#: Numbers that one question may bear (SQLite).
AT_ONCE = 900
#: What depends on other children of the worker.
DEPENDS = ("sibling", "family", "points")


def workers_of(standing: Reckoning, children: Sequence[int]) -> set[int]:
    """The workers in whose loads these children stand."""
    found: set[int] = set()
    for start in range(0, len(children), AT_ONCE):
        some = CasePoints.objects.filter(
            reckoning=standing, child__in=children[start : start + AT_ONCE]
        )
        found |= set(some.values_list("worker", flat=True).distinct())
    return found


def weigh_anew(
    standing: Reckoning, workers: Collection[int], facts: Facts | None, day: date
) -> None:
    """Put right the points and the loads of some workers, inside the transaction that touched them.

    ``facts``: the tables of the workforce as they are now, where they are at hand.
    """
    if facts is None:
        facts = facts_at_once(standing.authority_id, (), tables=TABLES).frames()
    council, whose = Council.of(facts), sorted(set(workers))
    parts = [_weighed(standing, whose[n : n + AT_ONCE], council, day)
             for n in range(0, len(whose), AT_ONCE)]  # fmt: skip
    loads = worker_loads(facts, pl.concat(parts), day)
    touched = pl.col("worker").is_null() | pl.col("worker").is_in(whose)
    for start in range(0, len(whose), AT_ONCE):
        some = Q(worker__in=whose[start : start + AT_ONCE]) | Q(worker=None)
        WorkerLoad.objects.filter(some, reckoning=standing)._raw_delete("default")
    insert(WorkerLoad, standing, loads.filter(touched))


def _weighed(
    standing: Reckoning, workers: Sequence[int], council: Council, day: date
) -> pl.DataFrame:
    """The kept rows of some workers as they are with all their children; those that differ are written."""
    columns = ("id", "team", *SCHEMA)
    kept = CasePoints.objects.filter(reckoning=standing, worker__in=workers)
    schema = {"id": pl.Int64(), "team": pl.Int64(), **SCHEMA}
    before = pl.DataFrame(list(kept.values_list(*columns)), schema=schema, orient="row")
    after = with_siblings(before.select(list(SCHEMA)), council, day)
    rows = after.join(
        before.select(
            "id", "team", "child", "worker", *(pl.col(c).alias(f"{c}_was") for c in DEPENDS)
        ),
        on=("child", "worker"),
    )
    other = pl.any_horizontal(pl.col(name) != pl.col(f"{name}_was") for name in DEPENDS)
    changed = rows.filter(other).select(*DEPENDS, "id").rows()
    if changed:
        said = ", ".join(f'"{name}" = %s' for name in DEPENDS)
        with connection.cursor() as cursor:
            cursor.executemany(
                f'UPDATE "{CasePoints._meta.db_table}" SET {said} WHERE id = %s', changed
            )
    return rows.select(*SCHEMA, "team")
