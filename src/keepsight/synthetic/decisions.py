"""Decisions as the made-up council's case system holds them: who took each, and at which level.

Taken from what was done for each child: a conference held or not, a plan made, a child accommodated,
work ended. Some children were accommodated at the word of a team's or a service's manager, which is below the level.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from keepsight.synthetic import days
from keepsight.synthetic.lives import Child, Family
from keepsight.synthetic.staff import MANAGER, Staff, Worker

#: Of the last children who were accommodated, one in so many was so below the level.
BELOW_LEVEL_ONE_IN, BELOW_LEVEL = 2, 7
#: Legal statuses of a child accommodated at the parents' wish, or with nobody's order.
_ACCOMMODATED = "V"
#: The lowest level that accommodates a child.
ACCOMMODATES = "L60"
_HOUR = 60
_REASONS = {
    "D11": ("Injuries that nobody explains.", "A second assault at home this year."),
    "D12": ("The children are likely to suffer harm without a plan.",),
    "D16": ("What was agreed is done, and the family asks for nothing more.",),
    "D21": ("Mum is in hospital and there is nobody else.", "Dad asked us to: he cannot cope."),
}


@dataclass(frozen=True)
class Decision:
    """One decision about one child. ``at``: minutes since 1970; ``by_role``: a body that decided."""

    child: str
    code: str
    at: int
    outcome: str
    worker: str | None
    level: str | None
    by_role: str | None
    reasons: str


def decisions(families: list[Family], staff: Staff, since: int, today: int) -> list[Decision]:
    """Every decision of the families from a day on, in the order of the children."""
    below = _accommodated_below_level(families, since)
    return [
        one
        for family in families
        for child in family.children
        for one in _of_child(child, staff, below)
        if since <= one.at // (24 * _HOUR) < today
    ]


def _of_child(child: Child, staff: Staff, below: frozenset[str]) -> Iterator[Decision]:
    episode, care = child.episode, child.care
    for enquiry in episode.enquiries if episode else ():
        decided = days.add(enquiry.started, 2)
        yield _by_level(child, "D11", decided, staff, MANAGER, held=not enquiry.no_conference)
    for plan in episode.protection if episode else ():
        yield _by_conference(child, plan.started)
    if care is not None and care.episodes[0].legal_status.startswith(_ACCOMMODATED):
        level = MANAGER if child.local_id in below else ACCOMMODATES
        yield _by_level(child, "D21", care.started, staff, level)
    if episode and episode.closed is not None and not episode.no_action:
        yield _by_level(child, "D16", episode.closed, staff, MANAGER)


def _by_level(
    child: Child, code: str, on: int, staff: Staff, level: str, *, held: bool = True
) -> Decision:
    worker = _who(child, on, staff, level)
    return Decision(
        child=child.local_id,
        code=code,
        at=(on * 24 + 10) * _HOUR + on % 50,
        outcome="agreed" if held else "refused",
        worker=worker.staff_id,
        level=worker.level,
        by_role=None,
        reasons=_said(code, on),
    )


def _by_conference(child: Child, on: int) -> Decision:
    at = (on * 24 + 14) * _HOUR
    return Decision(child.local_id, "D12", at, "agreed", None, None, "conference", _said("D12", on))


def _who(child: Child, on: int, staff: Staff, level: str) -> Worker:
    """The manager of the team that then held the child, or the nearest above who was in post."""
    teams = [one.team for one in child.held if one.started <= on and one.team]
    above = [one for one in staff.workers if one.level >= level and one.team.team_id == "CS"]
    line = sorted((one for one in above if one.registration), key=lambda one: one.level)
    own = [
        one
        for one in staff.workers
        if teams
        and one.team.team_id == teams[-1]
        and one.level == level == MANAGER
        and one.role == "Team manager"
    ]
    in_post = [one for one in (*own, *line) if one.is_in_post(on)]
    return (in_post or line)[0]


def _accommodated_below_level(families: Iterable[Family], since: int) -> frozenset[str]:
    """The children who were accommodated below the level, by local ID."""
    found = sorted(
        (child.care.started, child.local_id)
        for family in families
        for child in family.children
        if child.care is not None
        and child.care.started >= since
        and child.care.episodes[0].legal_status.startswith(_ACCOMMODATED)
    )
    last = found[::-1][::BELOW_LEVEL_ONE_IN][:BELOW_LEVEL]
    return frozenset(local_id for _, local_id in last)


def _said(code: str, on: int) -> str:
    reasons = _REASONS[code]
    return reasons[on % len(reasons)]
