"""A look at night or on a free day, by somebody not on duty, at a child who is not their own."""

from collections.abc import Iterable
from datetime import datetime, time

from keepsight.access.looks.unusual.by_pair import by_pair
from keepsight.access.looks.unusual.day_of_looks import DayOfLooks, LookSeen
from keepsight.access.looks.unusual.pattern import Found, Pattern
from keepsight.access.viewer import ENGLAND
from keepsight.law.working_days import is_working_day

#: Between these hours of a working day people are at work, early and late ones too.
FROM, UNTIL = time(7), time(20)
#: Roles that work when others do not.
ON_DUTY = ("emergency_duty_manager", "duty_social_worker")


def find(day: DayOfLooks) -> Iterable[Found]:
    """Notes on one's own children are written in the evening; others' records are not read then."""
    on_duty = day.on_duty(ON_DUTY)
    is_free = not is_working_day(day.day.isoformat())

    def is_late(look: LookSeen) -> bool:
        if not look.has_no_tie or look.act == "search" or look.worker in on_duty:
            return False
        return bool(is_free) or not FROM <= _time_of(look.at) < UNTIL

    return by_pair(day.looks, is_late)


def _time_of(at: datetime) -> time:
    return at.astimezone(ENGLAND).time()


OUT_OF_HOURS = Pattern(
    code="out_of_hours",
    title="At night or on a free day",
    why="The worker was not on duty, the child is not theirs, and the office was long closed.",
    find=find,
)
