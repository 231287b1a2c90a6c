"""The decisions about one child: what waits, and every decision taken, with its reasons and both times."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.deciding.decisions import Taken, taken_of
from keepsight.access.record.child import Child, child_for
from keepsight.access.record.notes import sees_notes
from keepsight.access.staff.staff_names import Names
from keepsight.boards.people.waiting_decisions import Waits, waiting_decisions
from keepsight.pages.listing import ROWS_A_PAGE, address, page_of
from keepsight.pages.page import Page, Visit
from keepsight.pages.people.child_frame import back_to_child, tabs
from keepsight.pages.words import moment, plural
from keepsight.pages.workforce.decided import names_in, shown_of
from keepsight.pages.workforce.decision_words import STATES, people, titled, wanted

#: Who can decide, this instant, in the box on the child's page.
MOST_DECIDERS = 3
#: What waits, in the box; the rest is one press away.
MOST_WAITING = 3


def view(visit: Visit) -> HttpResponse:
    reference = visit.params["reference"]
    child = child_for(visit.viewer, reference, why="child_decisions", now=visit.now)
    every = taken_of(visit.viewer, child)
    first = (page_of(visit) - 1) * ROWS_A_PAGE
    rows = list(every[first : first + ROWS_A_PAGE])
    names = names_in(visit, rows)
    return visit.show(
        "people/child_decisions.html",
        {
            "back": back_to_child(visit, reference, child.name),
            "child": {
                "name": child.name,
                "first_name": child.first_name,
                "reference": child.reference,
            },
            "tabs": tabs(visit, reference),
            "answer": _answer(child, len(every)),
            "waiting": waiting_box(visit, child, most=ROWS_A_PAGE),
            "acts": acts(visit, child),
            "rows": [_row(visit, one, names) for one in rows],
            "total": len(every),
            "paging": _paging(visit, reference, len(rows), len(every)),
        },
    )


def _row(visit: Visit, one: Taken, names: Names) -> dict[str, Any]:
    url = reverse("decided", kwargs={"number": one.number})
    return {
        **shown_of(visit, one, names),
        "url": url if visit.viewer.may("ask_for_decisions") else None,
    }


def acts(visit: Visit, child: Child) -> list[dict[str, str]]:
    """What may be done: ask, or write down what was decided elsewhere."""
    if not visit.viewer.may("ask_for_decisions"):
        return []
    where = {"reference": child.reference}
    return [
        {"text": "Ask for a decision", "url": reverse("choose_decision", kwargs=where)},
        {
            "text": "Write down one taken elsewhere",
            "url": reverse("choose_recorded", kwargs=where),
        },
    ]


def waiting_box(visit: Visit, child: Child, most: int = MOST_WAITING) -> list[dict[str, Any]]:
    """What waits for a decision about the child, with who can decide this instant.

    Nothing on another date's page: it tells of now.
    """
    if visit.is_another_date:
        return []
    waits = waiting_decisions(visit.viewer, child, now=visit.now)
    return [_waits(visit, one) for one in waits[:most]]


def _waits(visit: Visit, one: Waits) -> dict[str, Any]:
    asked, may = one.asked, visit.viewer.may("ask_for_decisions")
    return {
        "title": titled(asked.code).title,
        "what": asked.what if sees_notes(visit.viewer) else "",
        "url": reverse("decision", kwargs={"number": asked.number}) if may else None,
        "state": STATES[asked.state],
        "asked_by": asked.asker,
        "asked_at": moment(asked.asked_at),
        "wanted": wanted(visit, asked.wanted_on),
        "is_mine": one.is_mine,
        "people": people(visit, one, MOST_DECIDERS),
    }


def _paging(visit: Visit, reference: str, shown: int, total: int) -> dict[str, Any] | None:
    if not shown:
        return None
    page = page_of(visit)
    first = (page - 1) * ROWS_A_PAGE + 1

    def at(number: int) -> str:
        path = {"reference": reference}
        return address(visit, "child_decisions", path=path, page=number if number > 1 else "")

    return {
        "first": first,
        "last": first + shown - 1,
        "total": total,
        "previous_url": at(page - 1) if page > 1 else None,
        "next_url": at(page + 1) if first + shown - 1 < total else None,
        "save_url": None,
    }


def _answer(child: Child, total: int) -> str:
    if not total:
        return f"No decision about {child.first_name} is on file yet."
    return f"{plural(total, 'decision')} about {child.first_name} on file, the latest first."


PAGE = Page(
    path="child/<str:reference>/decisions", name="child_decisions", view=view, reach="child"
)
