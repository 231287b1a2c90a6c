"""The notes on one child's record: the child's own words first, and the stubs of what was moved."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.record.child import Child, child_for
from keepsight.access.record.notes import ROWS_A_PAGE, Note, NoteList, notes_of, sees_notes
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.pages.listing import choosing, kept, one_of, page_of, person
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.people.child_frame import back_to_child, page_of_child, tabs
from keepsight.pages.people.note_words import (
    kind,
    kinds_of,
    known_by,
    moved_here,
    opening,
    stub,
)
from keepsight.pages.words import day, plural, small

NOTHING = NoteList((), 0, {}, ())


def view(visit: Visit) -> HttpResponse:
    reference = visit.params["reference"]
    kinds = kinds_of(visit)
    chosen = one_of(visit, "kind", kinds)
    child = child_for(visit.viewer, reference, why="child_notes", now=visit.now)
    may_see = sees_notes(visit.viewer)
    found = NOTHING
    if may_see:
        found = notes_of(
            child, day=visit.as_at, known_by=known_by(visit), kind=chosen, page=page_of(visit)
        )
    names = _names(visit, found)
    return visit.show(
        "people/child_notes.html",
        {
            "back": back_to_child(visit, reference, child.name),
            "child": {
                "name": child.name,
                "first_name": child.first_name,
                "reference": child.reference,
            },
            "tabs": tabs(visit, reference),
            "answer": _answer(visit, child, found, kinds.get(chosen, "")) if may_see else "",
            "may_see": may_see,
            "write": write_act(visit, reference),
            "filters": [
                choosing("kind", "What it was", [("", "Everything"), *kinds.items()], chosen)
            ]
            if found.total or chosen
            else [],
            "filters_url": reverse("child_notes", kwargs={"reference": reference}),
            "keep": {one["name"]: one["value"] for one in kept(visit)},
            "rows": [_row(visit, child, one, found, names) for one in found.rows],
            "paging": _paging(visit, reference, chosen, found),
            "stubs": [stub(one, names) for one in found.moved_away],
        },
    )


def write_act(visit: Visit, reference: str) -> dict[str, str] | None:
    """The button that opens a new note, for whoever writes notes; not on another date's page."""
    if not visit.viewer.may("write_notes") or visit.is_another_date:
        return None
    return {"text": "Write a note", "url": reverse("write_note", kwargs={"reference": reference})}


def _names(visit: Visit, found: NoteList) -> Names:
    moves = [*found.moved_away, *found.moved_here.values()]
    workers = [one.worker for one in found.rows] + [who for one in moves for who in one.staff]
    return names_of_staff(visit.viewer, workers=workers, teams=(), day=visit.as_at)


def _answer(visit: Visit, child: Child, found: NoteList, chosen: str) -> str:
    if found.total:
        said = f"{plural(found.total, 'note')} on file, the latest first."
        return f"{said} Only: {small(chosen)}." if chosen else said
    if chosen:
        return f"No note of this kind on {child.first_name}’s record: {small(chosen)}."
    until = f" by {day(visit.known_on)}" if visit.known_on else ""
    return f"No note was written on {child.first_name}’s record{until}."


def _row(visit: Visit, child: Child, note: Note, found: NoteList, names: Names) -> dict[str, Any]:
    words, is_cut = opening(note.words)
    own_words, own_is_cut = opening(note.own_words)
    move = found.moved_here.get(note.entry)
    return {
        "on": note.happened_on,
        "kind": kind(note),
        "url": reverse("note", kwargs={"reference": child.reference, "number": note.number}),
        "own_words": own_words,
        "words": words,
        "is_cut": is_cut or own_is_cut,
        "by": person(visit, names.worker(note.worker)),
        "finished_at": note.finished_at,
        "corrected": "Corrected" if note.corrects else "",
        "moved": moved_here(move, names) if move else "",
    }


def _paging(visit: Visit, reference: str, chosen: str, found: NoteList) -> dict[str, Any] | None:
    page = page_of(visit)
    if page > 1 and not found.rows:
        raise NoSuchThing
    if found.total <= ROWS_A_PAGE:
        return None
    first = (page - 1) * ROWS_A_PAGE + 1
    last = first + len(found.rows) - 1

    def at(number: int) -> str:
        asked = {"kind": chosen, "page": number if number > 1 else ""}
        return page_of_child(visit, "child_notes", reference, **asked)

    return {
        "first": first,
        "last": last,
        "total": found.total,
        "previous_url": at(page - 1) if page > 1 else None,
        "next_url": at(page + 1) if last < found.total else None,
        "save_url": None,
    }


PAGE = Page(
    path="child/<str:reference>/notes",
    name="child_notes",
    view=view,
    reach="child",
    another_date=True,
)
