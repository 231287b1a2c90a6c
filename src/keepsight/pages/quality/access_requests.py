"""Requests to see a record: who asked, how far it has come, by when they are answered; and those of one person."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.apart.access_requests import (
    AskedFor,
    access_requests_about,
    access_requests_of,
)
from keepsight.access.record.child import child_for
from keepsight.access.record.children import names_for
from keepsight.access.record.open_now import open_now
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.actions.workforce.decided_steps import step_of
from keepsight.boards.look import look_of
from keepsight.boards.not_about_a_child import late_among
from keepsight.boards.readings import Reading, dates_of_lines
from keepsight.pages.listing import (
    HOME,
    ROWS_A_PAGE,
    address,
    child,
    one_of,
    page_of,
    paging,
    person,
)
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.people.child_frame import back_to_child
from keepsight.pages.people.offered import at_step, hindered
from keepsight.pages.reading_rows import bare_reading
from keepsight.pages.words import day

ENDED = "ended"
KIND = "access_request"
#: The steps that are about such a request, in the order in which it goes on.
STEPS = (
    "record_identity",
    "answer_access_request",
    "ask_for_identity",
    "extend_access_request",
    "withdraw_access_request",
    "log_access_request",
)


def view(visit: Visit) -> HttpResponse:
    ended = one_of(visit, "state", (ENDED,)) == ENDED
    page = page_of(visit)
    found = access_requests_of(visit.viewer, now=visit.now, ended=ended, page=page)
    if page > 1 and not found.rows:
        raise NoSuchThing("There is no such page of this list.")
    named = names_for(
        visit.viewer,
        sorted({one.child for one in found.rows}),
        why="access_requests",
        now=visit.now,
        act="list_access_requests",
    )
    dates, staff = _dates(visit, found.rows), _staff(visit, found.rows)
    state = ENDED if ended else ""
    other = {"text": "Those that wait for an answer", "url": address(visit, "access_requests")}
    if not ended:
        url = address(visit, "access_requests", state=ENDED)
        other = {"text": "Those that were answered or taken back", "url": url}
    waiting = len(found.open)
    late = late_among(visit.viewer, KIND, found.open, now=visit.now)
    waits = f"{waiting} {'waits' if waiting == 1 else 'wait'} for an answer"
    waits += f", {late} of them with a date that is overdue." if late else "; none is late."
    return visit.show(
        "quality/access_requests.html",
        {
            "back": HOME,
            "answer": waits if found.open else "None waits for an answer.",
            "ended": ended,
            "rows": [
                _row(visit, one, dates, staff)
                | {"child": child(named.get(one.child)) | _its_page(named[one.child].reference)}
                for one in found.rows
            ],
            "other": other,
            "find_url": reverse("find_child"),
            "others_url": reverse("information_requests"),
            "paging": paging(
                visit, "access_requests", "", len(found.rows), found.total, state=state
            )
            if found.total > ROWS_A_PAGE
            else None,
        },
    )


def one(visit: Visit) -> HttpResponse:
    """The requests for one person's record, with what can be done about the one that is open."""
    reference = visit.params["reference"]
    about = child_for(visit.viewer, reference, why="access_request", now=visit.now)
    found = access_requests_about(visit.viewer, about.id)
    dates, staff = _dates(visit, found), _staff(visit, found)
    open_rows = open_now(visit.viewer.authority_id or 0, about.id, visit.today)
    acts = [
        {"text": step.title, "url": at_step(reference, step)}
        for step in map(step_of, STEPS)
        if step is not None and not hindered(visit, step, open_rows)
    ]
    return visit.show(
        "quality/access_request.html",
        {
            "back": {"text": "Requests to see a record", "url": reverse("access_requests")},
            "name": about.name,
            "child": back_to_child(visit, about.reference, about.name),
            "acts": acts,
            "rows": [_row(visit, each, dates, staff) for each in found],
        },
    )


def _its_page(reference: str) -> dict[str, str]:
    return {"url": reverse("access_request", kwargs={"reference": reference})}


def _dates(visit: Visit, rows: tuple[AskedFor, ...]) -> dict[int, tuple[Reading, ...]]:
    numbers = [row.number for row in rows if not (row.answered_on or row.withdrawn_on)]
    return dates_of_lines(look_of(visit.viewer, now=visit.now), KIND, numbers)


def _staff(visit: Visit, rows: tuple[AskedFor, ...]) -> Names:
    people = {row.worker for row in rows if row.worker is not None}
    return names_of_staff(visit.viewer, workers=people, teams=(), day=visit.today)


def _row(
    visit: Visit, row: AskedFor, dates: dict[int, tuple[Reading, ...]], staff: Names
) -> dict[str, Any]:
    return {
        "number": row.number,
        "received_on": row.received_on,
        "by": row.by,
        "stage": _stage(row),
        "owner": person(visit, staff.worker(row.worker)),
        "due": [bare_reading(visit, one) for one in dates.get(row.number, ())],
        "wanted": row.wanted,
        "support": row.support,
        "withheld": row.withheld,
    }


def _stage(row: AskedFor) -> str:
    """How far it has come: "Waits for proof of identity, since 3 May 2026"."""
    if row.answered_on:
        return f"Answered on {day(row.answered_on)}"
    if row.withdrawn_on:
        return f"Taken back on {day(row.withdrawn_on)}"
    if row.proof_since:
        return f"Waits for proof of identity, since {day(row.proof_since)}"
    if row.extended_on:
        return f"More time was taken on {day(row.extended_on)}"
    return "Being prepared"


PAGES = (
    Page(path="requests-to-see", name="access_requests", view=view, may="keep_requests"),
    Page(
        path="child/<str:reference>/requests",
        name="access_request",
        view=one,
        may="keep_requests",
        reach="child",
    ),
)
