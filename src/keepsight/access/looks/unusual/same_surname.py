"""A look, outside one's own work, at a record with one's own rare surname on it."""

from collections.abc import Iterable

from keepsight.access.looks.unusual.by_pair import by_pair
from keepsight.access.looks.unusual.day_of_looks import DayOfLooks, LookSeen
from keepsight.access.looks.unusual.pattern import Found, Pattern


def find(day: DayOfLooks) -> Iterable[Found]:
    """A surname that many bear says nothing; a rare one, on a child nobody gave one, says much."""

    def is_rare_and_own(look: LookSeen) -> bool:
        own = day.staff.get(look.worker)
        if own is None or not look.has_no_tie or not own.family & day.rare_families:
            return False
        return any(own.family & name.family for name in day.names[look.child])

    return by_pair(day.looks, is_rare_and_own)


SAME_SURNAME = Pattern(
    code="same_surname",
    title="Own surname",
    why="Somebody on this record bears the worker’s rare surname, and the child is not the worker’s.",
    find=find,
)
