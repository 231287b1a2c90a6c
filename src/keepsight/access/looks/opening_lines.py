"""Records that were opened for a reason, as pages show them: to whoever answers for the child's team."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

import numpy as np
from django.db.models import Q, QuerySet

from keepsight.access.log import audit
from keepsight.access.reach.reach import Reach, reach_of
from keepsight.access.record.child import (
    NoSuchChild,
    NotYours,
    checked_child,
    log_unknown,
    told_instead,
)
from keepsight.access.record.entry import IndexEntry
from keepsight.access.viewer import Viewer, day_of
from keepsight.law.working_days import working_calendar
from keepsight.records.quality.emergency_opening import ANSWERS, REASONS, EmergencyOpening

ROWS_A_PAGE = 25
REASON_WORDS = dict(REASONS)
ANSWER_WORDS = dict(ANSWERS)
#: Grounds that are no answering for a child: nobody looks at what they let in themselves.
NOT_ANSWERING = frozenset({"opened", "household", "sibling", "purpose"})


@dataclass(frozen=True)
class Opening:
    """One opening. ``due_on``: by the end of which working day it is looked at."""

    number: int
    child: int
    worker: int
    opened_at: datetime
    until_at: datetime
    reason: str
    words: str
    told: int | None
    due_on: date
    is_late: bool
    answer: str
    answer_words: str
    answered_by: int | None
    answered_at: datetime | None


@dataclass(frozen=True)
class Openings:
    """A page of openings. ``waiting``: how many wait for the viewer, ``late`` of them too long."""

    rows: tuple[Opening, ...]
    total: int
    waiting: int
    late: int


def entry_to_open(viewer: Viewer, reference: str, *, now: datetime) -> IndexEntry | None:
    """The index entry of a child whom the viewer may open for a reason; None where it is in reach.

    The look is on the log (``asked_to_open``) before this returns. Refuses as ``child_for``: with
    ``NoSuchChild`` whoever may not know of the child, and with ``NotYours`` whoever is tied to the
    child, or whose role sees no index.
    """
    reach = reach_of(viewer, now)
    told = {"why": "open_for_a_reason", "role": viewer.role_code}
    try:
        person, ground = checked_child(viewer, reference, reach)
    except NoSuchChild:
        log_unknown(viewer, reference, told, now)
        raise
    if ground:
        return None
    entry = told_instead(viewer, person, reach)
    act = "asked_to_open" if may_be_opened(viewer, entry) else "refused_child"
    audit.write_and_commit(act=act, now=now, **viewer.on_the_log, about=told, children=(person.id,))
    if act == "refused_child":
        raise NotYours(entry)
    return entry


def may_be_opened(viewer: Viewer, entry: IndexEntry) -> bool:
    """Whether a viewer may open the child of an entry for a reason: never against a tie."""
    known = bool(entry.name) or entry.closed == "restricted"
    return viewer.may("open_for_a_reason") and known and entry.closed != "tied"


def openings_for(
    viewer: Viewer, *, now: datetime, is_answered: bool = False, page: int = 1
) -> Openings:
    """The openings that are the viewer's to look at, or those that were; three questions.

    Their own are nobody's to answer for. Says no name of a child (``children.names_for`` does).
    """
    everything = _mine(viewer, now)
    waiting = everything.filter(answered_at__isnull=True)
    found = everything.filter(answered_at__isnull=False) if is_answered else waiting
    order = ("-answered_at", "-pk") if is_answered else ("opened_at", "pk")
    start = (max(page, 1) - 1) * ROWS_A_PAGE
    rows = _openings(found.order_by(*order)[start : start + ROWS_A_PAGE], now)
    moments = list(waiting.values_list("opened_at", flat=True))
    late = sum(_due_on(day_of(at)) < day_of(now) for at in moments)
    total = found.count() if is_answered else len(moments)
    return Openings(rows, total, len(moments), late)


def opening_to_answer(viewer: Viewer, number: int, *, now: datetime) -> Opening | None:
    """One opening that waits for this viewer; None where none with this number does."""
    found = _openings(_mine(viewer, now).filter(pk=number, answered_at__isnull=True), now)
    return found[0] if found else None


def to_answer(viewer: Viewer, *, now: datetime) -> QuerySet:
    """The openings that wait for this viewer, for a count of them (``access.waiting``)."""
    return _mine(viewer, now).filter(answered_at__isnull=True)


def _mine(viewer: Viewer, now: datetime) -> QuerySet:
    """The openings of children for whom the viewer answers, but for the viewer's own."""
    reach = _answering(reach_of(viewer, now))
    own = Q(worker_id=viewer.worker_id or 0)
    ours = EmergencyOpening.objects.filter(authority_id=viewer.authority_id).exclude(own)
    if not viewer.may("answer_for_openings"):
        return ours.none()
    return ours.filter(reach.on("person_id"))


def _answering(reach: Reach) -> Reach:
    grounds = tuple(one for one in reach.grounds if one.code not in NOT_ANSWERING)
    return replace(reach, grounds=grounds)


def _openings(rows: Iterable[EmergencyOpening], now: datetime) -> tuple[Opening, ...]:
    return tuple(_opening(row, now) for row in rows)


def _opening(row: EmergencyOpening, now: datetime) -> Opening:
    due = _due_on(day_of(row.opened_at))
    return Opening(
        number=row.pk,
        child=row.person_id,
        worker=row.worker_id,
        opened_at=row.opened_at,
        until_at=row.until_at,
        reason=row.reason_code,
        words=row.words,
        told=row.told_worker_id,
        due_on=due,
        is_late=row.answered_at is None and due < day_of(now),
        answer=row.answer_code,
        answer_words=row.answer_words,
        answered_by=row.answered_by_id,
        answered_at=row.answered_at,
    )


def _due_on(opened_on: date) -> date:
    """The working day after the day of opening."""
    number = np.asarray(np.datetime64(opened_on, "D").astype(np.int64))
    found: date = np.datetime64(int(working_calendar().add(number, 1)), "D").astype(date)
    return found
