"""How much room a worker has: the children held and what they weigh, what is about to be added, and the limits.

One place says it: whoever gives a child away, and whoever refuses, goes by this. The caseloads page counts the
same cards and the same loads.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from keepsight.access.reach.reach import Reach
from keepsight.boards.models import ChildCard, Reckoning
from keepsight.boards.refreshing import reckoning_for
from keepsight.boards.workforce.carried import SOMEBODY, Carried, carried, carried_with
from keepsight.law.rules import limit

CASELOAD = "workforce.caseload"


@dataclass(frozen=True)
class Room:
    """Before and after: ``before`` children are held, ``adds`` come on top; at most ``limit``, 0 for no limit.

    ``load`` is carried now and ``heavier`` comes on top, of ``capacity``; in hundredths of a point, and all
    of them 0 of whom no load is kept.
    """

    before: int
    adds: int
    limit: int
    load: int = 0
    heavier: int = 0
    capacity: int = 0

    @property
    def after(self) -> int:
        return self.before + self.adds

    @property
    def left(self) -> int:
        """For how many more there is room afterwards; below 0 over the limit."""
        return self.limit - self.after

    @property
    def is_over(self) -> bool:
        """Whether the worker then holds more than the limit."""
        return bool(self.limit) and self.after > self.limit

    @property
    def load_after(self) -> int:
        return self.load + self.heavier

    @property
    def is_too_heavy(self) -> bool:
        """Whether the worker then carries more than they have room for, however many children that are."""
        return bool(self.capacity) and self.load_after > self.capacity


def rooms(
    reach: Reach,
    adds: Mapping[int, int],
    *,
    day: date,
    more: Mapping[int, Collection[int]] | None = None,
    children: Sequence[int] = (),
    kept: Reckoning | None = None,
) -> Mapping[int, Room]:
    """The room of these workers of the reader's council on the day; one question, and one for the reckoning if
    none is given.

    ``adds``: by worker, how many children would come on top; ``children``: who they are, where what they weigh
    is wanted. ``more``: children who are with a worker already though no board tells it yet, as within a
    transaction. Every child counts, in reach or not, but for those of whom the reader may not know: a number
    that counted them would tell of them, in a refusal too.
    """
    kept = kept or reckoning_for(reach.viewer.authority_id or 0, today=day)
    found = carried_with(kept, reach, children, day) if children else carried(kept, reach, day)
    somebody = replace(found.get(SOMEBODY, Carried()), too_many=most(day))
    later = {worker: _untold(kept, worker, given) for worker, given in (more or {}).items()}
    return {worker: _room(found.get(worker, somebody), added, later.get(worker, 0))
            for worker, added in adds.items()}  # fmt: skip


def _room(has: Carried, adds: int, later: int) -> Room:
    return Room(has.children + later, adds, has.too_many, has.load, has.heavier, has.capacity)


def _untold(kept: Reckoning, worker: int, given: Collection[int]) -> int:
    """How many of these children no board tells to be with the worker."""
    told = ChildCard.objects.filter(reckoning=kept, worker=worker, child__in=given)
    return len(set(given) - set(told.values_list("child", flat=True)))


def most(day: date) -> int:
    """The most children for whoever has no limit of their own, on a day; 0 where none is set."""
    version = limit(CASELOAD).on(day)
    return version.number if version else 0
