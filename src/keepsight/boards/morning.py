"""What waits for one person this morning, in numbers alone: for an e-mail that must name nobody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from keepsight.access.deciding.decisions import Asked
from keepsight.access.question import Sql, both
from keepsight.access.viewer import Viewer
from keepsight.access.waiting import waits_for
from keepsight.boards.counting import CHILDREN, ROWS, Part, counted, only
from keepsight.boards.look import look_of
from keepsight.boards.models import ChildCard, OpenRound, SignalSeen, WithoutWorker
from keepsight.boards.people.children import has_a_visit
from keepsight.boards.people.due import running
from keepsight.boards.round_states import state_is
from keepsight.boards.signals_waiting import SEEN, WAITS
from keepsight.boards.workforce.decisions_waiting import by_cover, decisions_waiting
from keepsight.boards.workforce.unallocated import without_worker_now
from keepsight.boards.workforce.waiting_for_me import waiting_for_me


@dataclass(frozen=True)
class Morning:
    """Numbers of one person. ``covered``: of the decisions, those that fall to them while they cover."""

    to_see: int = 0
    visits_overdue: int = 0
    late: int = 0
    late_children: int = 0
    no_worker: int = 0
    signals: int = 0
    things: int = 0
    decisions: int = 0
    covered: int = 0
    moved: int = 0
    openings: int = 0

    @property
    def is_nothing(self) -> bool:
        return not any(vars(self).values())


def morning_of(viewer: Viewer, *, now: datetime) -> Morning:
    """What is late and waits: of the children they hold, or of all in reach for who answers for a team.

    Who holds children is told of these alone. Nothing is counted for a role without children but what waits for it.
    """
    waiting = waits_for(viewer, now=now)
    moved, openings = waiting["moved_entries"], waiting["openings"]
    if not any(held.role.reaches_children for held in viewer.roles):
        return Morning(moved=moved, openings=openings)
    look = look_of(viewer, now=now)
    answers = any(held.role.reach != "none" and held.level >= 40 for held in viewer.roles)
    mine = Sql("1 = 1") if answers else Sql("t.worker = %s", (viewer.worker_id or 0,))
    rows = both(look.rows(), mine)
    found = counted(
        look,
        {
            "due": Part(ChildCard, both(rows, has_a_visit(look, "due"))),
            "overdue": Part(ChildCard, both(rows, has_a_visit(look, "overdue"))),
            "late": Part(
                OpenRound,
                both(running(look), mine, state_is(look)["overdue"]),
                (),
                (ROWS, CHILDREN),
            ),
            "no_worker": Part(WithoutWorker, without_worker_now(look)),
            "signals": Part(
                SignalSeen,
                both(look.rows(), SEEN, WAITS, Sql("t.owner = %s", (viewer.worker_id or 0,))),
            ),
        },
    )

    decisions: tuple[Asked, ...] = ()
    if viewer.may("ask_for_decisions"):
        decisions = decisions_waiting(viewer, now=now, with_asked=False).mine
    children = [one.child for one in decisions if one.child is not None]
    covered = by_cover(viewer, children, now=now) if viewer.covers else frozenset()
    return Morning(
        to_see=only(found["due"]),
        visits_overdue=only(found["overdue"]),
        late=only(found["late"]),
        late_children=only(found["late"], 1),
        no_worker=only(found["no_worker"]) if answers else 0,
        signals=only(found["signals"]),
        things=len(waiting_for_me(look).waits),
        decisions=len(decisions),
        covered=sum(one.child in covered for one in decisions),
        moved=moved,
        openings=openings,
    )
