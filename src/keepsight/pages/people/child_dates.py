"""All dates of one child: the clocks that run, and those that were met or ended, each with its reason."""

from __future__ import annotations

from django.http import HttpResponse

from keepsight.access.record.child import child_for
from keepsight.boards.people.child_dates import RUNNING, all_dates
from keepsight.pages.page import Page, Visit
from keepsight.pages.people.child_frame import back_to_child, date_row, tabs


def view(visit: Visit) -> HttpResponse:
    reference = visit.params["reference"]
    child = child_for(visit.viewer, reference, why="child_dates", now=visit.now)
    is_now = not visit.is_another_date
    dates = all_dates(
        visit.viewer.authority_id or 0,
        child.id,
        at=visit.now if is_now else visit.as_at,
        day=visit.as_at,
        known_on=visit.known_on,
    )
    has_died = child.died_on is not None and child.died_on <= visit.as_at
    running = [] if has_died else [one for one in dates if one.state in RUNNING]
    over = [one for one in dates if one.state in ("met", "met_late", "ended")]
    over.sort(
        key=lambda one: one.met_on or one.ended_on or one.started_on or visit.as_at, reverse=True
    )
    untold = [one for one in dates if one.state == "cannot_be_told" and not has_died]
    return visit.show(
        "people/child_dates.html",
        {
            "back": back_to_child(visit, reference, child.name),
            "child": {"name": child.name, "first_name": child.first_name},
            "tabs": tabs(visit, reference),
            "running": [date_row(visit, one) for one in running],
            "past": [date_row(visit, one) for one in over],
            "overdue": sum(one.state == "overdue" for one in running),
            "cannot_be_told": list(dict.fromkeys(f"{one.title}. {one.sentence}" for one in untold)),
        },
    )


PAGE = Page(
    path="child/<str:reference>/dates",
    name="child_dates",
    view=view,
    reach="child",
    another_date=True,
)
