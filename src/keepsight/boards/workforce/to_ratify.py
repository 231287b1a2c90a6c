"""Decisions to agree to or reverse: taken at night, written down or brought in below their level."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from keepsight.access.deciding.deciders import Decider, Deciders, deciders_of, read_for
from keepsight.access.deciding.decisions import Taken, unratified
from keepsight.access.reach.reach import reach_of
from keepsight.access.viewer import Viewer
from keepsight.delegation.deciding import (
    Needed,
    Standing,
    is_below_level,
    ratify_by,
    who_can,
)
from keepsight.delegation.known_decisions import decision_of
from keepsight.delegation.refusing import refusal

#: Who answers for what only a body could have decided (a court, a panel): it has no login here.
DIRECTOR = 80
BODIES = frozenset({"court", "panel", "conference"})
OWN = "You decided this yourself, so somebody else must agree or reverse it."
ASKED = "You asked for this, so somebody else must agree or reverse it."


@dataclass(frozen=True)
class ToRatify:
    """A decision that waits for it. ``by``: until when. ``is_late``: that moment has gone by."""

    taken: Taken
    by: datetime
    is_late: bool


@dataclass(frozen=True)
class Ratifying:
    """Who may agree to one decision or reverse it: the viewer, unless ``refusal`` says why not."""

    mine: Standing
    able: tuple[Decider, ...]
    refusal: str | None


def to_ratify(viewer: Viewer, me: Deciders, *, now: datetime) -> tuple[ToRatify, ...]:
    """What the viewer may agree to or reverse, the first due first; one question. ``me``: their own
    standing (``standing_of``)."""
    found = [
        one
        for one in waiting_in(unratified(reach_of(viewer, now)), now=now, holidays=me.holidays)
        if viewer.worker_id not in (one.taken.worker, one.taken.asked_by)
        and _has_the_level(me.mine, _needed(one.taken.required_level, one.taken.required_role))
    ]
    return tuple(sorted(found, key=lambda one: (one.by, one.taken.number)))


def waiting_in(
    decisions: Iterable[Taken], *, now: datetime, holidays: Iterable[date] = ()
) -> list[ToRatify]:
    """Those of some decisions, not ratified yet, that were taken below their level."""
    days = tuple(holidays)
    found = []
    for taken in decisions:
        if taken.ratified is None and below(taken):
            by = due_by(taken, days)
            if by is not None:
                found.append(ToRatify(taken, by, now > by))
    return found


def below(taken: Taken) -> bool:
    """Whether a decision was taken below the level, or outside the role, that it took."""
    return is_below_level(
        taken.required_level, taken.required_role, taken.actor_level, taken.by_role
    )


def due_by(taken: Taken, holidays: Iterable[date] = ()) -> datetime | None:
    """By when it is to be agreed to or reversed: the start of the working day after it was taken here,
    or after it was written down or brought in. None where nobody knows when that was."""
    known = taken.decided_at if taken.mode == "made_here" else taken.recorded_at
    known = known or taken.decided_at
    return None if known is None else ratify_by(known, holidays)


def ratifying(
    viewer: Viewer,
    *,
    child: int | None,
    code: str,
    required: tuple[int, str],
    actual: tuple[int | None, str],
    decided_by: int | None,
    asked_by: int | None,
    now: datetime,
) -> Ratifying | None:
    """Who may agree to a decision or reverse it; None where it was taken at its level.

    ``required``, ``actual``: level and role that it took, and that its decider had. Neither who took
    it nor who asked for it may. At night nobody may on duty alone. Two questions.
    """
    decision = decision_of(code)
    if decision is None or not is_below_level(*required, *actual):
        return None
    takes = _needed(*required)
    read = read_for(viewer, child, now=now)
    found = deciders_of(viewer, child, [(decision, takes)], now=now, read=read)
    others = [
        one
        for one in found.others
        if one.standing.worker not in (decided_by, asked_by) and _has_the_level(one.standing, takes)
    ]
    people = [one.standing for one in others]
    by_worker = {one.standing.worker: one for one in others}
    able = who_can(decision, takes, people, asked_by=asked_by, office_is_closed=False)
    said = None
    own = viewer.worker_id is not None and viewer.worker_id in (decided_by, asked_by)
    if own or not _has_the_level(found.mine, takes):
        said = refusal(
            decision,
            takes,
            Standing(found.mine.worker, found.mine.name, found.mine.title, 0),
            people,
            asked_by=None,
            now=now,
            holidays=found.holidays,
        )
        if own and said is not None:
            said = f"{OWN if viewer.worker_id == decided_by else ASKED} {_who(said)}".strip()
    return Ratifying(found.mine, tuple(by_worker[one.worker] for one in able), said)


def _who(sentence: str) -> str:
    """A refusal without its opening: who can."""
    return sentence.partition(". ")[2]


def _needed(level: int, role: str) -> Needed:
    """What agreeing takes: what deciding took; for what only a body decides, that or the director."""
    return Needed(level or (DIRECTOR if role in BODIES else 0), role)


def _has_the_level(mine: Standing, takes: Needed) -> bool:
    """In one's own right: being on duty at night lends nothing here."""
    by_level = bool(takes.level) and mine.level >= takes.level
    return by_level or (bool(takes.by_role) and takes.by_role in mine.by_roles)
