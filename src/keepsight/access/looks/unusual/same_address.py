"""A look at a child at whose address somebody of the looker's own whole name lives."""

from collections.abc import Iterable

from keepsight.access.looks.unusual.by_pair import by_pair
from keepsight.access.looks.unusual.day_of_looks import DayOfLooks, LookSeen
from keepsight.access.looks.unusual.pattern import Found, Pattern


def find(day: DayOfLooks) -> Iterable[Found]:
    """The house holds no home address of a worker, but that of everybody on record.

    Whoever is of the child's household or family is found under the own name, and not again here.
    """

    def is_at_home(look: LookSeen) -> bool:
        own = day.staff.get(look.worker)
        if own is None or not any(own.is_like(name) for name in day.names_at_home[look.child]):
            return False
        return not any(own.is_like(name) for name in day.names[look.child])

    return by_pair(day.looks, is_at_home)


SAME_ADDRESS = Pattern(
    code="same_address",
    title="Own address",
    why="Somebody who bears the worker’s own name lives at the child’s address, by our records.",
    find=find,
)
