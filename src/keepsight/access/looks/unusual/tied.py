"""A look at a child to whom one has declared a tie."""

from collections.abc import Iterable

from keepsight.access.looks.unusual.by_pair import by_pair
from keepsight.access.looks.unusual.day_of_looks import DayOfLooks
from keepsight.access.looks.unusual.pattern import Found, Pattern


def find(day: DayOfLooks) -> Iterable[Found]:
    """The record does not open to them; that they tried is worth a question."""
    return by_pair(day.looks, lambda look: (look.worker, look.child) in day.tied)


TIED = Pattern(
    code="tied",
    title="A child they know",
    why="The worker is tied to this child, may not open the record, and looked for it all the same.",
    find=find,
)
