"""What a child's page makes of facts: pure functions over rows, each state on its own."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from keepsight.boards.people.child_changes import TOLD, changes_of
from keepsight.boards.people.child_dates import DateOfChild
from keepsight.boards.people.child_facts import TABLES, ChildFacts
from keepsight.boards.people.child_not_on_file import EXPECTED, not_on_file
from keepsight.boards.people.child_standing import BEGAN_IN, standing_of
from keepsight.boards.people.child_visits import visits_of
from keepsight.clocks.table import SCHEMA
from keepsight.facts.need.open_as import OPEN_AS
from keepsight.facts.tables import fact_tables

DAY = date(2026, 3, 31)
ONE = timedelta(days=1)
Rows = dict[str, list[dict[str, Any]]]


def ago(days: int) -> date:
    return DAY - days * ONE


def row(table: str, /, **values: Any) -> dict[str, Any]:
    """A row of a fact table with every column; what is not given is blank."""
    assert set(values) <= set(fact_tables()[table].schema), f"{table} has no such column"
    return {**dict.fromkeys(fact_tables()[table].schema), "id": 1, "child": 1, **values}


def covers(*tables: str, whole: bool = True, whom: str = "all", since: date | None = None) -> Any:
    return [
        row("coverage", source="s", table=table, whom=whom, whole=whole, from_on=since)
        for table in tables
    ]


def card(*kinds: str, **values: Any) -> dict[str, Any]:
    blank = dict.fromkeys(
        ("category_code", "legal_status_code", "worker", "worker_since", "team", "open_since")
    )
    return {**blank, "open_as": ",".join(kinds), "holder_is_told": True, **values}


def facts(rows: Rows | None = None, of: dict[str, Any] | None = None) -> ChildFacts:
    return ChildFacts(
        day=DAY,
        rows={**{table: [] for table in TABLES}, **(rows or {})},
        card=of,
        rounds=pl.DataFrame(schema=SCHEMA),
        without=None,
    )


# --- tags, negatives, closed ----------------------------------------------------------------------


def test_tags_stand_in_the_order_of_risk_with_how_long() -> None:
    kinds = [kind for kind in OPEN_AS if kind != "episode_of_need"]
    rows: Rows = {
        BEGAN_IN[kind][0]: [row(BEGAN_IN[kind][0], started_on=ago(49))]
        for kind in kinds
        if kind in BEGAN_IN
    }
    rows["legal_status"] = [row("legal_status", started_on=ago(49), status_code="C1")]
    rows["early_help_episode"] = [row("early_help_episode", started_on=ago(3))]
    found = standing_of(facts(rows, card(*kinds, category_code="NEG", legal_status_code="V2")), ())
    assert found.tags == (
        "Protection plan, neglect",
        "Section 47 enquiry",
        "Looked after, section 20",
        "Before the court, 7 weeks",
        "Child in need plan, 7 weeks",
        "Assessment, 7 weeks",
        "Early help",
        "Care leaver",
    )
    assert found.negatives == () and found.is_open


@pytest.mark.parametrize(
    ("days", "weeks", "said"),
    [(0, 26, "week 1 of 26"), (6, 26, "week 1 of 26"), (7, 26, "week 2 of 26"),
     (181, 26, "week 26 of 26"), (182, 34, "week 27 of 34"), (300, 34, "week 43 of 34")],
)  # fmt: skip
def test_the_week_of_proceedings_is_said_after_being_looked_after(
    days: int, weeks: int, said: str
) -> None:
    blank = dict.fromkeys(DateOfChild.__dataclass_fields__)
    runs = {"limit": "T44", "started_on": ago(days), "due_on": ago(days - 7 * weeks)}
    of = card("looked_after", "court", "episode_of_need", legal_status_code="C1")
    found = standing_of(facts({}, of), (DateOfChild(**{**blank, **runs}),))  # type: ignore[arg-type]
    assert found.tags == ("Looked after, interim care order", f"Care proceedings, {said}")


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "0 days"), (1, "1 day"), (13, "13 days"), (14, "2 weeks"), (181, "25 weeks"),
     (182, "6 months"), (729, "23 months"), (730, "2 years")],
)  # fmt: skip
def test_how_long_is_said_as_people_say_it(days: int, said: str) -> None:
    rows: Rows = {"episode_of_need": [row("episode_of_need", started_on=ago(days))]}
    assert standing_of(facts(rows, card("episode_of_need")), ()).tags == (f"Child in need, {said}",)


def test_an_episode_says_nothing_beside_a_plan() -> None:
    both = card("child_in_need_plan", "episode_of_need")
    assert standing_of(facts({}, both), ()).tags == ("Child in need plan",)


def test_a_negative_is_said_only_where_everyone_is_named() -> None:
    said = standing_of(facts({"coverage": covers("protection_plan")}, card("assessment")), ())
    assert said.negatives == ("Not on a protection plan.", "No source tells of being looked after.")
    of_care = covers("period_of_care", whom="looked_after")
    said = standing_of(facts({"coverage": of_care}, card("assessment")), ())
    assert said.negatives[1] == "Not looked after."
    listed = covers("protection_plan", whom="listed")
    said = standing_of(facts({"coverage": listed}, card("assessment")), ())
    assert said.negatives[0] == "No source tells of a protection plan."


def test_closed_on_the_last_day_that_anything_ended_by_then() -> None:
    rows: Rows = {
        "episode_of_need": [row("episode_of_need", ended_on=ago(30))],
        "period_of_care": [row("period_of_care", ended_on=ago(20))],
        "protection_plan": [row("protection_plan", ended_on=DAY + ONE)],
    }
    found = standing_of(facts(rows), ())
    assert (found.is_open, found.closed_on, found.tags) == (False, ago(20), ())


# --- visits ---------------------------------------------------------------------------------------


def visit(number: int, days: int, kind: str = "cin", seen: Any = True, alone: Any = False) -> Any:
    return row(
        "visit", id=number, kind_code=kind, visited_on=ago(days), seen=seen, seen_alone=alone
    )


def test_only_a_social_workers_visit_at_which_the_child_was_seen_counts() -> None:
    rows: Rows = {
        "visit": [
            visit(1, 60, alone=True),
            visit(2, 9),
            visit(3, 8, seen=False),
            visit(4, 7, kind="other", alone=True),
            visit(5, 6, seen=None),
            visit(6, -1),
            row("visit", id=7, kind_code="cin", seen=True),
        ]
    }
    found = visits_of(facts(rows, card("child_in_need_plan", open_since=ago(50))))
    assert (found.seen.on, found.seen.number, found.alone.on) == (ago(9), 2, ago(60))
    assert (found.seen_times, found.alone_times) == (1, 0)
    assert found.tried_on == ago(6)
    assert [one.number for one in found.rows] == [5, 4, 3, 2, 1], "not what is still to come"


def test_a_tried_visit_before_the_last_one_seen_is_not_told() -> None:
    found = visits_of(facts({"visit": [visit(1, 9, seen=False), visit(2, 8)]}, card("assessment")))
    assert found.tried_on is None


@pytest.mark.parametrize("held", [True, False])
def test_a_blank_is_never_only_where_visits_are_held(held: bool) -> None:
    rows: Rows = {"coverage": covers("visit") if held else []}
    found = visits_of(facts(rows, card("assessment")))
    assert (found.is_told, found.seen.on) == (held, None)


# --- not on file ----------------------------------------------------------------------------------

EVERY_TABLE = ("visit", "allocation", *(table for _, table, _, _ in EXPECTED))


@pytest.mark.parametrize(("kind", "table", "column", "sentence"), EXPECTED)
def test_each_thing_that_ought_to_be_there(
    kind: str, table: str, column: str, sentence: str
) -> None:
    began = BEGAN_IN[kind][0]
    rows: Rows = {began: [row(began, started_on=ago(30))], "coverage": covers(*EVERY_TABLE)}
    if began != table:
        assert sentence in not_on_file(facts(rows, card(kind)), [kind], is_born=True)
    there = {**rows, table: [row(table, **{column: ago(2)})]}
    assert sentence not in not_on_file(facts(there, card(kind)), [kind], is_born=True)
    untold: Rows = {**rows, "coverage": []}
    assert sentence not in not_on_file(facts(untold, card(kind)), [kind], is_born=True)


def test_what_is_held_only_since_later_or_only_as_the_latest_is_no_finding() -> None:
    rows: Rows = {"episode_of_need": [row("episode_of_need", started_on=ago(30))]}
    late = {**rows, "coverage": covers("assessment", since=ago(10))}
    assert "No source tells of assessments before 21 March 2026." in not_on_file(
        facts(late, card("episode_of_need")), ["episode_of_need"], is_born=True
    )
    latest = {**rows, "coverage": covers("assessment", whole=False)}
    assert "No assessment." not in not_on_file(
        facts(latest, card("episode_of_need")), ["episode_of_need"], is_born=True
    )


def test_an_unborn_child_lacks_no_visit_and_a_closed_one_nothing() -> None:
    held: Rows = {"coverage": covers(*EVERY_TABLE)}
    found = not_on_file(facts(held, card("assessment")), ["assessment"], is_born=False)
    assert found == ("No worker was ever allocated.",)
    assert not_on_file(facts(held), [], is_born=True) == ()


def test_a_source_that_lists_the_child_tells_of_it() -> None:
    rows: Rows = {
        "coverage": covers("allocation", whom="listed"),
        "covered_children": [row("covered_children", source="s", table="allocation")],
    }
    assert facts(rows).covered("allocation")
    rows["covered_children"] = [row("covered_children", source="other", table="allocation")]
    assert not facts(rows).covered("allocation")


# --- changes --------------------------------------------------------------------------------------


@pytest.mark.parametrize("told", TOLD, ids=[f"{t.table}.{t.column}" for t in TOLD])
def test_each_dated_thing_is_a_change_for_two_weeks(told: Any) -> None:
    for days, is_told in ((0, True), (14, True), (15, False), (-1, False)):
        rows: Rows = {told.table: [row(told.table, **{told.column: ago(days)})]}
        since, found = changes_of(facts(rows), "Tia")
        assert since == ago(14)
        assert (len(found) == 1) == is_told, days
        assert all(change.text for change in found)


def test_new_and_ended_workers_are_named_by_number_and_co_workers_are_not() -> None:
    rows: Rows = {
        "allocation": [
            row("allocation", role_code="lead", worker=5, started_on=ago(3), ended_on=ago(1)),
            row("allocation", role_code="co_worker", worker=6, started_on=ago(3)),
            row("allocation", role_code="lead", worker=7, held_on=ago(1)),
        ]
    }
    _, found = changes_of(facts(rows), "Tia")
    assert [(one.kind, one.worker, one.on) for one in found] == [
        ("Worker ended", 5, ago(1)),
        ("New worker", 5, ago(3)),
    ]


def test_that_a_child_was_not_seen_stands_out() -> None:
    rows: Rows = {
        "visit": [visit(1, 2, seen=False), visit(2, 1, seen=None), visit(3, 0, alone=True)]
    }
    _, found = changes_of(facts(rows), "this child")
    assert [(one.text, one.strong) for one in found] == [
        ("Seen alone", ""),
        ("Visit; whether seen is not told.", ""),
        ("Visit tried.", "This child was not seen."),
    ]
