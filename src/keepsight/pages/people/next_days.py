"""The next ten working days of a worker, day by day; first what is late."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.http import HttpResponse

from keepsight.access.record.children import names_for
from keepsight.access.staff.staff_names import names_of_staff
from keepsight.boards.people.due import Asked, rows
from keepsight.boards.readings import Reading
from keepsight.pages.frame import address_of
from keepsight.pages.listing import address, look_at, number_of
from keepsight.pages.page import Page, Visit
from keepsight.pages.reading_rows import reading_row
from keepsight.pages.words import weekday

#: More than this in ten days is a list to filter, not days to plan.
AT_MOST = 300


def view(visit: Visit) -> HttpResponse:
    look = look_at(visit)
    worker = number_of(visit, "worker", "worker") or visit.viewer.worker_id
    asked = Asked(showing="all", worker=worker or 0)
    found = rows(look, asked, count=AT_MOST) if worker else ()
    names = names_of_staff(
        visit.viewer, workers=[worker], teams=[one.team for one in found], day=look.day
    )
    children = sorted({one.child for one in found})
    named = names_for(visit.viewer, children, why="next_days", now=visit.now)

    def shown(some: Any) -> list[dict[str, Any]]:
        return [reading_row(visit, one, named, names) for one in some]

    late = [one for one in found if one.state == "overdue"]
    coming = [one for one in found if one.state != "overdue"]
    own = worker == visit.viewer.worker_id
    who = names.worker(worker)
    return visit.show(
        "people/next_days.html",
        {
            "back": {"text": "Due", "url": address(visit, "overdue")},
            "whose": "" if own or who is None else who.name,
            "total": len(coming),
            "late": shown(late),
            "days": [
                {"day": weekday(on), "rows": shown(some)}
                for on, some in groupby(coming, key=_day_of)
                if on is not None
            ],
            "calendar_url": address_of("calendar")
            if own and visit.viewer.may("have_calendar")
            else None,
        },
    )


def _day_of(one: Reading) -> Any:
    return one.due_on


PAGE = Page(path="next", name="next_days", view=view, another_date=True)
