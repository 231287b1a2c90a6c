"""Whether a worker could hold a child: against a small reckoning of our own, and against what counts as a worker."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest

from keepsight.access.deciding.candidates import Away, Candidate
from keepsight.boards.workforce.could_hold import Asked, fit_of, fits, needs_beside, why_not
from keepsight.boards.workforce.room import Room

DAY = date(2026, 3, 31)
ONE = timedelta(days=1)
TIA = Asked(1, "Tia", ("child_in_need_plan",))
ZOE = Asked(2, "Zoe", ("protection_plan", "child_in_need_plan"))
ANYBODY = Candidate(7, "W-7", "Tom Bexley", "Social worker", 30, frozenset({3}))
ROOM = Room(10, 1, 18)


def fit(who: Candidate = ANYBODY, room: Room = ROOM, child: Asked = TIA, team: int | None = 3):  # type: ignore[no-untyped-def]
    return fit_of(who, [child], room, day=DAY, team=team, close={9: "Kai"})


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"ended_on": DAY}, "Leaves on 31 March 2026"),
        ({"ended_on": DAY + 28 * ONE}, "Leaves on 28 April 2026"),
        ({"ended_on": DAY + 28 * ONE, "is_agency": True}, "The agency’s notice ends on 28 April 2026"),
        ({"ended_on": DAY + 29 * ONE}, ""),
        ({"registered_until": DAY - ONE}, "Registration lapsed on 30 March 2026"),
        ({"registered_until": DAY}, ""),
        ({"tied": frozenset({1})}, "Has a tie to the family on file"),
        ({"kept_out": frozenset({1})}, "May not open the record, which is locked"),
        ({"level": 40}, "Is a manager: a child held by one counts as having no worker"),
        ({"level": 35}, ""),
        ({"level": None}, ""),
        ({"holds_no_child": True, "role": "Director"}, "Holds no child: director"),
        ({"level": 10}, ""),
        ({"away": Away(DAY, None, True, True)}, "Not at work"),
        ({"away": Away(DAY, None, False, False)}, "Away, and nobody knows how long, without cover"),
        ({"away": Away(DAY, None, False, True)}, ""),
        # From 31 March ten working days are granted: to 16 April, for Easter lies between.
        ({"away": Away(DAY, date(2026, 4, 16), False, False)}, ""),
        ({"away": Away(DAY, date(2026, 4, 17), False, False)}, "Away until 17 April 2026, without cover"),
    ],
)  # fmt: skip
def test_who_cannot_hold_a_child(said: dict[str, object], why: str) -> None:
    found = why_not(replace(ANYBODY, **said), [TIA], DAY)  # type: ignore[arg-type]
    assert found == ([why] if why else [])
    assert fit(replace(ANYBODY, **said)).may_not == tuple(found)  # type: ignore[arg-type]


def test_a_plan_asks_for_a_social_worker_and_court_for_two() -> None:
    """Over every level, registration and kind: what the rule of a named worker would say of it afterwards."""
    kinds = ("protection_plan", "section_47", "looked_after", "court", "assessment", "care_leaver")
    for level, unregistered, kind in product((None, 10, 20, 30, 35), (True, False), kinds):
        who = replace(ANYBODY, level=level, is_unregistered=unregistered)
        child = Asked(1, "Tia", (kind,))
        unqualified = unregistered or level == 10
        barred = unqualified and kind in ("protection_plan", "section_47", "looked_after")
        assert bool(why_not(who, [child], DAY)) == barred, (level, unregistered, kind)
        two = level == 20 and kind in ("protection_plan", "court")
        assert needs_beside(who, [child]) == two, (level, kind)


def test_of_several_children_the_strictest_counts() -> None:
    support = replace(ANYBODY, level=10)
    assert why_not(support, [TIA], DAY) == []
    assert why_not(support, [TIA, ZOE], DAY) == [
        "Not a registered social worker, as a child on a protection plan must have"
    ]


def test_room_before_and_after() -> None:
    assert [(Room(17, 1, 18).is_over, Room(17, 2, 18).is_over)] == [(False, True)]
    assert (Room(17, 1, 18).after, Room(17, 1, 18).left, Room(37, 1, 18).left) == (18, 0, -20)
    assert not Room(99, 1, 0).is_over, "no limit is set"
    assert fit(room=Room(16, 1, 18)).speaks_for[-1] == "Room for 1 more after that"
    assert fit(room=Room(17, 1, 18)).speaks_for[-1] == "Then full"
    over = fit(room=Room(37, 1, 18))
    assert over.against[0].startswith("Over the limit of 18") and not over.may_not


def test_reasons_in_words() -> None:
    who = replace(
        ANYBODY, with_close=frozenset({9}), had_before=frozenset({1}), near=2, languages=("Urdu",)
    )
    assert fit(who).speaks_for == (
        "Works with Kai already",
        "Was Tia’s worker before",
        "In the same team",
        "Room for 7 more after that",
        "Works with a family who speak Urdu",
        "Visits 2 children in the same part of town",
    )
    assert fit(who, team=4).against == ("In another team",)
    new = replace(
        ANYBODY, level=20, ended_on=DAY + 60 * ONE, away=Away(DAY, DAY + ONE, False, True)
    )
    assert fit(new, child=ZOE).against == (
        "Newly qualified: name a co-worker",
        "Away until 1 April 2026",
        "Leaves on 30 May 2026",
    )


def test_the_order_is_room_then_the_family_then_the_team() -> None:
    def one(number: int, **said: object) -> Candidate:
        return replace(ANYBODY, number=number, name=f"W{number}", **said)  # type: ignore[arg-type]

    workers = (
        one(1, level=40),
        one(2),
        one(3, with_close=frozenset({9})),
        one(4, with_close=frozenset({9}), teams=frozenset()),
        one(5, had_before=frozenset({1})),
        one(6, near=1),
        one(7, teams=frozenset()),
        one(8, languages=("Urdu",)),
        one(9),
    )
    rooms = dict.fromkeys(range(1, 10), ROOM) | {3: Room(37, 1, 18), 9: Room(2, 1, 18)}
    found = fits(workers, [TIA], rooms, day=DAY, team=3, close={9: "Kai"})
    assert [fit.who.number for fit in found] == [4, 5, 9, 8, 6, 2, 7, 3, 1]
    again = fits(tuple(reversed(workers)), [TIA], rooms, day=DAY, team=3, close={9: "Kai"})
    assert found == again, "whatever the order in which they are read"
