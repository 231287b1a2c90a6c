"""One note as it was finished, with every version of it and what each correction changed."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.record.child import Child, child_for
from keepsight.access.record.children import names_for
from keepsight.access.record.moves import Move, may_agree
from keepsight.access.record.notes import (
    NoSuchNote,
    Note,
    WholeNote,
    all_versions,
    may_correct,
    note_for,
    sees_notes,
)
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.pages.finished import answered_sections, differences
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.people.child_frame import tabs
from keepsight.pages.people.note_words import by, called, corrected, form_of_note, moved_here
from keepsight.pages.words import moment
from keepsight.writing.perform import Refused


def view(visit: Visit) -> HttpResponse:
    child = child_at(visit, why="note")
    try:
        whole = note_for(child, visit.params["number"])
    except NoSuchNote:
        raise NoSuchThing from None
    shown = whole.version(visit.params["number"])
    names = _names(visit, whole)
    before = whole.version(shown.corrects) if shown.corrects else None
    return visit.show(
        "layout/finished.html",
        {
            "title": called(shown),
            "page_title": f"Note: {child.reference}",
            "back": back_to_notes(child),
            "tabs": tabs(visit, child.reference),
            "whose": child.name,
            "said": [f"{child.name}. {_finished(shown, names)}"],
            "remarks": _remarks(visit, child, whole, shown, names),
            "sections": answered_sections(form_of_note(shown), shown),
            "changed": differences(form_of_note(shown), before, shown) if before else [],
            "versions": _versions(child, whole, shown, names),
            "acts": _acts(visit, child, whole, shown),
        },
    )


def child_at(visit: Visit, *, why: str) -> Child:
    """The child that the address names, and on the log which note of it is read.

    Refused (403) whoever does not see notes.
    """
    reference, entry = visit.params["reference"], visit.params["number"]
    child = child_for(visit.viewer, reference, why=why, now=visit.now, entry=entry)
    if not sees_notes(visit.viewer):
        raise Refused("Your role does not see the notes of a record.", children=[child.id])
    return child


def versions_at(visit: Visit, child: Child) -> tuple[Note, ...]:
    """Every version of the note that the address names; not found (404) where it is none of the child."""
    try:
        return all_versions(child, visit.params["number"])
    except NoSuchNote:
        raise NoSuchThing from None


def back_to_notes(child: Child) -> dict[str, str]:
    url = reverse("child_notes", kwargs={"reference": child.reference})
    return {"text": f"Notes: {child.name}", "url": url}


def at_note(child: Child, number: int, page: str = "note") -> str:
    """The address of a note, or of what may be done with it."""
    return reverse(page, kwargs={"reference": child.reference, "number": number})


def _names(visit: Visit, whole: WholeNote) -> Names:
    workers = [one.worker for one in whole.versions]
    for move in (whole.moved_here, whole.asked):
        workers += move.staff if move else ()
    return names_of_staff(visit.viewer, workers=workers, teams=(), day=visit.today)


def _finished(note: Note, names: Names) -> str:
    if note.corrects:
        return corrected(note, names)
    return f"Written and finished by {by(names, note.worker)} on {moment(note.finished_at)}."


def _remarks(
    visit: Visit, child: Child, whole: WholeNote, shown: Note, names: Names
) -> list[dict[str, Any]]:
    remarks: list[dict[str, Any]] = []
    if shown.number != whole.newest.number:
        link = {"text": "See what it says now", "url": at_note(child, whole.newest.number)}
        remarks.append({"text": f"{corrected(whole.newest, names)}", "link": link})
    elif shown.corrects:
        link = {"text": "See what it said before", "url": at_note(child, shown.corrects)}
        remarks.append({"text": "This note was corrected; both versions are kept.", "link": link})
    if whole.moved_here:
        other = names_for(visit.viewer, [whole.moved_here.child], why="note", now=visit.now)
        said = moved_here(whole.moved_here, names, other[whole.moved_here.child].name)
        remarks.append({"text": said, "link": None})
    if whole.asked:
        said = f"{by(names, whole.asked.worker)} said on {moment(whole.asked.asked_at)} that this "
        said += "is on the wrong child. It stays here until a second person agrees."
        remarks.append({"text": said, "link": _to_move(visit, whole.asked)})
    return remarks


def _to_move(visit: Visit, move: Move) -> dict[str, str] | None:
    """The way to what was asked, for whoever asked it and whoever may answer."""
    is_asker = visit.viewer.worker_id == move.worker
    if not is_asker and not may_agree(visit.viewer, move.number, now=visit.now):
        return None
    return {
        "text": "See what was asked",
        "url": reverse("moved_entry", kwargs={"number": move.number}),
    }


def _versions(child: Child, whole: WholeNote, shown: Note, names: Names) -> list[dict[str, Any]]:
    if len(whole.versions) == 1:
        return []
    return [
        {
            "text": f"{'Corrected' if one.corrects else 'Written'} by {by(names, one.worker)}, "
            f"{moment(one.finished_at)}",
            "why": one.why_corrected,
            "url": at_note(child, one.number),
            "current": one.number == shown.number,
        }
        for one in reversed(whole.versions)
    ]


def _acts(visit: Visit, child: Child, whole: WholeNote, shown: Note) -> list[dict[str, str]]:
    """What this person may do with the note; only with its newest version."""
    if shown.number != whole.newest.number or not visit.viewer.may("write_notes"):
        return []
    acts = []
    first = whole.versions[0]
    if not may_correct(visit.viewer, child.ground, first.worker, first.finished_at):
        acts.append({"text": "Correct it", "url": at_note(child, shown.number, "correct_note")})
    if whole.asked is None:
        url = at_note(child, shown.number, "move_note")
        acts.append({"text": "This is on the wrong child", "url": url})
    return acts


PAGE = Page(path="child/<str:reference>/note/<int:number>", name="note", view=view, reach="child")
