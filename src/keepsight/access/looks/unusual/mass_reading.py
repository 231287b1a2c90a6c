"""Reading of many children within an hour, none of them one's own."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from keepsight.access.looks.unusual.day_of_looks import DayOfLooks, LookSeen
from keepsight.access.looks.unusual.pattern import Found, Pattern
from keepsight.law.rules import limit

HOUR = timedelta(hours=1)


def find(day: DayOfLooks) -> Iterable[Found]:
    """The most children within any hour of the day, where they are more than the limit."""
    version = limit("quality.mass_reading").on(day.day)
    if version is None:
        return
    by_worker: dict[int, list[LookSeen]] = {}
    for look in day.looks:
        if look.has_no_tie and look.act == "read_child":
            by_worker.setdefault(look.worker, []).append(look)
    for worker, looks in sorted(by_worker.items()):
        children, first = most_within_an_hour(looks)
        if children > version.number:
            yield Found(worker, None, first, children)


def most_within_an_hour(looks: Sequence[LookSeen]) -> tuple[int, int]:
    """The most different children in any hour of these looks, oldest first; and its first line."""
    most, first_line, begins = 0, 0, 0
    counts: dict[int, int] = {}
    for look in looks:
        counts[look.child] = counts.get(look.child, 0) + 1
        while look.at - looks[begins].at >= HOUR:
            gone = looks[begins].child
            counts[gone] -= 1
            if not counts[gone]:
                del counts[gone]
            begins += 1
        if len(counts) > most:
            most, first_line = len(counts), looks[begins].line
    return most, first_line


MASS_READING = Pattern(
    code="mass_reading",
    title="Many records within an hour",
    why="The worker read more children’s records within an hour than any day’s work needs.",
    find=find,
)
