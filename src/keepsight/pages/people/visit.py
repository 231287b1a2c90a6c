"""One visit as it was written: how this child was seen, what the child said, and what happens next."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
from django.http import HttpResponse

from keepsight.access.record.child import child_for
from keepsight.access.record.visits import NoSuchVisit, WrittenVisit, visit_for
from keepsight.access.staff.staff_names import names_of_staff
from keepsight.actions.people.record_visit import RECORD_VISIT
from keepsight.kernel.form import Form, form_of
from keepsight.law.office_hours import ENGLAND
from keepsight.law.working_days import working_days_between
from keepsight.pages.finished import LEFT_EMPTY, answered_sections
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.people.child_frame import page_of_child, tabs
from keepsight.pages.people.child_visits import HOW
from keepsight.pages.people.note_words import by
from keepsight.pages.words import day, moment

#: More working days than these after a visit it counts as recorded late, and says so.
SOON_ENOUGH = 5


def view(visit: Visit) -> HttpResponse:
    reference, number = visit.params["reference"], visit.params["number"]
    child = child_for(visit.viewer, reference, why="visit", now=visit.now, entry=number)
    try:
        written = visit_for(visit.viewer, child, number)
    except NoSuchVisit:
        raise NoSuchThing from None
    names = names_of_staff(visit.viewer, workers=[written.worker], teams=(), day=visit.today)
    on = written.answers["visited_on"]
    url = page_of_child(visit, "child_visits", reference)
    return visit.show(
        "layout/finished.html",
        {
            "title": f"Visit, {day(on)}" if on else "Visit, no day on file",
            "page_title": f"Visit: {child.reference}",
            "back": {"text": f"Visits: {child.name}", "url": url},
            "tabs": tabs(visit, reference),
            "whose": child.name,
            "said": [
                f"{child.name}. {HOW[_how(written)]}. {_recorded(written, by(names, written.worker))}"
            ],
            "remarks": _remarks(written),
            "sections": _sections(written),
            "changed": [],
            "versions": [],
            "acts": [],
        },
    )


def _how(written: WrittenVisit) -> str:
    if written.seen is None:
        return "not_told"
    if not written.seen:
        return "not_seen"
    return "alone" if written.seen_alone else "seen"


def _recorded(written: WrittenVisit, who: str) -> str:
    if written.recorded_at is None:
        return f"Visited by {who}; when it was recorded is not known."
    return f"Visited by {who}, recorded {moment(written.recorded_at)}."


def _remarks(written: WrittenVisit) -> list[dict[str, Any]]:
    remarks = []
    if written.form_since is None:
        remarks.append("It came from another system, which told no more than this.")
    elif not written.has_words:
        remarks.append("Your role does not see what was written of this visit.")
    on, at = written.answers["visited_on"], written.recorded_at
    if on and at:
        days = np.array([np.datetime64(on, "D")])
        late = int(working_days_between(days, np.datetime64(at.astimezone(ENGLAND).date(), "D"))[0])
        if late > SOON_ENOUGH:
            remarks.append(f"Recorded late: {late} working days after the visit.")
    return [{"text": text, "link": None} for text in remarks]


def _sections(written: WrittenVisit) -> list[dict[str, Any]]:
    """What was answered; of questions that were left empty only those of the visit itself."""
    form: Form = form_of(RECORD_VISIT.form, written.form_since)
    found = []
    for section in answered_sections(form, SimpleNamespace(**written.answers)):
        answers = [one for one in section["answers"] if one["lines"] != [LEFT_EMPTY]]
        if answers:
            found.append({**section, "answers": answers})
    return found


PAGE = Page(path="child/<str:reference>/visit/<int:number>", name="visit", view=view, reach="child")
