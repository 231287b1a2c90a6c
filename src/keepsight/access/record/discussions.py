"""What supervision said and agreed on for a child, for whoever has opened the record or may write on it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import F

from keepsight.access.record.child import Child
from keepsight.access.record.notes import sees_notes
from keepsight.access.viewer import Viewer
from keepsight.records.workforce.case_discussion import CaseDiscussion
from keepsight.records.workforce.supervision_action import OUTCOMES, SupervisionAction

#: What can come of an action, in words.
OUTCOME_WORDS = dict(OUTCOMES)


@dataclass(frozen=True)
class Discussion:
    """One discussion, with its words where the viewer's role sees them ("" else)."""

    number: int
    on: date | None
    worker: int | None
    supervisor: int | None
    risk: str
    progress: str
    childs_view: str
    reflection: str
    direction: str
    rationale: str


@dataclass(frozen=True)
class Agreed:
    """One action. ``times_late``: at how many discussions since it was due and still open."""

    number: int
    child: int
    what: str
    owner: int | None
    agreed_on: date
    due_on: date
    settled_on: date | None
    outcome: str
    words: str
    times_late: int = 0


def discussions_of(viewer: Viewer, child: Child) -> tuple[Discussion, ...]:
    """Every discussion of a child who has been opened, the latest first; one question."""
    told = sees_notes(viewer)
    rows = (
        CaseDiscussion.objects.filter(person_id=child.id)
        .select_related("oversight")
        .order_by(F("discussed_on").desc(nulls_last=True), "-pk")
    )
    return tuple(
        Discussion(
            number=row.pk,
            on=row.discussed_on,
            worker=row.worker_id,
            supervisor=row.supervisor_id,
            risk=row.risk if told else "",
            progress=row.progress if told else "",
            childs_view=row.childs_view if told else "",
            reflection=row.reflection if told else "",
            direction=row.oversight.direction if told and row.oversight else "",
            rationale=row.oversight.rationale if told and row.oversight else "",
        )
        for row in rows
    )


def agreed_for(viewer: Viewer, child: Child, talks: Collection[Discussion]) -> tuple[Agreed, ...]:
    """Every action for a child who has been opened, open ones first and the most late of them; one question."""
    told = sees_notes(viewer)
    rows = SupervisionAction.objects.filter(person_id=child.id).order_by(
        F("settled_on").desc(nulls_first=True), "due_on", "pk"
    )
    days = [one.on for one in talks if one.on]
    return tuple(_agreed(row, days, told=told) for row in rows)


def open_actions(viewer: Viewer, children: Collection[int]) -> dict[int, list[Agreed]]:
    """What is still open for children of a list in reach, by child, the earliest due first; one question."""
    rows = SupervisionAction.objects.filter(
        person_id__in=sorted(children),
        authority_id=viewer.authority_id,
        settled_on__isnull=True,
    ).order_by("due_on", "pk")
    found: dict[int, list[Agreed]] = {}
    for row in rows if children else ():
        found.setdefault(row.person_id, []).append(_agreed(row, (), told=True))
    return found


def _agreed(row: SupervisionAction, days: Collection[date], *, told: bool) -> Agreed:
    return Agreed(
        number=row.pk,
        child=row.person_id,
        what=row.what if told else "",
        owner=row.owner_id,
        agreed_on=row.agreed_on,
        due_on=row.due_on,
        settled_on=row.settled_on,
        outcome=row.outcome_code,
        words=row.outcome if told else "",
        times_late=sum(row.due_on < on <= (row.settled_on or on) for on in set(days)),
    )
