"""Whether a worker could hold a child, and what speaks for and against it: in words, and never a choice made.

The rules by which a child counts as having a worker (``facts.workforce.without_worker``) asked beforehand:
nobody is given a child who would then have none. Pure: what is known of workers and children is handed in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from keepsight.access.deciding.candidates import Candidate
from keepsight.boards.workforce.room import Room
from keepsight.facts.workforce.why_no_worker import (
    MANAGER,
    NEWLY_QUALIFIED,
    NOT_ALONE,
    QUALIFIED_ONLY,
)
from keepsight.law.rules import limit
from keepsight.law.running_out import runs_out

ABSENCE, AHEAD = "workforce.absence_without_cover", "workforce.handover_ahead"
#: What a child is open as when not everybody may hold it, as a sentence says it.
WHEN_OPEN_AS = {
    "protection_plan": "on a protection plan",
    "section_47": "in a section 47 enquiry",
    "looked_after": "looked after",
    "court": "in court",
}


@dataclass(frozen=True)
class Asked:
    """One child to be given to somebody. ``name``: what a sentence calls the child."""

    child: int
    name: str
    open_as: tuple[str, ...]


@dataclass(frozen=True)
class Fit:
    """One worker as to these children.

    ``may_not``: why the worker cannot hold them, () where they can. ``speaks_for`` and ``against`` in words.
    ``needs_beside``: a co-worker must be named, for the worker is newly qualified.
    """

    who: Candidate
    room: Room
    may_not: tuple[str, ...]
    speaks_for: tuple[str, ...]
    against: tuple[str, ...]
    needs_beside: bool
    order: tuple[int | str, ...]


def fits(
    workers: Sequence[Candidate],
    children: Sequence[Asked],
    rooms: Mapping[int, Room],
    *,
    day: date,
    team: int | None,
    close: Mapping[int, str],
) -> tuple[Fit, ...]:
    """Every worker as to these children, in the order of the suggestion.

    First who could and has room, then who could and is full, last who may not; among each who then carries no
    more than there is room for, works
    with a brother or sister already, knew the child, is of the child's ``team``, has most room, speaks the
    language, and goes to the same part of town anyway. ``close``: the names of brothers and sisters.
    """
    found = (
        fit_of(one, children, rooms[one.number], day=day, team=team, close=close) for one in workers
    )
    return tuple(sorted(found, key=lambda fit: fit.order))


def fit_of(
    who: Candidate,
    children: Sequence[Asked],
    room: Room,
    *,
    day: date,
    team: int | None,
    close: Mapping[int, str],
) -> Fit:
    """One worker as to these children (``fits``)."""
    may_not = tuple(why_not(who, children, day))
    beside = needs_beside(who, children)
    in_team = team is not None and team in who.teams
    speaks_for = []
    if who.with_close:
        names = sorted(close[one] for one in who.with_close if one in close)
        speaks_for.append(f"Works with {_listed(names) or 'a brother or sister'} already")
    if who.had_before:
        names = [one.name for one in children if one.child in who.had_before]
        speaks_for.append(f"Was {_listed(names)}’s worker before")
    if in_team:
        speaks_for.append("In the same team")
    if room.left >= 0 and room.limit:
        speaks_for.append(f"Room for {room.left} more after that" if room.left else "Then full")
    if who.languages:
        speaks_for.append(f"Works with a family who speak {_listed(who.languages)}")
    if who.near:
        much = "1 child" if who.near == 1 else f"{who.near} children"
        speaks_for.append(f"Visits {much} in the same part of town")
    against = []
    if room.is_over:
        against.append(
            f"Over the limit of {room.limit}: takes a service manager or above, a reason and a day to "
            "look again"
        )
    elif room.is_too_heavy:
        against.append("Carries more than there is room for after that")
    if beside and not may_not:
        against.append("Newly qualified: name a co-worker")
    if who.away is not None and not may_not:
        against.append(f"Away until {_said(who.away.until)}" if who.away.until else "Away")
    if who.ended_on is not None and not may_not:
        against.append(f"Leaves on {_said(who.ended_on)}")
    if team is not None and not in_team:
        against.append("In another team")
    order = (
        2 if may_not else int(room.is_over),
        int(room.is_too_heavy),
        0 if who.with_close else 1,
        0 if who.had_before else 1,
        0 if in_team else 1,
        int(beside),
        -room.left,
        0 if who.languages else 1,
        -who.near,
        who.name,
        who.number,
    )
    # What speaks for somebody who may not hold the child only misleads.
    shown = () if may_not else tuple(speaks_for)
    return Fit(who, room, may_not, shown, tuple(against), beside, order)


def why_not(who: Candidate, children: Sequence[Asked], day: date) -> list[str]:
    """Why a worker cannot hold these children, each reason a sentence without its end; [] where they can.

    A child given to them would at once, or within the weeks of handing over, have no worker: gone or
    going, registration lapsed, suspended, away without cover for longer than is granted, a manager,
    without the qualification for what the child is open as; or they may not know of the child at all.
    """
    found = []
    if who.tied:
        found.append("Has a tie to the family on file")
    if who.kept_out:
        found.append("May not open the record, which is locked")
    if who.ended_on is not None and who.ended_on <= _handed_over_by(day):
        agency = "The agency’s notice ends" if who.is_agency else "Leaves"
        found.append(f"{agency} on {_said(who.ended_on)}")
    if who.registered_until is not None and who.registered_until < day:
        found.append(f"Registration lapsed on {_said(who.registered_until)}")
    if who.away is not None and who.away.is_suspension:
        found.append("Not at work")
    elif who.away is not None and not who.away.is_covered and _is_away_too_long(who, day):
        until = (
            f" until {_said(who.away.until)}" if who.away.until else ", and nobody knows how long"
        )
        found.append(f"Away{until}, without cover")
    if who.holds_no_child:
        found.append(f"Holds no child: {who.role.lower()}")
    elif who.level is not None and who.level >= MANAGER:
        found.append("Is a manager: a child held by one counts as having no worker")
    unqualified = who.is_unregistered or (who.level is not None and who.level < NEWLY_QUALIFIED)
    kinds = _kinds(children, QUALIFIED_ONLY)
    if unqualified and kinds:
        found.append(f"Not a registered social worker, as a child {kinds} must have")
    return found


def needs_beside(who: Candidate, children: Sequence[Asked]) -> bool:
    """Whether a newly qualified worker would hold a child whom they may not hold alone."""
    return who.level == NEWLY_QUALIFIED and bool(_kinds(children, NOT_ALONE))


def _kinds(children: Sequence[Asked], of: tuple[str, ...]) -> str:
    """As what of these any of the children is open, the riskiest, in words; "" for none."""
    held = {kind for one in children for kind in one.open_as}
    return next((WHEN_OPEN_AS[kind] for kind in of if kind in held), "")


def _handed_over_by(day: date) -> date:
    version = limit(AHEAD).on(day)
    return day + timedelta(days=version.number if version else 0)


def _is_away_too_long(who: Candidate, day: date) -> bool:
    """Whether a child given now would come to have no worker before the worker is back."""
    assert who.away is not None
    granted = runs_out(ABSENCE, who.away.since or day)
    return granted is None or who.away.until is None or who.away.until > granted


def _listed(names: Sequence[str]) -> str:
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} and {names[-1]}"


def _said(on: date | None) -> str:
    return f"{on.day} {on:%B %Y}" if on else ""
