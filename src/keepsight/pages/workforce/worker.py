"""One worker: the children held, the roles, the time away."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.looks.what_they_saw import may_ask_about
from keepsight.access.record.children import children_of, names_for
from keepsight.access.staff.staff_names import Post, post_of
from keepsight.access.staff.supervising import supervising
from keepsight.boards.look import Look
from keepsight.boards.people.children import Asked, children, rows
from keepsight.boards.workforce.caseloads import Load, load_in, load_parts, most_children
from keepsight.pages.listing import (
    HOME,
    ROWS_A_PAGE,
    address,
    child,
    look_at,
    open_as,
    page_of,
    seen,
    sees_children,
)
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.workforce.workload_words import band_of, of_capacity, rounded


def view(visit: Visit) -> HttpResponse:
    post = post_of(visit.viewer, visit.params["reference"])
    if post is None:
        raise NoSuchThing("No worker of this council has this number.")
    context: dict[str, Any] = {
        "total": 0,
        "limit": 0,
        "load": None,
        "children": [],
        "paging": None,
        "sees_children": sees_children(visit),
        "cannot_be_told": [],
        "acts": [],
        "account": "",
    }
    if sees_children(visit):
        context |= _children(visit, look_at(visit), post)
    if visit.viewer.may("manage_workforce"):
        url = reverse("worker_on_file", kwargs={"reference": visit.params["reference"]})
        context["acts"] = [{"text": "Change", "url": url}]
    if supervising(visit.viewer, day=visit.today).may_see(post.number):
        url = reverse("worker_supervision", kwargs={"reference": visit.params["reference"]})
        context["acts"] = [*context["acts"], {"text": "Supervision", "url": url}]
    if may_ask_about(post.number, children_of(visit.viewer, now=visit.now)):
        url = reverse("what_they_saw", kwargs={"reference": visit.params["reference"]})
        context["acts"] = [*context["acts"], {"text": "What they looked at", "url": url}]
    return visit.show("workforce/worker.html", context | _post(visit, post))


def _children(visit: Visit, look: Look, post: Post) -> dict[str, Any]:
    """The open children in reach whom the worker holds."""
    asked, start = Asked(worker=post.number), (page_of(visit) - 1) * ROWS_A_PAGE
    page = rows(look, asked, start, ROWS_A_PAGE)
    found = children(
        look,
        asked,
        late_for=[card.child for card in page],
        more=load_parts(look, post.number),
    )
    named = names_for(visit.viewer, [c.child for c in page], why="worker", now=visit.now)
    shown = []
    for card in page:
        line = named.get(card.child)
        shown.append(
            {
                "child": child(line),
                "open_as": open_as(card),
                "since_on": card.worker_since,
                "seen": seen(look, card, line),
                "seen_alone": seen(look, card, line, alone=True),
                "overdue": found.late.get(card.child, 0),
                "overdue_url": address(visit, "overdue", child=line.reference if line else ""),
            }
        )
    load = load_in(found.more, look)
    return {
        "total": found.shown,
        "limit": load.limit if load else most_children(look),
        "load": _load(visit, load) if load else None,
        "children": shown,
        "paging": _paging(visit, post, len(shown), found.shown),
    }


def _load(visit: Visit, load: Load) -> dict[str, Any] | None:
    """What the worker carries, with the way to the sum; for who may see it."""
    viewer = visit.viewer
    answers = viewer.may("see_caseloads") and (
        viewer.reaches_council or load.team in viewer.team_ids
    )
    if not answers and load.worker != viewer.worker_id:
        return None
    here = {"reference": visit.params["reference"]}
    return {
        "load": rounded(load.points),
        "capacity": rounded(load.capacity),
        "of_capacity": of_capacity(load),
        "percent": load.percent,
        "load_url": address(visit, "worker_load", path=here),
        "band": band_of(load),
    }


def _paging(visit: Visit, post: Post, shown: int, total: int) -> dict[str, Any] | None:
    if not shown:
        return None
    page, here = page_of(visit), {"reference": visit.params["reference"]}
    first = (page - 1) * ROWS_A_PAGE + 1
    last = first + shown - 1
    before = address(visit, "worker", path=here, page=page - 1) if page > 1 else None
    after = address(visit, "worker", path=here, page=page + 1) if last < total else None
    return {
        "first": first,
        "last": last,
        "total": total,
        "previous_url": before,
        "next_url": after,
        "save_url": address(visit, "save_my_children", worker=visit.params["reference"]),
    }


def _post(visit: Visit, post: Post) -> dict[str, Any]:
    held = [r for r in post.roles if r.to_on is None or r.to_on >= visit.as_at] or post.roles
    return {
        "back": {"text": "Children with each worker", "url": address(visit, "caseloads")}
        if visit.viewer.may("see_caseloads")
        else HOME,
        "worker": {
            "name": post.name,
            "role": held[0].what if held else "No role on file",
            "team": held[0].team if held else "",
            "telephone": "",
            "email": post.email,
            "started_on": post.started_on,
            "ended_on": post.ended_on,
            "registration": post.registration,
            "working_time": post.share,
        },
        "roles": [
            {"role": r.what, "team": r.team, "from_on": r.from_on, "to_on": r.to_on, "level": ""}
            for r in post.roles
        ],
        "absences": [
            {
                "kind": "Away",
                "from_on": away.from_on,
                "to_on": away.to_on,
                "cover": f"Covered by {away.team}" if away.team else "",
            }
            for away in post.absences
        ],
    }


PAGE = Page(path="worker/<str:reference>", name="worker", view=view, another_date=True)
