"""A look, outside one's own work, at a record on which a colleague's name stands."""

from collections.abc import Iterable

from keepsight.access.looks.unusual.by_pair import by_pair
from keepsight.access.looks.unusual.day_of_looks import DayOfLooks, LookSeen, NameWords
from keepsight.access.looks.unusual.pattern import Found, Pattern


def find(day: DayOfLooks) -> Iterable[Found]:
    """Colleagues are families too, and their children's records are nobody's gossip.

    A family name that many bear is met with some colleague's by chance, so it must be rare.
    """
    by_family: dict[str, list[tuple[int, NameWords]]] = {}
    for worker, name in day.staff.items():
        for word in name.family & day.rare_families:
            by_family.setdefault(word, []).append((worker, name))

    def is_a_colleagues(look: LookSeen) -> bool:
        if not look.has_no_tie:
            return False
        return any(
            worker != look.worker and held.is_like(name)
            for name in day.names[look.child]
            for word in name.family
            for worker, held in by_family.get(word, ())
        )

    return by_pair(day.looks, is_a_colleagues)


COLLEAGUE = Pattern(
    code="colleague",
    title="A colleague’s name",
    why="Somebody on this record bears a colleague’s name, and the child is not the worker’s.",
    find=find,
)
