"""Being turned away from one child's record again and again."""

from collections.abc import Iterable
from datetime import timedelta

from keepsight.access.looks.unusual.by_pair import by_pair
from keepsight.access.looks.unusual.day_of_looks import DayOfLooks
from keepsight.access.looks.unusual.pattern import Found, Pattern

#: On so many days within so many: once is a slip, twice a question, three times a wish to know.
DAYS, WITHIN = 3, 30


def find(day: DayOfLooks) -> Iterable[Found]:
    """Whoever has a reason opens the record for it, or asks the child's worker."""
    turned_away = day.refused_since(day.day - timedelta(days=WITHIN - 1))
    often = {pair for pair, days in turned_away.items() if len(days) >= DAYS}
    return by_pair(
        day.looks,
        lambda look: look.act == "refused_child" and (look.worker, look.child) in often,
    )


REFUSED_OFTEN = Pattern(
    code="refused_often",
    title="Turned away again and again",
    why="The worker tried this record on three days or more and was turned away each time.",
    find=find,
)
