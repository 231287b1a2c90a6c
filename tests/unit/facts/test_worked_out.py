"""Tables worked out of others: what is counted together, and what is not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from keepsight.facts.tables import fact_tables
from tests.unit.clocks.frames import frames

D = date
Row = dict[str, Any]


def worked_out(code: str, **tables: list[Row]) -> list[Row]:
    """The rows of a table worked out of these."""
    table = fact_tables()[code]
    assert table.worked_out is not None
    empty: dict[str, list[Row]] = {one: [] for one in table.out_of}
    made = frames(empty | tables)
    return table.worked_out({code: one.lazy() for code, one in made.items()}).collect().to_dicts()


def stays(*spells: tuple[date, date | None], child: int = 1) -> list[Row]:
    return [
        {"id": n, "child": child, "started_on": a, "ended_on": b}
        for n, (a, b) in enumerate(spells, start=child * 10)
    ]


@pytest.mark.parametrize(
    ("spells", "due"),
    [
        ([(D(2024, 3, 4), None)], D(2024, 3, 7)),
        # Two of the three days were used a week before.
        ([(D(2024, 3, 4), D(2024, 3, 6)), (D(2024, 3, 11), None)], D(2024, 3, 12)),
        # An hour is a day, as only days are known.
        ([(D(2024, 3, 4), D(2024, 3, 4)), (D(2024, 3, 11), None)], D(2024, 3, 13)),
        # All of them were used.
        ([(D(2024, 3, 4), D(2024, 3, 9)), (D(2024, 3, 11), None)], D(2024, 3, 11)),
        # Twenty-eight days are over.
        ([(D(2024, 2, 4), D(2024, 2, 7)), (D(2024, 3, 11), None)], D(2024, 3, 14)),
        # Of a stay that began before the window only the days within it count.
        ([(D(2024, 2, 10), D(2024, 2, 13)), (D(2024, 3, 11), None)], D(2024, 3, 13)),
    ],
)
def test_stays_in_secure_accommodation_add_up(
    spells: list[tuple[date, date | None]], due: date
) -> None:
    found = worked_out("secure_time", secure_stay=stays(*spells))
    assert [row["due_on"] for row in found][-1] == due


def test_another_childs_stay_does_not_count() -> None:
    mine = stays((D(2024, 3, 11), None))
    others = stays((D(2024, 3, 4), D(2024, 3, 9)), child=2)
    found = worked_out("secure_time", secure_stay=mine + others)
    assert {row["child"]: row["due_on"] for row in found}[1] == D(2024, 3, 14)


@pytest.mark.parametrize(
    ("spells", "due"),
    [
        ([(D(2024, 3, 4), None)], D(2024, 5, 18)),
        # Seventy days of the last twelve months leave five.
        ([(D(2023, 6, 1), D(2023, 8, 10)), (D(2024, 3, 4), None)], D(2024, 3, 9)),
        # A break that began before the twelve months counts from their first day.
        ([(D(2023, 2, 1), D(2023, 3, 14)), (D(2024, 3, 4), None)], D(2024, 5, 8)),
        # A break of the year before last does not count.
        ([(D(2022, 6, 1), D(2022, 8, 10)), (D(2024, 3, 4), None)], D(2024, 5, 18)),
        # Two together have used more than all of them.
        (
            [
                (D(2023, 5, 1), D(2023, 6, 10)),
                (D(2023, 8, 1), D(2023, 9, 10)),
                (D(2024, 3, 4), None),
            ],
            D(2024, 3, 4),
        ),
    ],
)
def test_short_breaks_add_up(spells: list[tuple[date, date | None]], due: date) -> None:
    found = worked_out("short_break_year", short_break=stays(*spells))
    assert [row["due_on"] for row in found][-1] == due


@pytest.mark.parametrize(
    ("issued", "held", "early"),
    [
        # Day 1 is the day of issue; day 12 is the eleventh working day after it.
        (D(2024, 3, 4), D(2024, 3, 18), True),
        (D(2024, 3, 4), D(2024, 3, 19), False),
        # Good Friday and Easter Monday are no days of it.
        (D(2024, 3, 22), D(2024, 4, 8), True),
        (D(2024, 3, 22), D(2024, 4, 10), False),
        (D(2024, 3, 4), None, False),
    ],
)
def test_a_hearing_before_day_12_is_too_soon(issued: date, held: date | None, early: bool) -> None:
    one = {"id": 1, "child": 1, "issued_on": issued, "case_management_on": held}
    assert bool(worked_out("early_hearing", proceedings=[one])) is early


def test_absences_add_up_within_ninety_days_and_by_child() -> None:
    def away(child: int, *days: date) -> list[Row]:
        return [
            {"id": child * 10 + n, "child": child, "started_on": day, "ended_on": day}
            for n, day in enumerate(days)
        ]

    within = away(1, D(2024, 1, 1), D(2024, 2, 1), D(2024, 3, 31))
    beyond = away(2, D(2024, 1, 1), D(2024, 2, 1), D(2024, 4, 1))
    found = worked_out("missing_pattern", missing_episode=within + beyond)
    assert [(row["child"], row["kind_code"]) for row in found] == [(1, "third_time")]


def test_a_night_away_is_a_day_and_an_evening_is_not() -> None:
    def one(ended: date | None) -> list[Row]:
        return [{"id": 1, "child": 1, "started_on": D(2024, 3, 4), "ended_on": ended}]

    for ended, kinds in (
        (D(2024, 3, 4), []),
        (D(2024, 3, 5), ["a_day"]),
        (None, ["a_day"]),
    ):
        found = worked_out("missing_pattern", missing_episode=one(ended))
        assert [row["kind_code"] for row in found] == kinds
        assert all(row["happened_on"] == D(2024, 3, 5) for row in found)
