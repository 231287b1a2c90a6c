"""A look at a record in which somebody bears the looker's own whole name."""

from collections.abc import Iterable

from keepsight.access.looks.unusual.by_pair import by_pair
from keepsight.access.looks.unusual.day_of_looks import DayOfLooks, LookSeen
from keepsight.access.looks.unusual.pattern import Found, Pattern


def find(day: DayOfLooks) -> Iterable[Found]:
    """Whatever the ground: nobody works with their own family."""

    def is_own(look: LookSeen) -> bool:
        own = day.staff.get(look.worker)
        return own is not None and any(own.is_like(name) for name in day.names[look.child])

    return by_pair(day.looks, is_own)


OWN_NAME = Pattern(
    code="own_name",
    title="Own name",
    why="Somebody on this record bears the worker’s own name. Is it the worker, or their family?",
    find=find,
)
