"""A look at a child whom one held once, and no longer does."""

from collections.abc import Iterable

from keepsight.access.looks.unusual.by_pair import by_pair
from keepsight.access.looks.unusual.day_of_looks import DayOfLooks
from keepsight.access.looks.unusual.pattern import Found, Pattern

#: Days in which a worker who has handed a child over may still be asked about it.
HANDING_OVER = 28


def find(day: DayOfLooks) -> Iterable[Found]:
    """After the handing over there is no reason left that the log knows of."""
    before = day.held_before(HANDING_OVER)
    return by_pair(day.looks, lambda look: look.has_no_tie and (look.worker, look.child) in before)


LEFT_THE_CASE = Pattern(
    code="left_the_case",
    title="After leaving the case",
    why="The worker held this child once and has handed the work over; what was the look for?",
    find=find,
)
