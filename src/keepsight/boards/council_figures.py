"""Figures of the whole council, for whoever is told figures and no child: numbers alone, never whose.

Everybody open is counted, whoever may know of them: what is small is kept back (``small_numbers``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from keepsight.access.question import Sql, both
from keepsight.access.reach.reach import reach_of
from keepsight.access.viewer import Viewer, day_of
from keepsight.boards import signals_waiting
from keepsight.boards.counting import Part, counted
from keepsight.boards.look import Look
from keepsight.boards.models import ChildCard, Reckoning
from keepsight.boards.people import due, not_seen
from keepsight.boards.refreshing import reckoning_for
from keepsight.boards.workforce import caseloads, unallocated

FIGURES = "see_figures"


@dataclass(frozen=True)
class Figures:
    """A council's numbers of one day. ``kinds``: open children by the riskiest thing each is open as, which add up
    to ``open``. ``late``: rounds overdue by limit."""

    on: date
    open: int
    kinds: Mapping[str, int]
    no_worker: int
    plan_no_worker: int
    not_seen: int
    never_alone: int
    plan_never_alone: int
    late: Mapping[str, int]
    late_children: int
    workers: int
    over: int
    limit: int
    signals: Mapping[str, int]


def figures(
    viewer: Viewer,
    *,
    now: datetime,
    as_at: date | None = None,
    known_on: date | None = None,
    only_kept: bool = False,
) -> Figures | None:
    """The figures of a day, by default today; two questions where that day is reckoned already.

    ``only_kept``: None for another day that is not reckoned, for it takes long. Refuses (PermissionError) whoever
    may see no figures.
    """
    if not viewer.may(FIGURES) or viewer.authority_id is None:
        raise PermissionError("Figures are for those who may see figures.")
    today = day_of(now)
    asked = None if as_at in (None, today) and known_on is None else as_at or today
    if only_kept and asked is not None and not _is_kept(viewer.authority_id, asked):
        return None
    kept = reckoning_for(viewer.authority_id, today=today, as_at=asked, known_on=known_on)
    look = Look(reach_of(viewer, now), kept, asked or now, known_on, None)
    riskiest = Sql("t.open_as <> ''")
    found = counted(
        look,
        {
            **unallocated.parts(look),
            **caseloads.parts(look),
            **due.parts(look),
            **not_seen.parts(look),
            **signals_waiting.parts(look),
            "open_as": Part(ChildCard, both(look.rows(), riskiest), ("t.open_as",)),
        },
    )
    without, late = unallocated.summary(found, look), due.summary(found, look)
    loads, seen = caseloads.made_of(found, look), not_seen.summary(found)
    kinds: dict[str, int] = {}
    for group in found["open_as"]:
        kind = str(group.keys[0]).partition(",")[0]
        kinds[kind] = kinds.get(kind, 0) + group.numbers[0]
    return Figures(
        on=look.day,
        open=seen.open,
        kinds=kinds,
        no_worker=without.total.children,
        plan_no_worker=without.total.protection,
        not_seen=seen.not_lately,
        never_alone=seen.never_alone,
        plan_never_alone=seen.protection_never_alone,
        late={one.limit: one.overdue for one in late.limits},
        late_children=late.children,
        workers=len(loads.loads),
        over=loads.over,
        limit=loads.limit,
        signals=signals_waiting.counts(found).kinds,
    )


def end_of_last_quarter(day: date) -> date:
    """The last day of the quarter before the one that a day lies in."""
    first = date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
    return first - timedelta(days=1)


def _is_kept(authority: int, day: date) -> bool:
    return Reckoning.objects.filter(authority_id=authority, dates=str(day)).exists()
