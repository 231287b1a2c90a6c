"""Say why one date of a child was missed."""

from __future__ import annotations

from datetime import date

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.record.child import child_for
from keepsight.actions.reporting.give_delay_reason import GIVE_DELAY_REASON
from keepsight.boards.delays import given_for
from keepsight.boards.people.child_dates import DateOfChild, all_dates
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.words import day
from keepsight.writing.versions import newest_version


def view(visit: Visit) -> HttpResponse:
    reference = visit.params["reference"]
    child = child_for(visit.viewer, reference, why="why_late", now=visit.now)
    one = _missed(visit, child.id)
    authority = visit.viewer.authority_id or 0
    held = given_for(authority, [child.id]).get((child.id, one.limit, one.line or 0, _due(visit)))
    url = reverse("child_dates", kwargs={"reference": reference})
    return ask(
        visit,
        Asking(
            GIVE_DELAY_REASON,
            title=f"Why it was late: {one.title}",
            button="Save",
            opened=newest_version("DelayReason"),
            first={"reason_code": held.reason, "words": held.words} if held else {},
            also={
                "child": child.id,
                "limit": one.limit,
                "line": one.line or 0,
                "due_on": _due(visit),
            },
            sentences=(f"{child.name}. Due on {day(_due(visit))}. {one.sentence}",),
            back={"text": f"Dates: {child.name}", "url": url},
            done=lambda _: visit.go(
                "child_dates", reference=reference, note=f"The reason is saved: {one.title}."
            ),
        ),
    )


def _missed(visit: Visit, child: int) -> DateOfChild:
    """The date that the address names, if it was missed; any other is not found (404)."""
    due = _due(visit)
    dates = all_dates(
        visit.viewer.authority_id or 0, child, at=visit.now, day=visit.today, known_on=None
    )
    for one in dates:
        named = (one.limit, one.line or 0, one.due_on)
        if named == (visit.params["limit"], visit.params["line"], due) and one.was_overdue:
            return one
    raise NoSuchThing


def _due(visit: Visit) -> date:
    try:
        return date.fromisoformat(visit.params["due"])
    except ValueError:
        raise NoSuchThing from None


PAGE = Page(
    path="child/<str:reference>/late/<str:limit>/<int:line>/<str:due>",
    name="why_late",
    view=view,
    may="give_reasons",
    reach="child",
    methods=("GET", "POST"),
)
