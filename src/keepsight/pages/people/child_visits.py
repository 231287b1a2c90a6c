"""The visits to one child: every one made or tried, and behind a number exactly those it counted."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.record.child import Child, child_for
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.boards.people.child import child_board
from keepsight.boards.people.child_visits import VisitRow, Visits, was_seen
from keepsight.pages.listing import one_of, person
from keepsight.pages.page import Page, Visit
from keepsight.pages.people.child_frame import back_to_child, is_born, page_of_child, tabs
from keepsight.pages.words import day, plural

WHICH = {"all": "All visits", "seen": "Seen", "alone": "Seen alone"}
HOW = {
    "alone": "Seen alone",
    "seen": "Seen, not alone",
    "not_seen": "Not seen",
    "not_told": "Whether seen is not on file",
}


def view(visit: Visit) -> HttpResponse:
    reference = visit.params["reference"]
    which = one_of(visit, "which", WHICH) or "all"
    child = child_for(visit.viewer, reference, why="child_visits", now=visit.now)
    board = child_board(
        visit.viewer.authority_id or 0,
        child.id,
        now=visit.now,
        today=visit.today,
        called=child.first_name,
        is_born=is_born(child, visit.as_at),
        died_on=child.died_on,
        as_at=visit.as_at,
        known_on=visit.known_on,
    )
    rows = [row for row in board.visits.rows if _fits(row, which, board.visits)]
    names = names_of_staff(
        visit.viewer, workers=[row.worker for row in rows], teams=(), day=visit.as_at
    )
    return visit.show(
        "people/child_visits.html",
        {
            "back": back_to_child(visit, reference, child.name),
            "child": {"name": child.name, "first_name": child.first_name},
            "tabs": tabs(visit, reference),
            "answer": _answer(child, board.visits, which, len(rows)),
            "write": write_act(visit, reference),
            "total": len(rows),
            "heading": _heading(which, board.visits),
            "others": [
                {"text": text, "url": page_of_child(visit, "child_visits", reference, which=code)}
                for code, text in WHICH.items()
                if code != which
            ],
            "rows": [_row(visit, reference, row, names) for row in rows],
            "cannot_be_told": [] if board.visits.is_told else ["No source holds visits."],
        },
    )


def write_act(visit: Visit, reference: str) -> dict[str, str] | None:
    """The button that records a visit, for whoever writes; not on another date's page."""
    if not visit.viewer.may("write_notes") or visit.is_another_date:
        return None
    return {
        "text": "Record a visit",
        "url": reverse("record_visit", kwargs={"reference": reference}),
    }


def _fits(row: VisitRow, which: str, visits: Visits) -> bool:
    """All; or those at which the child was seen (alone) since the present status began."""
    if which == "all":
        return True
    since = visits.since is None or row.on >= visits.since
    return since and was_seen(row) and (which == "seen" or row.how == "alone")


def _heading(which: str, visits: Visits) -> str:
    if which == "all" or visits.since is None:
        return WHICH[which]
    return f"{WHICH[which]} since {day(visits.since)}"


def _answer(child: Child, visits: Visits, which: str, shown: int) -> str:
    if not visits.is_told:
        return f"Who visited {child.first_name} cannot be told."
    if which == "alone":
        seen = plural(visits.seen_times, "visit")
        return f"{child.first_name} was seen alone at {shown} of {seen} at which seen."
    if which == "seen":
        return f"{child.first_name} was seen at {plural(shown, 'visit')}."
    return f"{plural(shown, 'visit')} on file, the latest first."


def _row(visit: Visit, reference: str, row: VisitRow, names: Names) -> dict[str, Any]:
    return {
        "number": row.number,
        "url": reverse("visit", kwargs={"reference": reference, "number": row.number}),
        "on": row.on,
        "kind": row.kind,
        "how": HOW[row.how],
        "strong": row.how == "not_seen",
        "worker": person(visit, names.worker(row.worker)),
    }


PAGE = Page(
    path="child/<str:reference>/visits",
    name="child_visits",
    view=view,
    reach="child",
    another_date=True,
)
