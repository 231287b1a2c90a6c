"""Ties of staff as pages show them: one's own, and those of children for whom one answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from keepsight.access.reach.reach import reach_of
from keepsight.access.staff.staff import held_today
from keepsight.access.viewer import Viewer, day_of
from keepsight.records.quality.staff_tie import TIES, StaffTie

TIE_WORDS = dict(TIES)
ROWS_A_PAGE = 25


@dataclass(frozen=True)
class Tie:
    """One tie. ``holds``: the worker is the child's lead worker today, and may not open the record."""

    number: int
    child: int
    worker: int
    code: str
    how_found: str
    started_on: date | None
    ended_on: date | None
    holds: bool


def own_ties(viewer: Viewer, *, now: datetime) -> tuple[Tie, ...]:
    """The viewer's own ties that last, to children of whom they may know; one question.

    Says no name of a child. Who is tied to a child whose record was then locked does not see that tie.
    """
    reach = reach_of(viewer, now)
    found = _lasting(viewer, reach.day).filter(worker_id=viewer.worker_id or 0)
    return _ties(found.filter(reach.on_known("person_id")), reach.day)


def ties_of_child(viewer: Viewer, child: int, *, now: datetime) -> tuple[Tie, ...]:
    """Who of the staff is tied to a child whom ``child_for`` has given; one question."""
    day = day_of(now)
    return _ties(_lasting(viewer, day).filter(person_id=child), day)


def ties_in_reach(viewer: Viewer, *, now: datetime, page: int = 1) -> tuple[tuple[Tie, ...], int]:
    """A page of the ties to children in reach, those first whose worker holds the child, and how many
    there are in all; two questions. For whoever may settle them; else none."""
    if not viewer.may("settle_ties"):
        return (), 0
    reach = reach_of(viewer, now)
    found = _lasting(viewer, reach.day).filter(reach.on("person_id"))
    start = (max(page, 1) - 1) * ROWS_A_PAGE
    return _ties(found, reach.day, start, ROWS_A_PAGE), found.count()


def holders_tied(viewer: Viewer, *, now: datetime) -> int:
    """How many children in reach are held by somebody tied to them: a number alone. One question."""
    if not viewer.may("settle_ties"):
        return 0
    reach = reach_of(viewer, now)
    found = _with_holds(_lasting(viewer, reach.day), reach.day).filter(holds=True)
    return found.filter(reach.on("person_id")).values("person_id").distinct().count()


def _lasting(viewer: Viewer, day: date) -> QuerySet:
    lasts = Q(ended_on__isnull=True) | Q(ended_on__gte=day)
    return StaffTie.objects.filter(lasts, authority_id=viewer.authority_id)


def _with_holds(found: QuerySet, day: date) -> QuerySet:
    held = held_today(day).filter(worker=OuterRef("worker"), person=OuterRef("person"))
    return found.annotate(holds=Exists(held))


def _ties(found: QuerySet, day: date, first: int = 0, count: int = 200) -> tuple[Tie, ...]:
    rows: Iterable[Any] = _with_holds(found, day).order_by("-holds", "pk")[first : first + count]
    return tuple(
        Tie(
            number=row.pk,
            child=row.person_id,
            worker=row.worker_id,
            code=row.tie_code,
            how_found=row.how_found,
            started_on=row.started_on,
            ended_on=row.ended_on,
            holds=row.holds,
        )
        for row in rows
    )
