"""The sessions of one worker: when they were planned, held or cancelled. Never what was said in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from keepsight.access.staff.supervising import Supervising
from keepsight.records.workforce.supervision_session import (
    CANCELLED_BY,
    KINDS,
    WHY_CANCELLED,
    SupervisionSession,
)

#: The codes of a session in words: who called it off, why, and what kind it is.
WHO, WHY, HOW = dict(CANCELLED_BY), dict(WHY_CANCELLED), dict(KINDS)

#: So many sessions a page tells of: two years of monthly ones.
MOST = 26


@dataclass(frozen=True)
class Session:
    """One session. ``cancelled_by`` and ``why``: codes, "" where it was not cancelled. ``is_for_you``:
    whether the viewer may read its personal part, if it has one."""

    number: int
    supervisor: int
    kind: str
    planned_on: date
    held_on: date | None
    cancelled_on: date | None
    cancelled_by: str
    why: str
    is_for_you: bool


def sessions_of(who: Supervising, worker: int, *, most: int = MOST) -> tuple[Session, ...]:
    """The latest sessions of a worker, the last planned first; one question. () for whom they are not."""
    if not who.may_see(worker):
        return ()
    rows = SupervisionSession.objects.filter(
        worker_id=worker, authority_id=who.viewer.authority_id
    ).order_by("-planned_on", "-pk")[:most]
    return tuple(
        Session(
            number=row.pk,
            supervisor=row.supervisor_id,
            kind=row.kind_code,
            planned_on=row.planned_on,
            held_on=row.held_on,
            cancelled_on=row.cancelled_on,
            cancelled_by=row.cancelled_by_code,
            why=row.why_cancelled_code,
            is_for_you=row.held_on is not None
            and row.kind_code == "one_to_one"
            and who.may_read_personal(worker, row.supervisor_id),
        )
        for row in rows
    )


def booked_session(who: Supervising, worker: int, number: int | None = None) -> Session | None:
    """The session of a worker that is still to be held: the one with this number, else the first."""
    found = [
        one
        for one in sessions_of(who, worker)
        if one.held_on is None and one.cancelled_on is None and number in (None, one.number)
    ]
    return min(found, key=lambda one: (one.planned_on, one.number), default=None)
