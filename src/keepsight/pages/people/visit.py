"""One visit as it was written: how this child was seen, what the child said, and what happens next."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.record.child import Child, child_for
from keepsight.access.record.notes import may_correct
from keepsight.access.record.visits import NoSuchVisit, WrittenVisit, visit_for
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.actions.people.record_visit import RECORD_VISIT
from keepsight.kernel.form import Form, form_of
from keepsight.law.office_hours import ENGLAND
from keepsight.law.working_days import working_days_between
from keepsight.pages.finished import LEFT_EMPTY, answered_sections, differences
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.people.child_frame import page_of_child, tabs
from keepsight.pages.people.child_visits import HOW
from keepsight.pages.people.note_words import by
from keepsight.pages.words import day, moment

#: More working days than these after a visit it counts as recorded late, and says so.
SOON_ENOUGH = 5
#: In the address: a version that is not the newest.
VERSION = "version"


def view(visit: Visit) -> HttpResponse:
    reference, number = visit.params["reference"], visit.params["number"]
    child = child_for(visit.viewer, reference, why="visit", now=visit.now, entry=number)
    written = written_at(visit, child, _version_asked(visit))
    workers = [written.worker, *(one.worker for one in written.versions)]
    names = names_of_staff(visit.viewer, workers=workers, teams=(), day=visit.today)
    url = page_of_child(visit, "child_visits", reference)
    return visit.show(
        "layout/finished.html",
        {
            "title": called(written),
            "page_title": f"Visit: {child.reference}",
            "back": {"text": f"Visits: {child.name}", "url": url},
            "tabs": tabs(visit, reference),
            "whose": child.name,
            "said": [
                f"{child.name}. {HOW[_how(written)]}. {_recorded(written, by(names, written.worker))}"
            ],
            "remarks": _remarks(written),
            "sections": _sections(written),
            "changed": _changed(written),
            "versions": _versions(visit, written, names),
            "acts": _acts(visit, child, written),
        },
    )


def written_at(visit: Visit, child: Child, version: int = 0) -> WrittenVisit:
    """The visit that the address names; not found (404) where it is none of the child."""
    try:
        return visit_for(visit.viewer, child, visit.params["number"], version)
    except NoSuchVisit:
        raise NoSuchThing from None


def at_visit(child: Child, number: int, page: str = "visit") -> str:
    """The address of a visit, or of what may be done with it."""
    return reverse(page, kwargs={"reference": child.reference, "number": number})


def called(written: WrittenVisit) -> str:
    """A visit in a heading or a link."""
    on = written.answers["visited_on"]
    return f"Visit, {day(on)}" if on else "Visit, no day on file"


def form_written_on(written: WrittenVisit) -> Form:
    """The questions on which the visit was written."""
    return form_of(RECORD_VISIT.form, written.form_since)


def _version_asked(visit: Visit) -> int:
    said = visit.request.GET.get(VERSION, "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 19 else 0


def _changed(written: WrittenVisit) -> list[dict[str, Any]]:
    if written.before is None:
        return []
    before, after = SimpleNamespace(**written.before), SimpleNamespace(**written.answers)
    return differences(form_written_on(written), before, after)


def _versions(visit: Visit, written: WrittenVisit, names: Names) -> list[dict[str, Any]]:
    if len(written.versions) < 2:
        return []
    return [
        {
            "text": f"{'Corrected' if n else 'Written'} by {by(names, one.worker)}, {moment(one.at)}",
            "why": one.why_corrected if n else "",
            "url": f"{visit.request.path}?{VERSION}={one.number}",
            "current": one.number == written.shown,
        }
        for n, one in reversed(list(enumerate(written.versions)))
    ]


def _acts(visit: Visit, child: Child, written: WrittenVisit) -> list[dict[str, str]]:
    """What this person may do with the visit as it says now."""
    is_newest = not written.versions or written.shown == written.versions[-1].number
    if not is_newest or written.form_since is None or not written.has_words:
        return []
    if may_correct(visit.viewer, child.ground, written.worker, written.recorded_at):
        return []
    return [{"text": "Correct it", "url": at_visit(child, written.number, "correct_visit")}]


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
    found = []
    for section in answered_sections(form_written_on(written), SimpleNamespace(**written.answers)):
        answers = [one for one in section["answers"] if one["lines"] != [LEFT_EMPTY]]
        if answers:
            found.append({**section, "answers": answers})
    return found


PAGE = Page(path="child/<str:reference>/visit/<int:number>", name="visit", view=view, reach="child")
