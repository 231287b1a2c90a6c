"""One visit as it was written on a child's record, for whoever reads the child.

Asked for a child whom ``child_for`` has given, so the look is on the log before.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from keepsight.access.record.child import Child
from keepsight.access.record.notes import sees_notes
from keepsight.access.viewer import Viewer
from keepsight.records.people.visit import Visit

#: What is told to whoever reads the child; the rest is free text, a part of the record of its own.
PLAIN = ("visited_on", "visited_time", "place_code", "notice_code", "how_code", "bedroom_seen")


class NoSuchVisit(Exception):
    """No visit with this number stands on this child's record."""


@dataclass(frozen=True)
class Version:
    """One version of a visit: its number, who wrote it and when, and why it was corrected."""

    number: int
    worker: int | None
    at: datetime
    why_corrected: str


@dataclass(frozen=True)
class WrittenVisit:
    """A visit. ``answers``: by field, those of a form; without free text where ``has_words`` is false.

    ``form_since``: the day of the form it was written on, None where another system sent it.
    ``versions``: the oldest first; ``shown`` is the number of the one that the answers are of, and
    ``before`` are those of the version before it, none where it is the first.
    """

    number: int
    worker: int | None
    seen: bool | None
    seen_alone: bool | None
    recorded_at: datetime | None
    form_since: date | None
    has_words: bool
    answers: dict[str, Any]
    before: dict[str, Any] | None
    versions: tuple[Version, ...]
    shown: int


def visit_for(viewer: Viewer, child: Child, number: int, version: int = 0) -> WrittenVisit:
    """A visit to a child, as it says now or (``version``) said then; two questions.

    Refuses with ``NoSuchVisit`` a number that is none of the child, and a version that is none of the
    visit. Its free text is told to whoever sees notes, and to whoever visited.
    """
    row = Visit.objects.filter(person_id=child.id, pk=number).first()
    if row is None:
        raise NoSuchVisit
    is_own = viewer.worker_id is not None and row.worker_id == viewer.worker_id
    has_words = is_own or sees_notes(viewer)
    fields = [field.name for field in Visit._meta.concrete_fields if not field.is_relation]
    told = fields if has_words else PLAIN
    rows = list(row.history.order_by("history_id").select_related("history_user"))
    shown = next((n for n, one in enumerate(rows) if one.history_id == version), len(rows) - 1)
    if version and (not rows or rows[shown].history_id != version):
        raise NoSuchVisit
    held = rows[shown] if rows else row
    return WrittenVisit(
        number=row.pk,
        worker=row.worker_id,
        seen=held.seen,
        seen_alone=held.seen_alone,
        recorded_at=held.recorded_at,
        form_since=row.form_since,
        has_words=has_words,
        answers={field: getattr(held, field) for field in told},
        before={field: getattr(rows[shown - 1], field) for field in told} if shown > 0 else None,
        versions=tuple(_version(one, has_words=has_words) for one in rows),
        shown=rows[shown].history_id if rows else 0,
    )


def _version(row: Any, *, has_words: bool) -> Version:
    writer = row.history_user.worker_id if row.history_user else None
    why = row.why_corrected if has_words else ""
    return Version(row.history_id, writer, row.history_date, why)
