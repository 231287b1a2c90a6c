"""Many people looking at one child who is none of theirs, on one day."""

from collections.abc import Iterable

from keepsight.access.looks.unusual.by_pair import by_pair
from keepsight.access.looks.unusual.day_of_looks import DayOfLooks
from keepsight.access.looks.unusual.pattern import Found, Pattern

#: From so many workers on: a case in the newspaper is read about, not worked on.
MANY = 6


def find(day: DayOfLooks) -> Iterable[Found]:
    """A few managers may be asked about one child on one day; half a floor is curious."""
    without = [look for look in day.looks if look.has_no_tie]
    workers: dict[int, set[int]] = {}
    for look in without:
        workers.setdefault(look.child, set()).add(look.worker)
    crowded = {child for child, people in workers.items() if len(people) >= MANY}
    return by_pair(without, lambda look: look.child in crowded)


CROWD = Pattern(
    code="crowd",
    title="One of many who looked",
    why="Six people or more looked at this child on one day, and the child was none of theirs.",
    find=find,
)
