"""Young people owed support on leaving care, of those in reach: last in touch, and what is due to them next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from keepsight.access.question import Sql, among, answered, as_day, both, day_param, placed, visible
from keepsight.boards.cards import Card, cards, is_open_as
from keepsight.boards.look import Look
from keepsight.boards.people.due import CODE, running
from keepsight.boards.readings import Reading, readings
from keepsight.boards.untold import untold_in

#: The limits of keeping in touch and of the adviser's visit; those of the pathway plan and its review.
IN_TOUCH, PATHWAY = ("T103", "T104"), ("T101A", "T101B")
LEAVER = "care_leaver"


@dataclass(frozen=True)
class YoungPerson:
    """One of them. ``in_touch_on``: when an adviser last rang or came; ``touch`` and ``plan``: the dates due first,
    None where none runs, and then ``touch_is_told`` and ``plan_is_told`` say whether some source would tell."""

    card: Card
    in_touch_on: date | None
    touch: Reading | None
    plan: Reading | None
    touch_is_told: bool = True
    plan_is_told: bool = True


def young_people(look: Look, *, most: int) -> tuple[YoungPerson, ...]:
    """The first of them, whom somebody must be in touch with first; four questions."""
    held = cards(look, both(look.rows(), is_open_as(LEAVER)), count=most)
    of_these = among("t.child", [card.child for card in held])
    codes = among(CODE, (*IN_TOUCH, *PATHWAY))
    found = readings(both(running(look), of_these, codes), look) if held else ()
    last = _last_in_touch(look, [card.child for card in held])
    untold = _untold(look, [card.child for card in held])
    made = [
        YoungPerson(
            card,
            last.get(card.child),
            _first(found, card.child, IN_TOUCH),
            _first(found, card.child, PATHWAY),
            not untold.get(card.child, untold.get(None, set())) & set(IN_TOUCH),
            not untold.get(card.child, untold.get(None, set())) & set(PATHWAY),
        )
        for card in held
    ]
    return tuple(sorted(made, key=_order))


def _first(found: Iterable[Reading], child: int, limits: Iterable[str]) -> Reading | None:
    wanted = set(limits)
    return next((one for one in found if one.child == child and one.limit in wanted), None)


def _order(one: YoungPerson) -> tuple[bool, str, int]:
    due = one.touch.due_on if one.touch else None
    return (due is None, due.isoformat() if due else "", one.card.child)


def _untold(look: Look, children: list[int]) -> dict[int | None, set[str]]:
    """The limits that no source tells of, by child; under None those of the whole council."""
    if not children:
        return {}
    these = among("t.child", children)
    wanted = placed(
        "{mine} AND t.untold <> '' AND (t.child IS NULL OR {these})",
        mine=look.of_reckoning(),
        these=these,
    )
    asked = placed(
        "SELECT t.child AS child, t.untold AS untold FROM boards_childdates t WHERE {wanted}",
        wanted=wanted,
    )
    found: dict[int | None, set[str]] = {
        row["child"]: {clock for clock, _ in untold_in(row["untold"])} for row in answered(asked)
    }
    whole = found.get(None, set())
    return {child: codes | whole for child, codes in found.items()}


def _last_in_touch(look: Look, children: list[int]) -> dict[int, date]:
    if not children:
        return {}
    asked = placed(
        "SELECT c.person_id AS child, CAST(MAX(c.made_on) AS text) AS day "
        "FROM records_advisercontact c WHERE {mine} AND {these} GROUP BY c.person_id",
        mine=both(
            Sql(
                "c.authority_id = %s AND c.made_on <= %s",
                (look.reckoning.authority_id, day_param(look.day)),
            ),
            visible("c"),
        ),
        these=among("c.person_id", children),
    )
    found = {row["child"]: as_day(row["day"]) for row in answered(asked)}
    return {child: on for child, on in found.items() if on is not None}
