"""The notes on a child's record, as one viewer may read them: the list, and one note with its versions.

Asked for a child whom ``child_for`` has given, so the look (and which note) is on the log before.
Notes are free text: whoever's roles do not see that part is told so, and it is not fetched.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Max, Q, Window

from keepsight.access.record.child import Child
from keepsight.access.record.moves import ANSWERS_FOR, Move, moved_away, moved_in, moves_of
from keepsight.access.record.versions import corrected_by, newest, versions_of
from keepsight.access.viewer import Viewer, day_of, held_on
from keepsight.delegation.known_roles import known_roles
from keepsight.records.people.case_note import CaseNote
from keepsight.records.workforce.role_held import RoleHeld

ROWS_A_PAGE = 25
#: From which level a manager corrects what somebody else wrote.
CORRECTS_FROM = 40


class NoSuchNote(Exception):
    """No finished note with this number stands on this child's record."""


@dataclass(frozen=True)
class Note:
    """One version of a note. ``entry``: the number of the first version, by which it is known.

    ``form_since``: the day of the form it was written on. ``corrects``: the version before it.
    ``worker``: who wrote this version.
    """

    number: int
    entry: int
    kind_code: str
    happened_on: date | None
    words: str
    own_words: str
    form_since: date | None
    finished_at: datetime
    worker: int | None
    corrects: int | None = None
    why_corrected: str = ""


@dataclass(frozen=True)
class NoteList:
    """A page of a child's notes, the latest first; ``total`` on all pages.

    ``moved_here`` by the number of the entry; ``moved_away``: what stood here and is gone.
    """

    rows: tuple[Note, ...]
    total: int
    moved_here: dict[int, Move]
    moved_away: tuple[Move, ...]


@dataclass(frozen=True)
class WholeNote:
    """A note with all its versions, the oldest first. ``asked``: a move that waits for an answer."""

    versions: tuple[Note, ...]
    moved_here: Move | None
    asked: Move | None

    @property
    def newest(self) -> Note:
        return self.versions[-1]

    def version(self, number: int) -> Note:
        return next(one for one in self.versions if one.number == number)


def sees_notes(viewer: Viewer) -> bool:
    """Whether any role held sees the free text of a record."""
    return viewer.is_machine or any("narrative" in one.role.sees_parts for one in viewer.roles)


def notes_of(
    child: Child,
    *,
    day: date,
    known_by: datetime | None = None,
    kind: str = "",
    page: int = 1,
) -> NoteList:
    """The notes of a child, 25 a page, in at most three questions.

    ``day``: of what had happened by then; ``known_by``: as known at a moment. Of an entry that was
    moved only its stub is told where it was wrong, at whatever moment.
    """
    moves = moves_of(CaseNote, child.id)
    here = moved_in(moves, child.id, known_by)
    later = moved_in(moves, child.id).keys() - here.keys()
    found = newest(CaseNote.objects.filter(person_id=child.id), CaseNote, known_by)
    found = found.filter(Q(happened_on__isnull=True) | Q(happened_on__lte=day))
    found = found.filter(kind_code=kind) if kind else found
    corrected = corrected_by(CaseNote, child.id) if moves else {}
    found = found.exclude(pk__in=[n for line in later for n in versions_of(line, corrected)])
    start = (max(page, 1) - 1) * ROWS_A_PAGE
    rows = list(
        found.annotate(total=Window(Count("*"))).order_by("-happened_on", "-finished_at", "-id")[
            start : start + ROWS_A_PAGE
        ]
    )
    return NoteList(
        rows=tuple(_note(row, versions_of(row.pk, corrected)[0]) for row in rows),
        total=rows[0].total if rows else 0,
        moved_here=here,
        moved_away=moved_away(moves, child.id),
    )


def note_for(child: Child, number: int) -> WholeNote:
    """One note, every version of it, and what was asked of it; three questions.

    Refuses with ``NoSuchNote`` a number that is no note of this child, as after a move.
    """
    found = all_versions(child, number)
    moves = moves_of(CaseNote, child.id)
    waiting = (one for one in moves if one.line == found[0].number and one.is_waiting)
    return WholeNote(
        versions=found,
        moved_here=moved_in(moves, child.id).get(found[0].number),
        asked=next(waiting, None),
    )


def all_versions(child: Child, number: int) -> tuple[Note, ...]:
    """Every version of a note, the oldest first; two questions. Refuses as ``note_for`` does."""
    numbers = versions_of(number, corrected_by(CaseNote, child.id))
    rows = CaseNote.objects.filter(person_id=child.id, pk__in=numbers, finished_at__isnull=False)
    found = {row.pk: _note(row, numbers[0]) for row in rows}
    if number not in found:
        raise NoSuchNote
    return tuple(found[one] for one in numbers if one in found)


def opened_version(note: Note) -> int:
    """The version with which a form opens that corrects a note; one question."""
    history = CaseNote.history.filter(id=note.number)
    return history.aggregate(newest=Max("history_id"))["newest"] or 0


def may_correct(
    viewer: Viewer, ground: str, writer: int | None, finished_at: datetime | None
) -> str:
    """Why this viewer may not correct a note, in a sentence; "" where they may.

    Its writer may, and a manager who answers for the record: not who watches over it, or looks in.
    What a reviewing officer or a chair wrote is theirs alone, for they watch over the managers.
    ``writer`` and ``finished_at``: of the first version.
    """
    if not viewer.may("write_notes"):
        return "Your role writes no notes."
    if viewer.worker_id is not None and viewer.worker_id == writer:
        return ""
    if writer is not None and finished_at is not None and watches_over(writer, day_of(finished_at)):
        return "Only its writer can correct it: a manager does not change what the reviewer wrote."
    level = max((one.level for one in viewer.roles if one.role.is_in_line), default=0)
    if level >= CORRECTS_FROM and ground in ANSWERS_FOR:
        return ""
    return "Only its writer, or a team manager or above who answers for this child, can correct it."


def watches_over(worker: int, day: date) -> bool:
    """Whether a worker watched over the line of management on a day, and stood in it in no role."""
    held = RoleHeld.objects.filter(held_on(day), worker_id=worker)
    roles = [known_roles().get(code) for code in held.values_list("role_code", flat=True)]
    known = [role for role in roles if role is not None]
    return bool(known) and not any(role.is_in_line for role in known)


def _note(row: CaseNote, entry: int) -> Note:
    assert row.finished_at is not None
    return Note(
        number=row.pk,
        entry=entry,
        kind_code=row.kind_code,
        happened_on=row.happened_on,
        words=row.words,
        own_words=row.own_words,
        form_since=row.form_since,
        finished_at=row.finished_at,
        worker=row.worker_id,
        corrects=row.corrects_id,
        why_corrected=row.why_corrected,
    )
