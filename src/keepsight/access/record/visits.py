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
class WrittenVisit:
    """A visit. ``answers``: by field, those of a form; without free text where ``has_words`` is false.

    ``form_since``: the day of the form it was written on, None where another system sent it.
    """

    number: int
    worker: int | None
    seen: bool | None
    seen_alone: bool | None
    recorded_at: datetime | None
    form_since: date | None
    has_words: bool
    answers: dict[str, Any]


def visit_for(viewer: Viewer, child: Child, number: int) -> WrittenVisit:
    """A visit to a child; one question. Refuses with ``NoSuchVisit`` a number that is none of the child.

    Its free text is told to whoever sees notes, and to whoever visited.
    """
    row = Visit.objects.filter(person_id=child.id, pk=number).first()
    if row is None:
        raise NoSuchVisit
    is_own = viewer.worker_id is not None and row.worker_id == viewer.worker_id
    has_words = is_own or sees_notes(viewer)
    fields = [field.name for field in Visit._meta.concrete_fields if not field.is_relation]
    told = fields if has_words else PLAIN
    return WrittenVisit(
        number=row.pk,
        worker=row.worker_id,
        seen=row.seen,
        seen_alone=row.seen_alone,
        recorded_at=row.recorded_at,
        form_since=row.form_since,
        has_words=has_words,
        answers={field: getattr(row, field) for field in told},
    )
