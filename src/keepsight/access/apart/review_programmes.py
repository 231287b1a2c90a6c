"""Reviews of the caseload, each with its group, its dates and who leads it: no child is in this."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from keepsight.access.viewer import Viewer
from keepsight.records.quality.coverage_certificate import CoverageCertificate
from keepsight.records.quality.review_programme import (
    OPEN_AS,
    POPULATIONS,
    SHARES,
    ReviewProgramme,
)

OPEN_AS_WORDS, GROUP_WORDS, SHARE_WORDS = dict(OPEN_AS), dict(POPULATIONS), dict(SHARES)
#: From which level somebody signs for a review that another leads.
SIGNS_FOR_ALL = 70


@dataclass(frozen=True)
class Programme:
    """One review. The group as ``boards.quality.population.Group`` asks it, its team without those below."""

    number: int
    title: str
    why: str
    code: str
    open_as: str
    team: int | None
    youngest: int | None
    oldest: int | None
    holder: int | None
    not_seen_since: date | None
    taken_as_at: date
    due_on: date
    why_moved: str
    questions_since: date
    share: int
    leader: int
    worker: int | None

    def signed_by(self, viewer: Viewer) -> bool:
        """Whether somebody may sign for it: who leads it, and directors."""
        leads = viewer.worker_id is not None and viewer.worker_id == self.leader
        return viewer.may("lead_reviews") and (leads or viewer.level >= SIGNS_FOR_ALL)


@dataclass(frozen=True)
class Signature:
    """One certificate: whose statement, and when it was signed."""

    number: int
    worker: int
    statement: str
    signed_at: datetime | None


def programmes(viewer: Viewer) -> tuple[Programme, ...]:
    """Every review of the viewer's council, that which is due last first; one question."""
    rows = ReviewProgramme.objects.filter(authority_id=viewer.authority_id)
    return tuple(_one(row) for row in rows.order_by("-due_on", "-pk"))


def programme(viewer: Viewer, number: int) -> Programme | None:
    """One review of the viewer's council, None where there is none; one question."""
    rows = ReviewProgramme.objects.filter(authority_id=viewer.authority_id, pk=number)
    return next((_one(row) for row in rows), None)


def signatures(viewer: Viewer, number: int, certificates: frozenset[int]) -> tuple[Signature, ...]:
    """Of a review the signatures with these numbers, in order; one question.

    ``certificates``: those that list a child of whom the viewer may know. Any other is not there.
    """
    rows = CoverageCertificate.objects.filter(
        Q(authority_id=viewer.authority_id, programme_id=number, pk__in=sorted(certificates))
    ).order_by("pk")
    return tuple(Signature(row.pk, row.worker_id, row.statement, row.certified_at) for row in rows)


def _one(row: ReviewProgramme) -> Programme:
    return Programme(
        number=row.pk,
        title=row.title,
        why=row.why,
        code=row.population_code,
        open_as=row.open_as_code,
        team=row.population_team_id,
        youngest=row.youngest,
        oldest=row.oldest,
        holder=row.population_worker_id,
        not_seen_since=row.not_seen_since,
        taken_as_at=row.taken_as_at,
        due_on=row.due_on,
        why_moved=row.why_moved,
        questions_since=row.questions_since,
        share=row.second_share,
        leader=row.leader_id,
        worker=row.worker_id,
    )
