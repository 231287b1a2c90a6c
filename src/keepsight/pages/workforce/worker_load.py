"""What one worker carries: the sum, child by child, work beside children, and what there is room for."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.record.children import names_for
from keepsight.access.staff.staff_names import Post, names_of_staff, post_of
from keepsight.access.staff.workloads import Extra, extras_of, may_weigh
from keepsight.boards.look import Look
from keepsight.boards.workforce.arithmetic import Arithmetic, arithmetic
from keepsight.boards.workforce.caseloads import Load, load_of
from keepsight.pages.listing import address, child, look_at, sees_children, team_name
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.words import plural
from keepsight.pages.workforce.workload_words import (
    COUNTED_AS,
    band_of,
    besides,
    capacity_in_words,
    of_capacity,
    points,
    reckoned,
    rounded,
)
from keepsight.writing.perform import Refused

NOT_SHOWN = "What somebody carries is seen by themselves, and by whoever answers for their team or above it."
#: From which level a manager weighs a child: the step's own.
WEIGHS_FROM = 40


def view(visit: Visit) -> HttpResponse:
    post = worker_at(visit)
    look = look_at(visit)
    load = load_of(look, post.number)
    if not _may_see(visit, load, post):
        raise Refused(NOT_SHOWN)
    answers = not visit.is_another_date and may_weigh(visit.viewer, post.number, day=visit.today)
    context: dict[str, Any] = {"load": None, "rows": [], "beyond": None, "extras": [], "room": ""}
    if load is not None:
        context |= _sum(visit, look, load, answers=answers)
    extras = extras_of(visit.viewer, post.number, look.day)
    here = {"reference": visit.params["reference"]}
    return visit.show(
        "workforce/worker_load.html",
        context
        | {
            "back": {"text": post.name, "url": address(visit, "worker", path=here)},
            "name": post.name,
            "extras": [_extra(visit, one, answers=answers) for one in extras],
            "acts": [{"text": "Give work beside children",
                      "url": reverse("add_extra_work", kwargs=here)}] if answers else [],
        },
    )  # fmt: skip


def worker_at(visit: Visit) -> Post:
    """The worker whom the address names; a number of nobody is not found (404)."""
    post = post_of(visit.viewer, visit.params["reference"])
    if post is None:
        raise NoSuchThing("No worker of this council has this number.")
    return post


def _may_see(visit: Visit, load: Load | None, post: Post) -> bool:
    """Themselves; who sees the caseloads of the council, or of the team the worker counts for."""
    viewer = visit.viewer
    if post.number == viewer.worker_id:
        return True
    if not viewer.may("see_caseloads"):
        return False
    teams = {load.team} if load else set()
    return viewer.reaches_council or bool(teams & viewer.team_ids)


def _sum(visit: Visit, look: Look, load: Load, *, answers: bool) -> dict[str, Any]:
    """The load, its children with the sum of each, and how the room is come by."""
    found = arithmetic(look, load)
    shown = sees_children(visit)
    names = names_of_staff(visit.viewer, workers=[], teams=[load.team], day=look.day)
    rows, beyond, beyond_points = [], found.beyond, found.beyond_points
    if shown:
        rows = _rows(visit, found, weighs=answers and visit.viewer.level >= WEIGHS_FROM)
    else:
        beyond += len(found.counts)
        beyond_points += sum(one.points for one in found.counts)
    kind = COUNTED_AS.get(load.counted_as, "")
    return {
        "load": {
            "load": rounded(load.points),
            "capacity": rounded(load.capacity),
            "of_capacity": of_capacity(load),
            "load_url": None,
            "percent": load.percent,
            "band": band_of(load),
            "exactly": points(load.points),
            "room": points(load.capacity),
            "left": points(abs(load.capacity - load.points)),
            "is_over": load.points > load.capacity,
            "children": load.held,
            "besides": besides(load),
            "limit": load.limit,
            "kind": kind,
            "team": team_name(names, load.team) if load.team else "",
            "extras": points(load.extras),
        },
        "rows": rows,
        "beyond": {"text": plural(beyond, "child", "children"), "points": points(beyond_points)}
        if beyond
        else None,
        "room": capacity_in_words(found.room, load),
    }


def _rows(visit: Visit, found: Arithmetic, *, weighs: bool) -> list[dict[str, Any]]:
    numbers = [one.child for one in found.counts]
    named = names_for(visit.viewer, numbers, why="worker_load", now=visit.now)
    rows = []
    for one in found.counts:
        line = named.get(one.child)
        weigh = None
        if weighs and line is not None and line.is_named:
            weigh = reverse("do_step", kwargs={"reference": line.reference, "code": "weigh_child"})
        rows.append(
            {
                "child": child(line),
                "steps": reckoned(one),
                "since_on": one.since,
                "points": points(one.points),
                "weigh_url": weigh,
            }
        )
    return rows


def _extra(visit: Visit, one: Extra, *, answers: bool) -> dict[str, Any]:
    path = {"reference": visit.params["reference"], "number": one.number}
    return {
        "kind": one.kind,
        "why": one.why,
        "from_on": one.from_on,
        "to_on": one.to_on,
        "end_url": reverse("end_extra_work", kwargs=path) if answers else None,
    }


PAGE = Page(path="worker/<str:reference>/load", name="worker_load", view=view, another_date=True)
