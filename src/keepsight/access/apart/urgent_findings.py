"""Urgent findings of reviews: what is not answered yet, and what was lately, of the children in reach."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q, QuerySet

from keepsight.access.reach.reach import reach_of
from keepsight.access.record.notes import sees_notes
from keepsight.access.viewer import Viewer, day_of
from keepsight.records.quality.urgent_finding import ANSWERS, UrgentFinding

ANSWER_WORDS = dict(ANSWERS)
#: So long what was answered still stands beside what was not.
LATELY = timedelta(days=14)


@dataclass(frozen=True)
class Finding:
    """One urgent finding. ``found`` and ``answer``: "" where the reader's role sees no words of a record."""

    number: int
    child: int
    worker: int | None
    raised_at: datetime
    found: str
    answered_at: datetime | None
    answered_by: int | None
    answer_code: str
    answer: str

    @property
    def same_day(self) -> bool | None:
        """Whether it was answered on the day of the finding; None while it waits."""
        if self.answered_at is None:
            return None
        return day_of(self.answered_at) == self.raised_on

    @property
    def raised_on(self) -> date:
        """The day in England of the finding."""
        return day_of(self.raised_at)


def urgent_findings(viewer: Viewer, *, now: datetime) -> tuple[Finding, ...]:
    """What waits, the oldest first, then what was answered in the last two weeks; one question."""
    rows = UrgentFinding.objects.filter(
        reach_of(viewer, now).on("person_id"),
        Q(answered_on=None) | Q(answered_at__gte=now - LATELY),
        authority_id=viewer.authority_id,
    )
    found = [_one(viewer, row) for row in rows.order_by("raised_at", "pk")]
    return tuple(sorted(found, key=lambda one: one.answered_at is not None))


def unanswered(viewer: Viewer, *, now: datetime) -> QuerySet:
    """What waits for an answer, of the children in reach: to be counted."""
    return UrgentFinding.objects.filter(
        reach_of(viewer, now).on("person_id"), authority_id=viewer.authority_id, answered_on=None
    )


def urgent_findings_of(viewer: Viewer, child: int) -> tuple[Finding, ...]:
    """Every one of a child whom the viewer has opened, the latest first; one question."""
    rows = UrgentFinding.objects.filter(authority_id=viewer.authority_id, person_id=child)
    return tuple(_one(viewer, row) for row in rows.order_by("-raised_at", "-pk"))


def _one(viewer: Viewer, row: UrgentFinding) -> Finding:
    sees = sees_notes(viewer)
    return Finding(
        number=row.pk,
        child=row.person_id,
        worker=row.worker_id,
        raised_at=row.raised_at,
        found=row.found if sees else "",
        answered_at=row.answered_at,
        answered_by=row.answered_by_id,
        answer_code=row.answer_code,
        answer=row.answer if sees else "",
    )
