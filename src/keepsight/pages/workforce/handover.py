"""Children to hand over: before the last day of their worker, and not after it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from django.http import HttpResponse

from keepsight.access.record.children import NameLine, names_for
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.boards.look import Look
from keepsight.boards.workforce.handover import Goes, ToHandOver, ahead, to_hand_over, who_goes
from keepsight.pages.listing import (
    HOME,
    ROWS_A_PAGE,
    address,
    child,
    look_at,
    number_of,
    open_as,
    page_of,
    paging,
    person,
    seen,
    team_name,
)
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.words import day, plural

#: Why a worker holds a child no longer, with the last day on which they do.
WHY = {
    "worker_left": "last day {day}",
    "registration_lapsed": "registered until {day}",
    "worker_absent": "away, without cover after {day}",
    "worker_suspended": "suspended from the day after {day}",
    "allocation_ended": "holds the child until {day}, and nobody follows",
    "held_by_manager": "a manager from the day after {day}",
    "newly_qualified_alone": "newly qualified, and alone after {day}",
    "not_qualified": "may not hold what the child is open as after {day}",
}
GIVES_FROM = 40


def view(visit: Visit) -> HttpResponse:
    look, worker = look_at(visit), number_of(visit, "worker", "worker")
    going = who_goes(look)
    if worker is not None and worker not in {one.worker for one in going}:
        raise NoSuchThing("Nobody by this reference goes.")
    page = to_hand_over(look, worker, (page_of(visit) - 1) * ROWS_A_PAGE, ROWS_A_PAGE)
    names = names_of_staff(
        visit.viewer,
        workers=[one.worker for one in going],
        teams=[one.team for one in page],
        day=look.day,
    )
    named = names_for(visit.viewer, [one.child for one in page], why="handover", now=visit.now)
    total = sum(one.children for one in going if worker in (None, one.worker))
    chosen = names.worker(worker)
    return visit.show(
        "workforce/handover.html",
        {
            "back": HOME,
            "total": total,
            "until": ahead(look),
            "chosen": chosen.name if chosen else "",
            "all_url": address(visit, "handover") if worker else None,
            "workers": [_worker(visit, one, names) for one in going],
            "children": [_child(visit, look, one, named, names) for one in page],
            "paging": paging(
                visit, "handover", "", len(page), total, worker=chosen.reference if chosen else ""
            ),
        },
    )


def lines(visit: Visit, going: Iterable[Goes], names: Names) -> list[dict[str, str]]:
    """Who goes, in a line each with the link to the list: for a home."""
    return [
        {"text": _said(one, names), "url": _address(visit, one, names)}
        for one in going
        if one.worker in names.workers
    ]


def _said(one: Goes, names: Names) -> str:
    who, last = names.workers[one.worker], one.from_on - timedelta(days=1)
    more = plural(one.children, "child", "children")
    if who.ended_on == last:
        return f"{who.name} leaves on {day(last)}: {more} to hand over"
    return f"{who.name}: from {day(one.from_on)} {more} will have no worker"


def _address(visit: Visit, one: Goes, names: Names) -> str:
    return address(visit, "handover", worker=names.workers[one.worker].reference)


def _worker(visit: Visit, one: Goes, names: Names) -> dict[str, Any]:
    return {
        "worker": person(visit, names.worker(one.worker)),
        "role": names.workers[one.worker].role if one.worker in names.workers else "",
        "last_on": one.from_on - timedelta(days=1),
        "children": one.children,
        "children_url": _address(visit, one, names) if one.worker in names.workers else None,
        "acts": _acts(visit, one, names),
        "protection": one.protection,
        "looked_after": one.looked_after,
    }


def _acts(visit: Visit, one: Goes, names: Names) -> list[dict[str, str]]:
    """All the children of who goes handed over in one form, for whoever may give them away."""
    may = visit.viewer.may("see_caseloads") and visit.viewer.may("write_steps")
    if one.worker not in names.workers or not may or visit.viewer.level < GIVES_FROM:
        return []
    url = address(visit, "hand_over_children", worker=names.workers[one.worker].reference)
    return [{"text": "Hand over", "url": url}]


def way_to_give(visit: Visit, reference: str) -> str:
    """Where a child is given to a worker: the board, or the step's own form for who sees no caseloads."""
    if visit.viewer.may("see_caseloads"):
        return address(visit, "allocation_board", child=reference)
    path = {"reference": reference, "code": "give_child_to_worker"}
    return address(visit, "do_step", path=path)


def _child(
    visit: Visit, look: Look, one: ToHandOver, named: Mapping[int, NameLine], names: Names
) -> dict[str, Any]:
    line, who = named.get(one.child), names.worker(one.worker)
    why = WHY.get(one.because, "until {day}").format(day=day(one.from_on - timedelta(days=1)))
    gives = visit.viewer.may("write_steps") and visit.viewer.level >= GIVES_FROM
    acts = []
    if gives and line is not None and line.is_named:
        acts = [{"text": "Give to a worker", "url": way_to_give(visit, line.reference)}]
    return {
        "child": child(line),
        "open_as": open_as(one.card),
        "team": team_name(names, one.team),
        "from_on": one.from_on,
        "because": f"{who.name if who else 'The worker'}: {why}",
        "seen": seen(look, one.card, line),
        "acts": acts,
    }


PAGE = Page(path="handover", name="handover", view=view)
