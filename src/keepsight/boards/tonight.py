"""Children who may not be safe tonight: each kind counted, with its longest, for whoever answers for all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from keepsight.access.question import Sql, among, as_day, both, day_param
from keepsight.boards.cards import NOT_SEEN_FOR, TOLD, is_born, is_open_as
from keepsight.boards.counting import ROWS, Group, Part
from keepsight.boards.look import Look
from keepsight.boards.models import ChildCard, SignalSeen, WithoutWorker
from keepsight.boards.people.children import is_missing
from keepsight.boards.signals_waiting import SEEN, WAITS
from keepsight.boards.workforce.unallocated import is_late, without_worker_now

#: The signals among them: a strategy discussion without outcome, under 18 in bed and breakfast.
STRATEGY, BED_AND_BREAKFAST = "S10", "S11"
#: Of a group the row that began first: "2026-03-02|17|4", the day, the child, whose it is (0: nobody's).
_LONGEST = (
    "MIN(COALESCE(CAST({day} AS text), '') || '|' || CAST(t.child AS text) || '|' "
    "|| CAST(COALESCE({whose}, 0) AS text))"
)


@dataclass(frozen=True)
class Line:
    """How many children; of them the one of longest: since when (None: never, or not on file), and whose it is.

    ``worker``, ``team``: whose it is to act now; None where nobody is known.
    """

    children: int = 0
    child: int | None = None
    since: date | None = None
    worker: int | None = None
    team: int | None = None


@dataclass(frozen=True)
class Tonight:
    """Each kind. ``not_looked_at``: no worker, and no manager looked in time. ``missing`` is None where it
    cannot be told: as known on another day."""

    plan_no_worker: Line
    plan_not_seen: Line
    missing: Line | None
    bed_and_breakfast: Line
    strategy: Line
    not_looked_at: Line

    @property
    def lines(self) -> tuple[Line, ...]:
        every = (
            *(self.plan_no_worker, self.plan_not_seen, self.missing),
            *(self.bed_and_breakfast, self.strategy, self.not_looked_at),
        )
        return tuple(one for one in every if one is not None)


def parts(look: Look) -> dict[str, Part]:
    """What ``tonight`` is made of, to be counted with other boards' parts in one question."""
    rows, planned = look.rows(), is_open_as("protection_plan")
    without = without_worker_now(look)
    since = day_param(look.day - NOT_SEEN_FOR)
    unseen = Sql(f"({TOLD} AND (t.seen_on IS NULL OR t.seen_on < %s))", (since,))
    no_worker = Sql(_LONGEST.format(day="COALESCE(t.since, t.from_on)", whose="t.team"))
    card = Sql(_LONGEST.format(day="t.seen_on", whose="t.worker"))
    waits = both(rows, SEEN, WAITS, among("t.signal", (STRATEGY, BED_AND_BREAKFAST)))
    signal = Sql(_LONGEST.format(day="t.seen_on", whose="t.owner"))
    found = {
        "plan_no_worker": Part(WithoutWorker, both(without, planned), (), (ROWS,), no_worker),
        "not_looked_at": Part(
            WithoutWorker, both(without, is_late(look, "looked")), (), (ROWS,), no_worker
        ),
        "plan_not_seen": Part(
            ChildCard, both(rows, unseen, planned, is_born(look)), (), (ROWS,), card
        ),
        "signals_tonight": Part(SignalSeen, waits, ("t.signal",), (ROWS,), signal),
    }
    if look.known_on is None:
        missing = both(rows, is_missing(look))
        found["missing"] = Part(ChildCard, missing, (), (ROWS,), card)
    return found


def made_of(found: Mapping[str, list[Group]], look: Look) -> Tonight:
    """The lines from their counted ``parts``."""
    signals = {str(group.keys[0]): group for group in found["signals_tonight"]}

    def only(name: str) -> Group | None:
        return found[name][0] if found.get(name) else None

    return Tonight(
        plan_no_worker=_of_team(only("plan_no_worker")),
        plan_not_seen=_of_worker(only("plan_not_seen")),
        missing=_of_worker(only("missing")) if look.known_on is None else None,
        bed_and_breakfast=_of_worker(signals.get(BED_AND_BREAKFAST)),
        strategy=_of_worker(signals.get(STRATEGY)),
        not_looked_at=_of_team(only("not_looked_at")),
    )


def _of_worker(group: Group | None) -> Line:
    children, child, since, whose = _read(group)
    return Line(children, child, since, worker=whose)


def _of_team(group: Group | None) -> Line:
    children, child, since, whose = _read(group)
    return Line(children, child, since, team=whose)


def _read(group: Group | None) -> tuple[int, int | None, date | None, int | None]:
    if group is None or not group.first:
        return (0, None, None, None)
    day, child, whose = group.first.split("|")
    return (group.numbers[0], int(child), as_day(day) if day else None, int(whose) or None)
