"""What inspectors, auditors and others sent back, of the children in the reader's reach."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Case, Q, QuerySet, When

from keepsight.access.reach.reach import reach_of
from keepsight.access.record.notes import sees_notes
from keepsight.access.viewer import Viewer
from keepsight.records.quality.referral_back import (
    OUTCOMES,
    SATISFIED,
    SERIOUSNESS,
    SOURCES,
    ReferralBack,
)

ROWS_A_PAGE = 25
SOURCE_WORDS, SERIOUSNESS_WORDS = dict(SOURCES), dict(SERIOUSNESS)
OUTCOME_WORDS, SATISFIED_WORDS = dict(OUTCOMES), dict(SATISFIED)
#: The filters of the register: what is not answered, not over, or over.
SHOWN = {
    "": Q(),
    "unanswered": Q(responded_on=None),
    "open": Q(satisfied_on=None),
    "over": Q(satisfied_on__isnull=False),
}


@dataclass(frozen=True)
class SentBack:
    """One referral back. Words are "" where the reader's role sees none of a record."""

    number: int
    child: int
    said_on: date
    source: str
    said_by: str
    said: str
    seriousness: str
    owner: int | None
    responded_on: date | None
    responded_by: int | None
    response: str
    outcome: str
    satisfied_on: date | None
    satisfied: str
    satisfied_words: str
    escalated_on: date | None
    escalated_to: int | None
    why_escalated: str

    def same_day(self, today: date) -> bool | None:
        """Whether it was answered on its day: None while the day lasts and it waits."""
        if self.responded_on is not None:
            return self.responded_on <= self.said_on
        return None if today <= self.said_on else False


@dataclass(frozen=True)
class Register:
    """A page of the register. ``total``: that the filter leaves; of all in reach: ``everything``,
    ``answered``, of those ``same_day``, ``waiting`` and ``late``."""

    rows: tuple[SentBack, ...]
    total: int
    everything: int
    answered: int
    same_day: int
    waiting: int
    late: int


def register(
    viewer: Viewer, *, now: datetime, today: date, shown: str = "", page: int = 1
) -> Register:
    """A page of what was sent back: what is not answered first, the latest first; two questions.

    ``shown``: one of ``SHOWN``. Refuses (KeyError) any other. Says no name: ``names_for`` does.
    """
    everything = ReferralBack.objects.filter(
        reach_of(viewer, now).on("person_id"), authority_id=viewer.authority_id
    )
    days = list(everything.values_list("said_on", "responded_on"))
    found = everything.filter(SHOWN[shown])
    total = found.count() if shown else len(days)
    start = (max(page, 1) - 1) * ROWS_A_PAGE
    rows = _in_order(found)[start : start + ROWS_A_PAGE]
    answered = [(said, done) for said, done in days if done is not None]
    waiting = [said for said, done in days if done is None]
    return Register(
        rows=tuple(_one(viewer, row) for row in rows),
        total=total,
        everything=len(days),
        answered=len(answered),
        same_day=sum(done <= said for said, done in answered if said),
        waiting=len(waiting),
        late=sum(said < today for said in waiting if said),
    )


def referrals_back_of(viewer: Viewer, child: int) -> tuple[SentBack, ...]:
    """Every one of a child whom the viewer has opened, what is not answered first; one question."""
    rows = ReferralBack.objects.filter(authority_id=viewer.authority_id, person_id=child)
    return tuple(_one(viewer, row) for row in _in_order(rows))


def _in_order(rows: QuerySet) -> QuerySet:
    return rows.order_by(Case(When(responded_on=None, then=0), default=1), "-said_on", "-pk")


def _one(viewer: Viewer, row: ReferralBack) -> SentBack:
    def words(said: str) -> str:
        return said if sees_notes(viewer) else ""

    return SentBack(
        number=row.pk,
        child=row.person_id,
        said_on=row.said_on or date.min,
        source=row.source_code,
        said_by=words(row.said_by),
        said=words(row.said),
        seriousness=row.seriousness_code,
        owner=row.owner_id,
        responded_on=row.responded_on,
        responded_by=row.responded_by_id,
        response=words(row.response),
        outcome=row.outcome_code,
        satisfied_on=row.satisfied_on,
        satisfied=row.satisfied_code,
        satisfied_words=words(row.satisfied_words),
        escalated_on=row.escalated_on,
        escalated_to=row.escalated_to_id,
        why_escalated=words(row.why_escalated),
    )
