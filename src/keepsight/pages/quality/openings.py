"""Records of one's teams that were opened for a reason: by whom, why, and whether it was right."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.looks.opening_lines import (
    ANSWER_WORDS,
    REASON_WORDS,
    ROWS_A_PAGE,
    Opening,
    opening_to_answer,
    openings_for,
)
from keepsight.access.record.children import NameLine, names_for
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.actions.quality.answer_opening import ANSWER_OPENING
from keepsight.pages.asking import Asking, ask
from keepsight.pages.listing import HOME, address, child, one_of, page_of, paging, person
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.words import day, moment, plural, time_of
from keepsight.writing.versions import newest_version

STATES = {"": "Waiting to be looked at", "answered": "Looked at"}


def view(visit: Visit) -> HttpResponse:
    state = one_of(visit, "state", STATES)
    page = page_of(visit)
    found = openings_for(visit.viewer, now=visit.now, is_answered=bool(state), page=page)
    if page > 1 and not found.rows:
        raise NoSuchThing
    wanted = sorted({one.child for one in found.rows})
    named = names_for(visit.viewer, wanted, why="openings", now=visit.now, act="list_openings")
    staff = _staff(visit, *found.rows)
    return visit.show(
        "quality/openings.html",
        {
            "back": HOME,
            "answer": _answer(found.waiting, found.late),
            "is_answered": bool(state),
            "rows": [_row(visit, one, named.get(one.child), staff) for one in found.rows],
            "other": {
                "text": STATES["" if state else "answered"],
                "url": address(visit, "openings", state="" if state else "answered"),
            },
            "paging": paging(visit, "openings", "", len(found.rows), found.total, state=state)
            if found.total > ROWS_A_PAGE
            else None,
        },
    )


def answer(visit: Visit) -> HttpResponse:
    """The form of one opening; one that is answered, or not this person's, is not found."""
    one = opening_to_answer(visit.viewer, visit.params["number"], now=visit.now)
    if one is None:
        raise NoSuchThing("No opening with this number waits for you.")
    named = names_for(visit.viewer, [one.child], why="openings", now=visit.now, act="list_openings")
    who = _staff(visit, one).worker(one.worker)
    return ask(
        visit,
        Asking(
            ANSWER_OPENING,
            title=f"Opened for a reason: {who.name if who else 'name not on file'}",
            button="Save the answer",
            opened=newest_version("EmergencyOpening"),
            also={"opening": one.number},
            back={"text": "Records opened for a reason", "url": reverse("openings")},
            sentences=(
                f"The record of {named[one.child].name}, {moment(one.opened_at)}. "
                f"{REASON_WORDS.get(one.reason, one.reason)}: {one.words}",
                "Ask whoever opened it, then say here what it was and how you know.",
            ),
            children=(one.child,),
            done=lambda _: visit.go("openings", note="The answer is saved."),
        ),
    )


def what_waits(waiting: int) -> str:
    """How many wait for a person, for a link that leads here."""
    return _answer(waiting, 0)


def _staff(visit: Visit, *rows: Opening) -> Names:
    people = {number for one in rows for number in (one.worker, one.told, one.answered_by)}
    return names_of_staff(visit.viewer, workers=people, teams=(), day=visit.today)


def _answer(waiting: int, late: int) -> str:
    if not waiting:
        return "No record that was opened for a reason waits to be looked at."
    said = f"{plural(waiting, 'record')} of your teams {'was' if waiting == 1 else 'were'} opened for a reason."
    return said + (f" {late} should have been looked at by now." if late else "")


def _row(visit: Visit, one: Opening, line: NameLine | None, staff: Names) -> dict[str, Any]:
    answered = None
    if one.answered_at is not None:
        answered = {
            "what": ANSWER_WORDS.get(one.answer, one.answer),
            "words": one.answer_words,
            "by": person(visit, staff.worker(one.answered_by)),
            "at": one.answered_at,
        }
    return {
        "child": child(line),
        "worker": person(visit, staff.worker(one.worker)),
        "opened_at": one.opened_at,
        "until": time_of(one.until_at),
        "reason": REASON_WORDS.get(one.reason, one.reason),
        "words": one.words,
        "told": person(visit, staff.worker(one.told)),
        "due": day(one.due_on),
        "is_late": one.is_late,
        "answered": answered,
        "answer_url": None
        if answered
        else reverse("answer_opening", kwargs={"number": one.number}),
    }


PAGES = (
    Page(path="opened-for-a-reason", name="openings", view=view, may="answer_for_openings"),
    Page(
        path="opened-for-a-reason/<int:number>",
        name="answer_opening",
        view=answer,
        may="answer_for_openings",
        methods=("GET", "POST"),
    ),
)
