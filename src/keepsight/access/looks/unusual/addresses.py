"""Who lives where a child lives, by the addresses on record, however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from keepsight.access.question import Sql, answered_in_order, both, live, placed, visible

_APART = re.compile(r"[^0-9a-z]+")


def same_door(lines: str, postcode: str) -> str:
    """One spelling for one door: the first line and the postcode, without case, spaces and stops.

    "" where either is missing: a postcode alone is a whole street, a first line alone any town's.
    """
    first = re.split(r"[,\n]", lines.strip(), maxsplit=1)[0]
    said = [_APART.sub("", part.lower()) for part in (first, postcode)]
    return " ".join(said) if all(said) else ""


def at_the_same_door(
    authority_id: int, children: Iterable[int], day: date
) -> Iterator[tuple[int, int]]:
    """Each child with every other person of the council who lives behind the same door on a day.

    One question, over all addresses that hold on the day: they are told apart by their spelling here,
    which no database does. Kept-back addresses count too; no address leaves this function.
    """
    wanted = set(children)
    if not wanted:
        return
    rows = answered_in_order(
        placed(
            "SELECT d.person_id, d.lines, d.postcode FROM records_address d WHERE {ours}",
            ours=both(Sql("d.authority_id = %s", (authority_id,)), live("d", day), visible("d")),
        )
    )
    behind: dict[str, set[int]] = {}
    for person, lines, postcode in rows:
        if door := same_door(lines, postcode):
            behind.setdefault(door, set()).add(person)
    for people in behind.values():
        for child in people & wanted:
            yield from ((child, other) for other in people - {child})
