"""What workers carry for somebody who may not know of each of their children: as if those were nobody's.

A sum that held a child of whom the reader may not know would tell of that child, and so would the smaller base of
its sister. So the loads of the few workers who have one are reckoned anew without them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import polars as pl
from django.db.models import BigIntegerField, BooleanField, ExpressionWrapper, Q
from django.db.models.expressions import RawSQL

from keepsight.access.question import Sql, both, placed
from keepsight.access.reach.reach import Reach
from keepsight.boards.counting import Part
from keepsight.boards.look import Look
from keepsight.boards.models import CasePoints, Reckoning
from keepsight.facts.doorway.at_once import facts_at_once
from keepsight.facts.workforce.case_points import SCHEMA, with_siblings
from keepsight.facts.workforce.workload import TABLES, worker_loads
from keepsight.law.council import Council


@dataclass(frozen=True)
class AsKnown:
    """``workers`` have a child of whom the reader may not know, ``unknown`` are those children; ``points``
    (``case_points.SCHEMA``) and ``loads`` (``workload.SCHEMA``) are those workers' without them."""

    workers: frozenset[int]
    unknown: frozenset[int]
    points: pl.DataFrame
    loads: pl.DataFrame


def unknown_part(look: Look) -> Part:
    """The workers who have a child of whom the reader may not know, to be counted with other parts: mostly nobody."""
    unknown = placed("t.child IN ({unknown})", unknown=look.reach.unknown())
    return Part(CasePoints, both(look.of_reckoning(), unknown), ("t.worker",), of_no_child=True)


def as_known_to(look: Look) -> AsKnown | None:
    """``as_known`` of a look."""
    return as_known(look.reckoning, look.reach, day=look.day, known_on=look.known_on)


def as_known(
    kept: Reckoning, reach: Reach, *, day: date, known_on: date | None = None
) -> AsKnown | None:
    """What these workers carry on a day, from the kept points; one question, and one more where there is any.

    None: no worker has a child of whom the reader may not know.
    """
    unknown = _column(reach.unknown())
    kept_points = CasePoints.objects.filter(reckoning_id=kept.pk)
    theirs = kept_points.filter(child__in=unknown).values("worker")
    hidden = ExpressionWrapper(Q(child__in=unknown), output_field=BooleanField())
    rows = kept_points.filter(worker__in=theirs).annotate(hidden=hidden)
    schema = {"hidden": pl.Boolean(), "team": pl.Int64(), **SCHEMA}
    found = pl.DataFrame(list(rows.values_list(*schema)), schema=schema, orient="row")
    if found.is_empty():
        return None
    facts = facts_at_once(kept.authority_id, (), tables=TABLES, known_on=known_on).frames()
    known = found.filter(~pl.col("hidden"))
    points = with_siblings(known.select(list(SCHEMA)), Council.of(facts, known_on), day)
    points = points.join(known.select("child", "worker", "team"), on=("child", "worker"))
    workers = frozenset(found["worker"])
    loads = worker_loads(facts, points, day, known_on=known_on)
    return AsKnown(
        workers=workers,
        unknown=frozenset(found.filter("hidden")["child"]),
        points=points,
        loads=loads.filter(pl.col("worker").is_in(list(workers))),
    )


def _column(question: Sql) -> RawSQL:
    return RawSQL(question.text, question.params, output_field=BigIntegerField())
