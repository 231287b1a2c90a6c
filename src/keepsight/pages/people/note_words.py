"""How a note is said on every page that shows one: its kind, its day, a correction, a move."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from django.urls import reverse

from keepsight.access.record.around_child import NoteDay
from keepsight.access.record.moves import Move
from keepsight.access.record.notes import Note, sees_notes
from keepsight.access.staff.staff_names import Names
from keepsight.actions.people.write_case_note import WRITE_CASE_NOTE
from keepsight.kernel.form import Form, form_of, form_on
from keepsight.pages.finished import in_words
from keepsight.pages.page import Visit
from keepsight.pages.words import LONDON, day, moment

#: Signs of a text that stand in the list; the whole of it stands on the note's own page.
SHOWN = 320
NOT_ON_FILE = "someone whose name is not on file"


def form_of_note(note: Note) -> Form:
    """The questions in the shape in which the note was written."""
    return form_of(WRITE_CASE_NOTE.form, note.form_since)


def kinds_of(visit: Visit) -> dict[str, str]:
    """The kinds of note there are today, by their code."""
    form = form_on(WRITE_CASE_NOTE.form, visit.today)
    pairs = next((one.choices for one in form.questions if one.field == "kind_code"), ())
    return {} if isinstance(pairs, str) else dict(pairs)


def kind(note: Note) -> str:
    """What it was, in the words of the form it was written on."""
    return in_words(form_of_note(note), "kind_code", note.kind_code) if note.kind_code else "Note"


def called(note: Note) -> str:
    """What the note is called as a page of its own: "Telephone call, 3 May 2016"."""
    return f"{kind(note)}, {day(note.happened_on)}" if note.happened_on else kind(note)


def opening(text: str) -> tuple[str, bool]:
    """The beginning of a text, in one line, and whether there is more of it."""
    said = " ".join(text.split())
    if len(said) <= SHOWN:
        return said, False
    return said[:SHOWN].rsplit(" ", 1)[0] + " …", True


def by(names: Names, worker: int | None) -> str:
    """A worker by name within a sentence."""
    found = names.worker(worker)
    return found.name if found else NOT_ON_FILE


def corrected(note: Note, names: Names) -> str:
    """That this version corrects another: by whom, when and why, as far as a sentence holds it."""
    said = f"Corrected on {moment(note.finished_at)} by {by(names, note.worker)}"
    return f"{said} because: {note.why_corrected.rstrip('.')}."


def known_by(visit: Visit) -> datetime | None:
    """The end of the day as known on which a page is; None for all that is known now."""
    if visit.known_on is None:
        return None
    midnight = datetime.combine(visit.known_on + timedelta(days=1), time.min, LONDON)
    return midnight - timedelta(microseconds=1)


def note_change(visit: Visit, reference: str, note: NoteDay) -> dict[str, Any]:
    """A note among what changed: its day and kind; it opens for whoever sees notes."""
    url = reverse("note", kwargs={"reference": reference, "number": note.number})
    return {
        "on": note.on,
        "kind": "Note",
        "text": kinds_of(visit).get(note.kind_code, "Note written"),
        "url": url if sees_notes(visit.viewer) else None,
        "strong": "",
    }


def moved_here(move: Move, names: Names, other: str = "") -> str:
    """That an entry came from another child's record; ``other``: that child's name, if it may be told."""
    whose = f"the record of {other}" if other else "another child’s record"
    assert move.agreed_at is not None
    return (
        f"Moved here from {whose} on {day(move.agreed_at)} "
        f"by {by(names, move.worker)} and {by(names, move.agreed_by)}."
    )


def stub(move: Move, names: Names) -> str:
    """What is left of an entry where it was wrong."""
    entry = f"An entry of {day(move.entry_on)}" if move.entry_on else "An entry"
    assert move.agreed_at is not None
    return (
        f"{entry} was moved on {day(move.agreed_at)} by {by(names, move.worker)} "
        f"and {by(names, move.agreed_by)}: it was on the wrong child."
    )
