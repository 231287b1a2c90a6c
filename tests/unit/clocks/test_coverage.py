"""Cannot be told: nothing is called overdue out of a blank."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import polars as pl
import pytest

from keepsight.clocks import coverage
from keepsight.clocks.compiled import all_clocks
from keepsight.clocks.evaluator import readings
from keepsight.clocks.sentences import sentence
from keepsight.kernel.clock import Clock
from tests.unit.clocks.frames import frame, frames

Rows = Mapping[str, Sequence[Mapping[str, Any]]]
AS_AT = date(2026, 3, 31)
YEAR = (date(2025, 4, 1), date(2026, 3, 31))
CLOCKS = {clock.code: clock for clock in all_clocks()}


def held(
    table: str, from_on: date | None = YEAR[0], to_on: date | None = YEAR[1], **more: Any
) -> dict[str, Any]:
    row = {
        "table": table,
        "from_on": from_on,
        "to_on": to_on,
        "whole": True,
        "whom": "all",
        "source": "a_source",
    }
    return row | more


def read(
    code: str,
    facts: Rows,
    coverage_rows: Sequence[Mapping[str, Any]],
    as_at: date = AS_AT,
    **more: pl.DataFrame,
) -> list[dict[str, Any]]:
    """The readings of one clock under some coverage, those that cannot be told last."""
    rows = [{"id": number, **row} for number, row in enumerate(coverage_rows)]
    given = {**frames(facts), "coverage": frame("coverage", rows), **more}
    found = readings(given, as_at=as_at, clocks=[CLOCKS[code]])
    return found.sort("started_on", nulls_last=True).with_columns(sentence(found)).to_dicts()


def plan(start: date, end: date | None = None, child: int = 1) -> dict[str, Any]:
    return {"id": child, "child": child, "started_on": start, "ended_on": end}


def seen(day: date | None, child: int = 1) -> dict[str, Any]:
    return {"id": 50, "child": child, "visited_on": day, "seen": True, "kind_code": "cp"}


PLANS = held("protection_plan")
NEW_PLAN = {"protection_plan": [plan(date(2026, 3, 2))]}


def test_no_source_of_the_start_is_one_reading_for_the_clock() -> None:
    (only,) = read("T16", {}, [held("core_group")])
    assert (only["child"], only["state"], only["missing"]) == (
        None,
        "cannot_be_told",
        "protection_plan",
    )
    assert only["sentence"] == "Cannot be told: no source holds protection plans."


def test_no_source_of_the_stop_is_one_reading_for_the_child() -> None:
    facts = {"protection_plan": [plan(date(2026, 3, 2)), plan(date(2026, 3, 2), child=2)]}
    found = read("T16", facts, [PLANS])
    assert [(r["child"], r["state"], r["missing"]) for r in found] == [
        (1, "cannot_be_told", "core_group"),
        (2, "cannot_be_told", "core_group"),
    ]
    assert found[0]["sentence"] == "Cannot be told: no source holds core groups."
    assert found[0]["due_on"] is None


def test_a_source_that_holds_the_stop_and_has_none_tells_that_there_was_none() -> None:
    (only,) = read("T16", NEW_PLAN, [PLANS, held("core_group")])
    assert (only["state"], only["missing"]) == ("overdue", None)


def test_without_any_coverage_everything_counts_as_held() -> None:
    found = readings(frames(NEW_PLAN), as_at=AS_AT, clocks=[CLOCKS["T16"]])
    assert found["state"].to_list() == ["overdue"]


def test_what_ended_is_marked_as_ended() -> None:
    facts = {"protection_plan": [plan(date(2025, 5, 1), date(2025, 7, 1))]}
    (only,) = read("T16", facts, [PLANS])
    assert (only["state"], only["ended_on"]) == ("cannot_be_told", date(2025, 7, 1))


def test_rounds_before_a_table_was_fed_cannot_be_told() -> None:
    facts = {"protection_plan": [plan(date(2025, 1, 6))], "core_group": []}
    (only,) = read("T16", facts, [PLANS, held("core_group")])
    assert (only["state"], only["missing"]) == ("cannot_be_told", "core_group")


def test_after_the_first_stop_since_it_was_fed_rounds_are_told() -> None:
    groups = [{"id": 9, "child": 1, "plan": 1, "held_on": date(2025, 4, 14)}]
    facts = {"protection_plan": [plan(date(2025, 1, 6))], "core_group": groups}
    (only,) = read("T16", facts, [PLANS, held("core_group")], date(2025, 4, 20))
    assert (only["started_on"], only["state"]) == (date(2025, 4, 14), "not_due")


def test_a_date_after_the_last_day_that_is_held_cannot_be_told() -> None:
    coverage_rows = [PLANS, held("core_group")]
    facts = {"protection_plan": [plan(date(2026, 3, 27))]}
    (only,) = read("T16", facts, coverage_rows, date(2026, 6, 1))
    assert (only["state"], only["due_on"]) == ("cannot_be_told", date(2026, 4, 14))
    assert only["sentence"].endswith(
        "Cannot be told: no source holds core groups after 31 March 2026."
    )
    # A date that had passed by then was overdue by then.
    assert read("T16", NEW_PLAN, coverage_rows, date(2026, 6, 1))[0]["state"] == "overdue"


def test_a_source_still_fed_has_no_last_day() -> None:
    rows = [held("protection_plan", to_on=None), held("core_group", to_on=None)]
    facts = {"protection_plan": [plan(date(2026, 3, 27))]}
    assert read("T16", facts, rows, date(2026, 6, 1))[0]["state"] == "overdue"


LATEST = [PLANS, held("visit", whole=False)]


def test_of_the_latest_visit_only_the_round_after_it_is_told() -> None:
    facts = {"protection_plan": [plan(date(2025, 5, 1))], "visit": [seen(date(2026, 3, 20))]}
    (only,) = read("T18", facts, LATEST)
    assert (only["started_on"], only["state"]) == (date(2026, 3, 20), "due_soon")


def test_no_latest_visit_means_there_was_none() -> None:
    (only,) = read("T18", NEW_PLAN, LATEST)
    assert (only["started_on"], only["state"]) == (date(2026, 3, 2), "overdue")


def test_the_latest_visit_tells_nothing_of_a_plan_that_ended_before() -> None:
    facts = {
        "protection_plan": [plan(date(2025, 5, 1), date(2025, 6, 2))],
        "visit": [seen(date(2026, 3, 20))],
    }
    (only,) = read("T18", facts, LATEST)
    assert (only["state"], only["ended_on"]) == ("cannot_be_told", date(2025, 6, 2))


PERIOD = {"id": 1, "child": 1, "started_on": date(2022, 5, 2)}


def review(day: date) -> dict[str, Any]:
    return {
        "id": 40,
        "child": 1,
        "period": 1,
        "held_on": day,
        "period_started_on": PERIOD["started_on"],
    }


@pytest.mark.parametrize("whole", [True, False])
def test_a_first_review_known_only_among_later_ones_is_not_called_late(whole: bool) -> None:
    facts = {"period_of_care": [PERIOD], "care_review": [review(date(2026, 2, 2))]}
    rows = [held("period_of_care"), held("care_review", whole=whole)]
    (only,) = read("T69", facts, rows)
    assert (only["state"], only["missing"]) == ("cannot_be_told", "care_review")
    (later,) = read("T70", facts, rows)
    assert (later["limit"], later["due_on"]) == ("T71", date(2026, 8, 2))


def test_a_first_review_in_time_is_told_whatever_came_before() -> None:
    facts = {
        "period_of_care": [{**PERIOD, "started_on": date(2025, 3, 24)}],
        "care_review": [{**review(date(2025, 4, 10)), "period_started_on": date(2025, 3, 24)}],
    }
    assert read("T69", facts, [held("period_of_care"), held("care_review")])[0]["state"] == "met"


def test_a_conference_happens_once_for_its_enquiry_and_so_is_told() -> None:
    facts = {
        "section_47_enquiry": [{"id": 1, "child": 1, "started_on": date(2025, 3, 3)}],
        "conference": [
            {"id": 2, "child": 1, "enquiry": 1, "kind_code": "initial", "held_on": date(2025, 4, 7)}
        ],
    }
    rows = [held("section_47_enquiry"), held("conference")]
    assert read("T12", facts, rows)[0]["state"] == "met_late"


def test_an_assessments_own_row_tells_of_its_authorisation() -> None:
    facts = {"assessment": [{"id": 1, "child": 1, "started_on": date(2025, 1, 6)}]}
    (only,) = read("T08B", facts, [held("assessment")])
    assert only["state"] == "overdue"


def test_a_worker_without_a_date_cannot_be_told_from_no_worker() -> None:
    facts = {
        "episode_of_need": [{"id": 1, "child": 1, "started_on": date(2026, 3, 2)}],
        "allocation": [
            {"id": 2, "child": 1, "role_code": "lead", "worker": 4, "held_on": date(2026, 3, 31)}
        ],
    }
    (only,) = read("T04", facts, [held("episode_of_need"), held("allocation")])
    assert (only["state"], only["missing"]) == ("cannot_be_told", "allocation")
    before = read("T04", facts, [held("episode_of_need"), held("allocation")], date(2026, 3, 30))
    assert before[0]["state"] == "overdue"


def test_of_whom_a_table_is_held() -> None:
    placements = [
        {"id": n, "child": n, "period": n, "started_on": date(2026, 3, 2)} for n in (1, 2)
    ]
    facts = {"placement": placements, "period_of_care": [{**PERIOD, "id": 2, "child": 2}]}
    rows = [held("placement"), held("visit", whom="looked_after")]
    states = {r["child"]: r["state"] for r in read("T74", facts, rows)}
    assert states == {1: "cannot_be_told", 2: "overdue"}
    listed = frame(
        "covered_children", [{"id": 1, "child": 1, "table": "visit", "source": "a_source"}]
    )
    rows = [held("placement"), held("visit", whom="listed")]
    states = {r["child"]: r["state"] for r in read("T74", facts, rows, covered_children=listed)}
    assert states == {1: "overdue", 2: "cannot_be_told"}


def test_one_row_for_a_child_with_several_lines() -> None:
    facts = {
        "protection_plan": [
            {**plan(date(2025, 5, 1), date(2025, 6, 2)), "id": 1},
            {**plan(date(2025, 8, 1)), "id": 2},
        ]
    }
    (only,) = read("T16", facts, [PLANS])
    assert only["ended_on"] is None


@pytest.mark.parametrize("clock", all_clocks(), ids=lambda clock: clock.code)
def test_every_clock_says_when_it_cannot_be_told(clock: Clock) -> None:
    (only,) = read(clock.code, {}, [])
    assert only["state"] == "cannot_be_told"
    assert only["sentence"].startswith("Cannot be told: no source holds ")


def test_a_reading_that_ignored_coverage_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        coverage, "_tells", lambda programme, lines, rounds, *_: rounds.due == rounds.due
    )
    with pytest.raises(AssertionError):
        test_no_source_of_the_stop_is_one_reading_for_the_child()


def test_a_date_still_to_come_stands_although_the_source_ends_before_it() -> None:
    facts = {"protection_plan": [plan(date(2026, 3, 20))]}
    sources = [held("protection_plan", to_on=None), held("visit", to_on=date(2026, 3, 30))]
    due = read("T18", facts, sources, as_at=date(2026, 3, 31))[0]
    assert due["due_on"] > date(2026, 3, 31)
    assert due["state"] in ("due_soon", "not_due")
    passed = read("T18", facts, sources, as_at=date(2026, 4, 30))[0]
    assert passed["state"] == "cannot_be_told"
