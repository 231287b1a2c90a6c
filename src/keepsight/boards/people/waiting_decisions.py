"""What waits for a decision about one child, and who can decide it this instant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from keepsight.access.deciding.deciders import Decider, Deciders, deciders_of, read_for
from keepsight.access.deciding.decisions import Asked, waiting_for_child
from keepsight.access.record.child import Child
from keepsight.access.viewer import Viewer
from keepsight.delegation.deciding import Needed, may_decide, needed, who_can
from keepsight.delegation.known_decisions import decision_of
from keepsight.kernel.decision import Decision


@dataclass(frozen=True)
class Waits:
    """One request. ``able``: who else may decide it, the nearest first; ``is_mine``: the viewer may.
    ``deciders``: all that it was worked out of. Where the house no longer knows the decision
    (``decision`` is None) nobody may."""

    asked: Asked
    decision: Decision | None
    needed: Needed
    deciders: Deciders
    able: tuple[Decider, ...] = ()
    is_mine: bool = False


def waiting_decisions(viewer: Viewer, child: Child, *, now: datetime) -> tuple[Waits, ...]:
    """Every request that waits about a child who was read, the oldest first; three questions, however
    many they are, and one where none waits."""
    asked = waiting_for_child(viewer, child)
    if not asked:
        return ()
    read = read_for(viewer, child.id, now=now)
    cases = []
    for one in asked:
        decision = decision_of(one.code)
        own = read.levels.get(one.code)
        level = own.level if own else None
        takes = needed(decision, one.case, council_level=level) if decision else Needed(0)
        cases.append((one, decision, takes))
    known = [(decision, takes) for _, decision, takes in cases if decision is not None]
    deciders = deciders_of(viewer, child.id, known, now=now, read=read)
    return tuple(_waits(one, decision, takes, deciders) for one, decision, takes in cases)


def _waits(one: Asked, decision: Decision | None, takes: Needed, deciders: Deciders) -> Waits:
    if decision is None:
        return Waits(one, None, takes, deciders)
    by_worker = {each.standing.worker: each for each in deciders.others}
    closed = deciders.office_is_closed
    able = who_can(
        decision, takes, deciders.standings, asked_by=one.asked_by, office_is_closed=closed
    )
    mine = may_decide(
        decision, takes, deciders.mine, asked_by=one.asked_by, office_is_closed=closed
    )
    found = tuple(by_worker[each.worker] for each in able)
    return Waits(one, decision, takes, deciders, found, mine)
