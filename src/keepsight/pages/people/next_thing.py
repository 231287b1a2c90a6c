"""After a step: what is due for the child now, for whom, by when and why, and the step that meets it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from keepsight.access.record.child import Child, child_for
from keepsight.access.record.open_now import open_now
from keepsight.access.staff.staff_names import names_of_staff
from keepsight.boards.people.child import ChildBoard, child_board
from keepsight.boards.people.child_dates import DateOfChild
from keepsight.pages.page import Page, Visit
from keepsight.pages.people.child_frame import back_to_child, date_row, is_born, page_of_child
from keepsight.pages.people.offered import OpenRows, offered_for, said_of
from keepsight.pages.people.same_step import same_for_others
from keepsight.pages.words import day, plural, small

#: The next dates shown beside all that are overdue.
NEXT = 6


def view(visit: Visit) -> HttpResponse:
    child = child_for(visit.viewer, visit.params["reference"], why="next_thing", now=visit.now)
    authority = visit.viewer.authority_id or 0
    board = child_board(
        authority, child.id, now=visit.now, today=visit.today, called=child.first_name,
        is_born=is_born(child, visit.today), died_on=child.died_on,
    )  # fmt: skip
    found = open_now(authority, child.id, visit.today)
    late = [one for one in board.dates if one.state == "overdue"]
    coming = [one for one in board.dates if one.state != "overdue"]
    return visit.show(
        "people/next_thing.html",
        {
            "back": back_to_child(visit, child.reference, child.name),
            "child": {"name": child.name, "first_name": child.first_name},
            "answer": _answer(child, late, coming),
            "whose": _whose(visit, board),
            "rows": [_row(visit, child, one, found) for one in (*late, *coming[:NEXT])],
            "more": max(len(coming) - NEXT, 0),
            "dates_url": page_of_child(visit, "child_dates", child.reference),
            "cannot_be_told": list(board.cannot_be_told),
            "same": same_for_others(visit, child),
            "open": [said_of(rows) for rows in found.values()],
            "write_url": page_of_child(visit, "steps", child.reference),
            "child_url": page_of_child(visit, "child", child.reference),
        },
    )


def _row(visit: Visit, child: Child, one: DateOfChild, found: OpenRows) -> dict[str, Any]:
    return date_row(visit, one) | {
        "acts": offered_for(visit, child.reference, one.limit, found),
    }


def _answer(child: Child, late: list[DateOfChild], coming: list[DateOfChild]) -> str:
    """The one sentence: how much is late, and what comes next."""
    if not late and not coming:
        return f"Nothing is due for {child.first_name}."
    first = coming[0] if coming else None
    by = f" by {day(first.due_on)}" if first and first.due_on else ""
    coming_next = f"Next: {small(first.title)}{by}." if first else ""
    if not late:
        return coming_next
    return f"{plural(len(late), 'thing')} {'is' if len(late) == 1 else 'are'} late. {coming_next}".strip()


def _whose(visit: Visit, board: ChildBoard) -> str:
    """Who does what is due: the child's worker, or why there is none."""
    if board.holder.state != "worker" or board.holder.worker is None:
        return "No worker holds this child, so it falls to the team’s manager."
    if board.holder.worker == visit.viewer.worker_id:
        return "It falls to you: you hold this child."
    names = names_of_staff(visit.viewer, workers=[board.holder.worker], teams=[], day=visit.today)
    name = names.worker(board.holder.worker)
    return f"It falls to {name.name}, who holds this child." if name else ""


PAGE = Page(
    path="child/<str:reference>/next",
    name="next_thing",
    view=view,
    reach="child",
)
