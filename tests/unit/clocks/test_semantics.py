"""The settled semantics of clocks, one test for each row of their table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

import pytest

from keepsight.clocks.evaluator import readings, rounds
from keepsight.clocks.sentences import sentence
from keepsight.clocks.states import with_states
from keepsight.facts.people.visit import CHILD_SEEN
from keepsight.facts.protection.conference import INITIAL_CONFERENCE_HELD
from keepsight.facts.protection.core_group import CORE_GROUP_MET
from keepsight.facts.protection.protection_plan import PROTECTION_PLAN_STARTED
from keepsight.facts.protection.protection_plan_review import REVIEW_CONFERENCE_HELD
from keepsight.kernel.clock import Checkpoint, Clock, Extension, Start, While
from keepsight.kernel.fact import Event
from keepsight.law import rules
from tests.unit.clocks.frames import frames

Rows = Mapping[str, Sequence[Mapping[str, Any]]]

#: Limits that only these tests use: unit and number by key.
TEST_LAW = {
    "test.fifteen": ("working_days", 15),
    "test.week": ("weeks", 1),
    "test.two_weeks": ("weeks", 2),
    "test.twelve_weeks": ("weeks", 12),
    "test.four_weeks": ("weeks", 4),
    "test.fourteen_weeks": ("weeks", 14),
    "test.month": ("months", 1),
    "test.three_months": ("months", 3),
    "test.nine_months": ("months", 9),
    "test.fifteen_months": ("months", 15),
    "test.two_before": ("working_days", -2),
    "test.hours": ("hours", 72),
    "test.ten": ("working_days", 10),
    "test.school": ("school_days", 10),
}


@pytest.fixture(autouse=True)
def test_law(monkeypatch: pytest.MonkeyPatch) -> None:
    since = date(1990, 1, 1)
    own = {
        key: rules.Limit(
            key, key, (rules.Version(key, n, unit, "statutory", since, None, "A test"),)
        )
        for key, (unit, n) in TEST_LAW.items()
    }
    changing = tuple(
        rules.Version("test.changing", n, "weeks", "local", day, None, "A test")
        for n, day in ((4, date(2010, 1, 1)), (2, date(2020, 1, 1)))
    )
    local = rules.Version("test.local", 10, "working_days", "local", since, None, "A test")
    own["test.local"] = rules.Limit("test.local", "Local", (local,))
    own["test.changing"] = rules.Limit("test.changing", "Changing", changing)
    every = {**rules.law(), **own}
    monkeypatch.setattr(rules, "law", lambda: every)


def clock(**fields: Any) -> Clock:
    """A clock that starts with a plan and is met by a core group, or as ``fields`` say."""
    given: dict[str, Any] = {
        "code": "X",
        "title": "A test",
        "why": "To test the shape.",
        "source": "None",
        "starts": (Start(PROTECTION_PLAN_STARTED, "test.fifteen"),),
        "stops": (CORE_GROUP_MET,),
    }
    return Clock(**{**given, **fields})


def read(one: Clock, facts: Rows, as_at: date | datetime, **asked: Any) -> list[dict[str, Any]]:
    """The readings of one clock, in the order of their start."""
    found = readings(frames(facts), as_at=as_at, clocks=[one], **asked)
    return found.sort("started_on", "line", nulls_last=True).to_dicts()


def say(one: Clock, facts: Rows, as_at: date | datetime, **asked: Any) -> list[str]:
    """Their sentences."""
    found = readings(frames(facts), as_at=as_at, clocks=[one], **asked)
    return sentence(found, (one,)).to_list()


def plan(start: date, end: date | None = None, number: int = 1, child: int = 1) -> dict[str, Any]:
    return {"id": number, "child": child, "started_on": start, "ended_on": end}


def core_group(day: date, of: int | None = 1, number: int = 90, child: int = 1) -> dict[str, Any]:
    return {"id": number, "child": child, "plan": of, "held_on": day}


def seen(day: date, **more: Any) -> dict[str, Any]:
    return {"id": 80, "child": 1, "visited_on": day, "seen": True, "kind_code": "cp", **more}


MEETING_PLANNED = Event(
    "meeting_planned", "core_group", "held_on", "the meeting on {date}", line="plan"
)

T12_LIKE = clock(
    starts=(
        Start(
            Event(
                "discussed",
                "section_47_enquiry",
                "started_on",
                "the discussion on {date}",
                line="id",
            ),
            "test.fifteen",
        ),
    ),
    stops=(INITIAL_CONFERENCE_HELD,),
)


def enquiry(start: date, number: int) -> dict[str, Any]:
    return {"id": number, "child": 1, "started_on": start}


def conference(day: date, of: int | None, number: int = 70) -> dict[str, Any]:
    return {"id": number, "child": 1, "enquiry": of, "kind_code": "initial", "held_on": day}


def test_a_second_discussion_of_the_same_enquiry_does_not_restart() -> None:
    one = clock(starts=(Start(MEETING_PLANNED, "test.fifteen"),), stops=(REVIEW_CONFERENCE_HELD,))
    facts = {"core_group": [core_group(date(2016, 9, 12)), core_group(date(2016, 9, 19))]}
    (only,) = read(one, facts, date(2016, 9, 30))
    assert only["due_on"] == date(2016, 10, 3)


def test_a_new_enquiry_is_its_own_line() -> None:
    facts = {
        "section_47_enquiry": [enquiry(date(2016, 9, 12), 1), enquiry(date(2016, 9, 26), 2)],
        "conference": [conference(date(2016, 10, 4), 1, 70), conference(date(2016, 10, 4), 2, 71)],
    }
    assert [r["state"] for r in read(T12_LIKE, facts, date(2016, 10, 5))] == ["met_late", "met"]


def test_without_a_link_the_starts_before_a_stop_are_one_round() -> None:
    facts = {
        "section_47_enquiry": [enquiry(date(2016, 9, 12), 1), enquiry(date(2016, 9, 26), 2)],
        "conference": [conference(date(2016, 10, 4), None)],
    }
    (only,) = read(T12_LIKE, facts, date(2016, 10, 5))
    assert (only["started_on"], only["due_on"]) == (date(2016, 9, 12), date(2016, 10, 3))
    assert only["state"] == "met_late"


def test_a_clock_of_the_child_has_one_round_for_the_starts_before_a_stop() -> None:
    one = clock(per="child", stops_by="child", stops=(CHILD_SEEN,))
    facts = {
        "protection_plan": [plan(date(2024, 1, 2)), plan(date(2024, 1, 9), number=2)],
        "visit": [seen(date(2024, 1, 10))],
    }
    (only,) = read(one, facts, date(2024, 2, 1))
    assert (only["started_on"], only["line"], only["state"]) == (date(2024, 1, 2), None, "met")


def test_a_clock_of_the_child_opens_again_with_a_start_after_a_stop() -> None:
    one = clock(per="child", stops_by="child", stops=(CHILD_SEEN,))
    facts = {
        "protection_plan": [plan(date(2024, 1, 2)), plan(date(2024, 3, 4), number=2)],
        "visit": [seen(date(2024, 1, 10))],
    }
    first, second = read(one, facts, date(2024, 3, 5))
    assert (first["state"], second["state"]) == ("met", "not_due")
    assert second["started_on"] == date(2024, 3, 4)


def test_the_childs_line_ends_with_the_last_of_its_starts_and_may_live_again() -> None:
    one = clock(per="child", stops_by="child", stops=(CHILD_SEEN,))
    facts = {
        "protection_plan": [
            plan(date(2024, 1, 2), date(2024, 1, 5)),
            plan(date(2024, 1, 3), date(2024, 1, 8), number=2),
            plan(date(2024, 6, 3), number=3),
        ]
    }
    first, second = read(one, facts, date(2024, 6, 4))
    assert (first["ended_on"], first["state"]) == (date(2024, 1, 8), "ended")
    assert (second["started_on"], second["state"]) == (date(2024, 6, 3), "not_due")


def test_a_stop_before_the_start_is_not_counted() -> None:
    facts = {
        "protection_plan": [plan(date(2024, 1, 9))],
        "core_group": [core_group(date(2024, 1, 8))],
    }
    assert read(clock(), facts, date(2024, 1, 10))[0]["state"] == "not_due"


def test_an_early_clock_takes_a_stop_before_the_start() -> None:
    facts = {
        "protection_plan": [plan(date(2024, 1, 9))],
        "core_group": [core_group(date(2024, 1, 8))],
    }
    (only,) = read(clock(early=True), facts, date(2024, 1, 10))
    assert (only["state"], only["met_on"]) == ("met", date(2024, 1, 8))


@pytest.mark.parametrize("day", [date(2024, 1, 9), date(2024, 1, 16)])
def test_a_stop_on_day_0_and_on_the_day_of_the_end_counts(day: date) -> None:
    facts = {
        "protection_plan": [plan(date(2024, 1, 9), date(2024, 1, 16))],
        "core_group": [core_group(day)],
    }
    assert read(clock(), facts, date(2024, 2, 1))[0]["met_on"] == day


def test_a_stop_after_the_end_does_not_count() -> None:
    facts = {
        "protection_plan": [plan(date(2024, 1, 9), date(2024, 1, 16))],
        "core_group": [core_group(date(2024, 1, 17))],
    }
    assert read(clock(), facts, date(2024, 2, 1))[0]["state"] == "ended"


def test_twins_on_one_day_are_one_stop() -> None:
    facts = {
        "protection_plan": [plan(date(2024, 1, 9))],
        "core_group": [core_group(date(2024, 1, 16)), core_group(date(2024, 1, 16), number=91)],
    }
    assert len(read(clock(again="test.week"), facts, date(2024, 1, 17))) == 2


def test_the_law_in_force_is_that_of_each_trigger() -> None:
    one = clock(starts=(Start(PROTECTION_PLAN_STARTED, "test.changing"),), again="test.changing")
    facts = {
        "protection_plan": [plan(date(2019, 12, 24))],
        "core_group": [core_group(date(2020, 1, 7))],
    }
    first, second = read(one, facts, date(2020, 1, 8))
    assert (first["due_on"], first["law_valid_from"]) == (date(2020, 1, 21), date(2010, 1, 1))
    assert (second["due_on"], second["law_valid_from"]) == (date(2020, 1, 21), date(2020, 1, 1))


def test_where_no_law_is_in_force_nothing_is_due() -> None:
    one = clock(starts=(Start(PROTECTION_PLAN_STARTED, "test.changing"),))
    assert read(one, {"protection_plan": [plan(date(2009, 12, 31))]}, date(2020, 1, 8)) == []


def council_standard(**more: Any) -> dict[str, list[dict[str, Any]]]:
    """What a council has set itself: fourteen days in place of ten working days."""
    row = {
        "id": 1,
        "key": "test.ten",
        "number": 14,
        "unit": "days",
        "valid_from": date(2024, 1, 1),
        "recorded_at": datetime(2024, 1, 1, tzinfo=UTC),
    }
    return {"council_limit": [{**row, **more}]}


@pytest.mark.parametrize(
    ("start", "due"),
    [
        (date(2024, 3, 4), date(2024, 3, 18)),  # ten working days and fourteen days: the same day
        (date(2024, 3, 25), date(2024, 4, 8)),  # Easter: fourteen days come first
        (date(2023, 12, 20), date(2024, 1, 8)),  # before the setting: ten working days
    ],
)
def test_a_council_setting_can_only_tighten(start: date, due: date) -> None:
    one = clock(starts=(Start(PROTECTION_PLAN_STARTED, "test.ten"),))
    facts = {"protection_plan": [plan(start)]}
    (only,) = read(one, facts | council_standard(), start)
    assert only["due_on"] == due
    looser = read(one, facts | council_standard(number=60), start)
    assert looser[0]["due_on"] == read(one, facts, start)[0]["due_on"]


def test_a_setting_recorded_later_does_not_change_an_old_report() -> None:
    one = clock(starts=(Start(PROTECTION_PLAN_STARTED, "test.ten"),))
    facts = {"protection_plan": [plan(date(2024, 3, 25))]}
    own = council_standard(recorded_at=datetime(2024, 4, 5, tzinfo=UTC))
    facts, as_at = facts | own, date(2024, 3, 26)
    then = read(one, facts, as_at, known_on=date(2024, 4, 4))[0]["due_on"]
    now = read(one, facts, as_at, known_on=date(2024, 4, 5))[0]["due_on"]
    assert (then, now) == (date(2024, 4, 10), date(2024, 4, 8))


WEEKLY_SET = Event(
    "weekly_set",
    "section_47_enquiry",
    "started_on",
    "{date}, when weekly visits were set",
    until="ended_on",
)
VISITS = clock(
    starts=(Start(PROTECTION_PLAN_STARTED, "test.two_weeks"),),
    stops=(CHILD_SEEN,),
    stops_by="child",
    again="test.two_weeks",
    whiles=(While(WEEKLY_SET, "test.week"),),
)


def test_a_circumstance_tightens_from_the_day_of_change() -> None:
    facts = {
        "protection_plan": [plan(date(2024, 3, 1))],
        "visit": [seen(date(2024, 3, 6))],
        "section_47_enquiry": [enquiry(date(2024, 3, 11), 5)],
    }
    last = read(VISITS, facts, date(2024, 3, 12))[-1]
    assert (last["started_on"], last["due_on"]) == (date(2024, 3, 6), date(2024, 3, 18))
    assert say(VISITS, facts, date(2024, 3, 12))[-1] == (
        "One week from 11 March 2024, when weekly visits were set; 18 March 2024."
    )
    before = read(VISITS, facts, date(2024, 3, 10))[-1]
    assert before["due_on"] == date(2024, 3, 20)


def test_a_circumstance_loosens_from_the_next_stop() -> None:
    weekly = {**enquiry(date(2024, 3, 1), 5), "ended_on": date(2024, 3, 8)}
    facts = {
        "protection_plan": [plan(date(2024, 3, 1))],
        "visit": [seen(date(2024, 3, 6)), seen(date(2024, 3, 12))],
        "section_47_enquiry": [weekly],
    }
    _, second, third = read(VISITS, facts, date(2024, 3, 12))
    assert (second["due_on"], third["due_on"]) == (date(2024, 3, 13), date(2024, 3, 26))


def test_the_end_of_a_looser_circumstance_tightens() -> None:
    one = clock(
        stops=(CHILD_SEEN,),
        stops_by="child",
        again="test.week",
        whiles=(While(WEEKLY_SET, "test.month"),),
    )
    facts = {
        "protection_plan": [plan(date(2024, 3, 1))],
        "visit": [seen(date(2024, 3, 6))],
        "section_47_enquiry": [{**enquiry(date(2024, 3, 1), 5), "ended_on": date(2024, 3, 11)}],
    }
    assert read(one, facts, date(2024, 3, 12))[-1]["due_on"] == date(2024, 3, 18)
    assert say(one, facts, date(2024, 3, 12))[-1] == (
        "One week from 11 March 2024, when what applied before came to an end; 18 March 2024."
    )


def test_two_spells_that_must_both_hold() -> None:
    one = clock(
        stops=(CHILD_SEEN,),
        stops_by="child",
        again="test.month",
        whiles=(While(WEEKLY_SET, "test.week", also=REVIEW_CONFERENCE_HELD),),
    )
    facts = {
        "protection_plan": [plan(date(2024, 3, 1))],
        "visit": [seen(date(2024, 3, 6))],
        "section_47_enquiry": [enquiry(date(2024, 3, 7), 5)],
        "protection_plan_review": [{"id": 9, "child": 1, "plan": 1, "held_on": date(2024, 3, 11)}],
    }
    assert read(one, facts, date(2024, 3, 10))[-1]["due_on"] == date(2024, 4, 6)
    assert read(one, facts, date(2024, 3, 11))[-1]["due_on"] == date(2024, 3, 18)


def test_a_move_is_a_new_line_and_the_old_one_ends() -> None:
    one = clock(stops=(CHILD_SEEN,), stops_by="child", again="test.two_weeks")
    facts = {
        "protection_plan": [
            plan(date(2024, 3, 1), date(2024, 3, 11)),
            plan(date(2024, 3, 11), number=2),
        ]
    }
    old, new = read(one, facts, date(2024, 3, 12))
    assert (old["state"], new["state"]) == ("ended", "not_due")


DECIDED = Event(
    "decided", "protection_plan_review", "held_on", "the decision on {date}", line="plan"
)
LETTER = Event("letter", "protection_plan", "started_on", "the letter on {date}", line="id")
AWAITED = Event(
    "identity_awaited",
    "section_47_enquiry",
    "started_on",
    "while identity was awaited",
    until="ended_on",
)
T43_LIKE = clock(
    starts=(Start(LETTER, "test.twelve_weeks"),), extends=(Extension(DECIDED, "test.four_weeks"),)
)


def decision(day: date) -> dict[str, Any]:
    return {"id": 60, "child": 1, "plan": 1, "held_on": day}


def test_an_extension_in_time_moves_the_date() -> None:
    facts = {
        "protection_plan": [plan(date(2024, 1, 8))],
        "protection_plan_review": [decision(date(2024, 3, 25))],
    }
    assert read(T43_LIKE, facts, date(2024, 4, 3))[0]["due_on"] == date(2024, 4, 29)
    assert say(T43_LIKE, facts, date(2024, 4, 3)) == [
        "Twelve weeks from the letter on 8 January 2024, extended by four weeks on 25 March 2024; 29 April 2024."
    ]


def test_an_extension_decided_too_late_changes_nothing() -> None:
    facts = {
        "protection_plan": [plan(date(2024, 1, 8))],
        "protection_plan_review": [decision(date(2024, 4, 3))],
    }
    (only,) = read(T43_LIKE, facts, date(2024, 4, 3))
    assert (only["due_on"], only["state"]) == (date(2024, 4, 1), "overdue")


def test_only_so_many_extensions_and_never_over_the_ceiling() -> None:
    facts = {
        "protection_plan": [plan(date(2024, 1, 8))],
        "protection_plan_review": [decision(date(2024, 3, 4)), decision(date(2024, 3, 25))],
    }
    assert read(T43_LIKE, facts, date(2024, 4, 3))[0]["due_on"] == date(2024, 4, 29)
    capped = clock(
        starts=T43_LIKE.starts,
        extends=(Extension(DECIDED, "test.four_weeks", at_most=2, ceiling="test.fourteen_weeks"),),
    )
    assert read(capped, facts, date(2024, 4, 3))[0]["due_on"] == date(2024, 4, 15)


def test_an_extension_in_months_is_counted_from_the_start() -> None:
    one = clock(
        starts=(Start(LETTER, "test.month"),),
        extends=(Extension(DECIDED, "test.month", at_most=2),),
    )
    facts = {
        "protection_plan": [plan(date(2024, 1, 31))],
        "protection_plan_review": [decision(date(2024, 2, 5)), decision(date(2024, 2, 6))],
    }
    assert read(one, facts, date(2024, 4, 3))[0]["due_on"] == date(2024, 4, 30)


T113_LIKE = clock(
    starts=(
        Start(
            Event("asked", "protection_plan", "started_on", "the request on {date}", line="id"),
            "test.month",
        ),
    ),
    pauses=(AWAITED,),
)


def test_a_pause_adds_its_days() -> None:
    facts = {
        "protection_plan": [plan(date(2024, 1, 31))],
        "section_47_enquiry": [{**enquiry(date(2024, 2, 5), 5), "ended_on": date(2024, 2, 12)}],
    }
    (only,) = read(T113_LIKE, facts, date(2024, 3, 1))
    assert (only["due_on"], only["paused_days"]) == (date(2024, 3, 7), 7)
    assert say(T113_LIKE, facts, date(2024, 3, 1)) == [
        "One month from the request on 31 January 2024, with seven days added while identity was awaited; "
        "7 March 2024."
    ]


def test_overlapping_pauses_count_once_and_an_open_one_moves_the_date_daily() -> None:
    facts = {
        "protection_plan": [plan(date(2024, 1, 31))],
        "section_47_enquiry": [
            {**enquiry(date(2024, 2, 5), 5), "ended_on": date(2024, 2, 12)},
            {**enquiry(date(2024, 2, 8), 6), "ended_on": date(2024, 2, 14)},
        ],
    }
    assert read(T113_LIKE, facts, date(2024, 3, 1))[0]["due_on"] == date(2024, 3, 9)
    facts = {
        "protection_plan": [plan(date(2024, 1, 31))],
        "section_47_enquiry": [enquiry(date(2024, 2, 5), 5)],
    }
    days = [read(T113_LIKE, facts, date(2024, 2, day))[0]["due_on"] for day in (6, 7, 8)]
    assert days == [date(2024, 3, 1), date(2024, 3, 2), date(2024, 3, 3)]


def test_a_pause_in_a_clock_of_working_days_adds_its_working_days() -> None:
    one = clock(pauses=(AWAITED,))
    facts = {
        "protection_plan": [plan(date(2024, 1, 8))],  # due 29 January
        "section_47_enquiry": [{**enquiry(date(2024, 1, 12), 5), "ended_on": date(2024, 1, 16)}],
    }
    assert read(one, facts, date(2024, 3, 1))[0]["due_on"] == date(2024, 1, 31)


def test_a_pause_after_the_due_date_changes_nothing() -> None:
    facts = {
        "protection_plan": [plan(date(2024, 1, 31))],
        "section_47_enquiry": [{**enquiry(date(2024, 3, 5), 5), "ended_on": date(2024, 3, 12)}],
    }
    assert read(T113_LIKE, facts, date(2024, 4, 1))[0]["due_on"] == date(2024, 2, 29)


def test_a_late_stop_serves_the_next_checkpoint_too() -> None:
    one = clock(
        checkpoints=(Checkpoint("test.nine_months", "X9"), Checkpoint("test.fifteen_months", "X15"))
    )
    facts = {
        "protection_plan": [plan(date(2022, 1, 31))],
        "core_group": [core_group(date(2022, 12, 15))],
    }
    nine, fifteen = sorted(read(one, facts, date(2023, 1, 1)), key=lambda r: r["due_on"])
    assert (nine["limit"], nine["due_on"], nine["state"]) == ("X9", date(2022, 10, 31), "met_late")
    assert (fifteen["limit"], fifteen["due_on"], fifteen["state"]) == (
        "X15",
        date(2023, 4, 30),
        "met",
    )


def test_an_early_stop_does_not_serve_the_next_checkpoint() -> None:
    one = clock(checkpoints=(Checkpoint("test.nine_months"), Checkpoint("test.fifteen_months")))
    facts = {
        "protection_plan": [plan(date(2022, 1, 31))],
        "core_group": [core_group(date(2022, 10, 3))],
    }
    states = sorted(r["state"] for r in read(one, facts, date(2023, 1, 1)))
    assert states == ["met", "not_due"]


def test_months_end_on_the_last_day_where_there_is_none() -> None:
    one = clock(starts=(Start(PROTECTION_PLAN_STARTED, "test.three_months"),))
    facts = {"protection_plan": [plan(date(2023, 11, 30))]}
    assert read(one, facts, date(2024, 1, 1))[0]["due_on"] == date(2024, 2, 29)


def test_counting_back_from_a_date_still_to_come() -> None:
    planned = Event("planned", "conference", "held_on", "the conference on {date}", line="id")
    sent = Event("sent", "core_group", "held_on", "the report on {date}", line="")
    one = clock(
        starts=(Start(planned, "test.two_before", ahead=True),),
        stops=(sent,),
        stops_by="child",
        early=True,
    )
    facts = {"conference": [conference(date(2024, 4, 3), None)]}
    (only,) = read(one, facts, date(2024, 3, 25))
    assert (only["due_on"], only["state"]) == (date(2024, 3, 28), "due_soon")
    assert read(one, facts, date(2024, 3, 29))[0]["state"] == "overdue"
    assert say(one, facts, date(2024, 3, 25)) == [
        "Two working days before the conference on 3 April 2024; 28 March 2024."
    ]
    done = {**facts, "core_group": [core_group(date(2024, 3, 27), None)]}
    assert read(one, done, date(2024, 3, 29))[0]["state"] == "met"


# --- Hours --------------------------------------------------------------------------------------

RETURNED = Event(
    "returned", "episode_of_need", "started_on", "the return on {date}", at="accepted_at", line="id"
)
TALKED = Event("talked", "allocation", "started_on", "the talk on {date}", at="started_at")
HOURS = clock(starts=(Start(RETURNED, "test.hours"),), stops=(TALKED,), stops_by="child")


def returned(day: date, at: datetime | None = None) -> dict[str, Any]:
    return {"id": 1, "child": 1, "started_on": day, "accepted_at": at}


def talked(day: date, at: datetime | None = None) -> dict[str, Any]:
    return {"id": 2, "child": 1, "started_on": day, "started_at": at}


AT_2_30 = datetime(2016, 3, 25, 14, 30, tzinfo=UTC)


def test_hours_are_elapsed_over_the_change_of_clocks() -> None:
    facts = {"episode_of_need": [returned(date(2016, 3, 25), AT_2_30)]}
    (only,) = read(HOURS, facts, date(2016, 3, 26))
    assert only["due_at"] == datetime(2016, 3, 28, 14, 30, tzinfo=UTC)
    assert say(HOURS, facts, date(2016, 3, 26)) == [
        "72 hours from the return at 2:30pm on 25 March 2016; 3:30pm on 28 March 2016, "
        "because the clocks went forward."
    ]


def test_after_the_hour_on_the_day_is_late_and_not_recorded_late() -> None:
    written = {"recorded_at": datetime(2016, 4, 1, 9, tzinfo=UTC)}
    facts: dict[str, Any] = {"episode_of_need": [returned(date(2016, 3, 25), AT_2_30)]}
    for hour, state, late in ((15, "met_late", False), (14, "met", True)):
        done = talked(date(2016, 3, 28), datetime(2016, 3, 28, hour, tzinfo=UTC)) | written
        (only,) = read(HOURS, facts | {"allocation": [done]}, date(2016, 4, 2))
        assert (only["state"], only["recorded_late"]) == (state, late)


@pytest.mark.parametrize(
    ("as_at", "state"),
    [
        (datetime(2016, 3, 27, 14, 29, tzinfo=UTC), "not_due"),
        (datetime(2016, 3, 27, 14, 30, tzinfo=UTC), "due_soon"),
        (datetime(2016, 3, 28, 14, 30, tzinfo=UTC), "due_soon"),
        (datetime(2016, 3, 28, 14, 31, tzinfo=UTC), "overdue"),
        (date(2016, 3, 28), "overdue"),
    ],
)
def test_states_of_a_clock_in_hours(as_at: date | datetime, state: str) -> None:
    facts = {"episode_of_need": [returned(date(2016, 3, 25), AT_2_30)]}
    assert read(HOURS, facts, as_at)[0]["state"] == state


@pytest.mark.parametrize(
    ("day", "at", "state"),
    [
        (date(2016, 3, 28), None, "met"),  # by date
        (date(2016, 3, 29), None, "met_late"),
        (date(2016, 3, 28), datetime(2016, 3, 28, 14, 30, tzinfo=UTC), "met"),
        (date(2016, 3, 28), datetime(2016, 3, 28, 14, 31, tzinfo=UTC), "met_late"),
        (date(2016, 3, 25), None, "met"),  # the same day, before or after
    ],
)
def test_a_stop_without_a_time_is_compared_by_date(
    day: date, at: datetime | None, state: str
) -> None:
    facts = {
        "episode_of_need": [returned(date(2016, 3, 25), AT_2_30)],
        "allocation": [talked(day, at)],
    }
    (only,) = read(HOURS, facts, date(2016, 4, 1))
    assert (only["state"], only["met_on"], only["met_at"]) == (state, day, at)


def test_a_start_without_a_time_counts_from_the_end_of_its_day() -> None:
    facts = {"episode_of_need": [returned(date(2016, 6, 1))]}
    (only,) = read(HOURS, facts, date(2016, 6, 2))
    assert (only["due_on"], only["started_at"]) == (date(2016, 6, 4), None)
    assert read(HOURS, facts, date(2016, 6, 4))[0]["state"] == "due_soon"
    assert read(HOURS, facts, date(2016, 6, 5))[0]["state"] == "overdue"
    assert say(HOURS, facts, date(2016, 6, 2)) == [
        "72 hours from the return on 1 June 2016; the end of 4 June 2016, as no time is recorded."
    ]


# --- States, and the two times ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("as_at", "state", "left", "overdue"),
    [
        (date(2024, 1, 14), "not_due", 11, False),
        (date(2024, 1, 15), "due_soon", 10, False),
        (date(2024, 1, 29), "due_soon", 0, False),
        (date(2024, 1, 30), "overdue", -1, True),
    ],
)
def test_states_of_an_open_round(as_at: date, state: str, left: int, overdue: bool) -> None:
    facts = {"protection_plan": [plan(date(2024, 1, 8))]}  # due 29 January
    (only,) = read(clock(), facts, as_at)
    assert (only["state"], only["working_days_left"], only["was_overdue"]) == (state, left, overdue)


def test_a_council_may_set_how_soon_is_soon() -> None:
    own = council_standard(key="reporting.due_soon", number=5, unit="working_days")
    facts = {"protection_plan": [plan(date(2024, 1, 8))]}
    assert read(clock(), facts | own, date(2024, 1, 15))[0]["state"] == "not_due"


def test_a_council_stands_in_the_place_of_a_local_standard() -> None:
    """A number that is itself a local default may be set longer too; a statute's may not."""
    facts = {"protection_plan": [plan(date(2024, 3, 4))]}
    longer = council_standard(key="test.local", number=60)
    one = clock(starts=(Start(PROTECTION_PLAN_STARTED, "test.local"),))
    assert read(one, facts, date(2024, 3, 4))[0]["due_on"] == date(2024, 3, 18)
    (only,) = read(one, facts | longer, date(2024, 3, 4))
    assert (only["due_on"], only["law_source"]) == (date(2024, 5, 3), "The council’s own standard")


def test_a_holiday_that_a_council_adds_moves_open_dates() -> None:
    one = clock(starts=(Start(PROTECTION_PLAN_STARTED, "test.ten"),))
    facts = {"protection_plan": [plan(date(2024, 3, 4))]}
    added = {"council_holiday": [{"id": 1, "day_on": date(2024, 3, 8)}]}
    assert read(one, facts, date(2024, 3, 4))[0]["due_on"] == date(2024, 3, 18)
    (only,) = read(one, facts | added, date(2024, 3, 4))
    assert (only["due_on"], only["working_days_left"]) == (date(2024, 3, 19), 10)


HALF_TERM = {"id": 1, "begins_on": date(2024, 2, 12), "ends_on": date(2024, 2, 16)}


def test_school_holidays_move_what_counts_school_days_and_nothing_else() -> None:
    facts = {"protection_plan": [plan(date(2024, 2, 5))]}
    closed = {"school_holiday": [HALF_TERM]}
    for key, without, with_them in (
        ("test.ten", date(2024, 2, 19), date(2024, 2, 19)),
        ("test.school", date(2024, 2, 19), date(2024, 2, 26)),
    ):
        one = clock(starts=(Start(PROTECTION_PLAN_STARTED, key),))
        (before,), (after,) = (
            read(one, given, date(2024, 2, 20)) for given in (facts, facts | closed)
        )
        assert (before["due_on"], after["due_on"]) == (without, with_them)


def test_what_is_left_and_taken_is_counted_in_school_days() -> None:
    """On 20 February: six school days gone, four left; distance is told in working days all the same."""
    one = clock(starts=(Start(PROTECTION_PLAN_STARTED, "test.school"),))
    facts = {"protection_plan": [plan(date(2024, 2, 5))], "school_holiday": [HALF_TERM]}
    (only,) = read(one, facts, date(2024, 2, 20))
    assert (only["unit"], only["taken"], only["left"]) == ("school_days", 6, 4)
    (earlier,) = read(one, facts, date(2024, 2, 9))
    assert (earlier["left"], earlier["working_days_left"]) == (6, 11)
    assert earlier["state"] == "not_due"


def test_a_school_holiday_recorded_later_does_not_change_an_old_report() -> None:
    one = clock(starts=(Start(PROTECTION_PLAN_STARTED, "test.school"),))
    later = HALF_TERM | {"recorded_at": datetime(2024, 3, 1, tzinfo=UTC)}
    facts = {"protection_plan": [plan(date(2024, 2, 5))], "school_holiday": [later]}
    (then,) = read(one, facts, date(2024, 2, 20), known_on=date(2024, 2, 20))
    (now,) = read(one, facts, date(2024, 2, 20))
    assert (then["state"], now["state"]) == ("overdue", "due_soon")
    assert then["unit"] == "working_days", "without a calendar of schools they are working days"


@pytest.mark.parametrize(("end", "late"), [(date(2024, 1, 29), False), (date(2024, 1, 30), True)])
def test_ended_keeps_whether_it_was_overdue(end: date, late: bool) -> None:
    (only,) = read(clock(), {"protection_plan": [plan(date(2024, 1, 8), end)]}, date(2024, 3, 1))
    assert (only["state"], only["was_overdue"], only["ended_on"]) == ("ended", late, end)


def test_an_end_still_to_come_is_not_seen() -> None:
    facts = {"protection_plan": [plan(date(2024, 1, 8), date(2024, 1, 20))]}
    assert read(clock(), facts, date(2024, 1, 19))[0]["ended_on"] is None


VISIT_ENTERED_LATE = {
    "protection_plan": [plan(date(2024, 3, 4))],
    "visit": [seen(date(2024, 3, 14), recorded_at=datetime(2024, 3, 25, 9, tzinfo=UTC))],
}
FORTNIGHTLY = clock(
    starts=(Start(PROTECTION_PLAN_STARTED, "test.two_weeks"),),
    stops=(CHILD_SEEN,),
    stops_by="child",
)


def test_what_was_known_then_and_what_is_known_now() -> None:
    then = read(FORTNIGHTLY, VISIT_ENTERED_LATE, date(2024, 3, 20), known_on=date(2024, 3, 20))[0]
    now = read(FORTNIGHTLY, VISIT_ENTERED_LATE, date(2024, 3, 20))[0]
    assert (then["state"], now["state"]) == ("overdue", "met")
    assert now["recorded_late"] is True and now["recorded_on"] == date(2024, 3, 25)
    assert then["recorded_late"] is False and then["recorded_on"] is None


@pytest.mark.parametrize(
    ("recorded", "on"),
    [
        (datetime(2024, 3, 18, 23, 59, tzinfo=UTC), None),  # the due date
        (datetime(2024, 3, 19, 0, 0, tzinfo=UTC), date(2024, 3, 19)),
        (None, None),
    ],
)
def test_recorded_late_is_after_the_due_date_and_not_on_it(
    recorded: datetime | None, on: date | None
) -> None:
    facts = VISIT_ENTERED_LATE | {"visit": [seen(date(2024, 3, 14), recorded_at=recorded)]}
    (only,) = read(FORTNIGHTLY, facts, date(2024, 3, 20))
    assert (only["state"], only["recorded_on"]) == ("met", on)
    assert only["recorded_late"] is (on is not None)


def test_what_was_done_late_is_not_said_to_be_recorded_late() -> None:
    written = datetime(2024, 3, 25, 9, tzinfo=UTC)
    facts = VISIT_ENTERED_LATE | {"visit": [seen(date(2024, 3, 19), recorded_at=written)]}
    (only,) = read(FORTNIGHTLY, facts, date(2024, 3, 26))
    assert (only["state"], only["recorded_late"]) == ("met_late", False)


def test_a_superseded_version_is_not_believed() -> None:
    old = {**plan(date(2024, 1, 8)), "superseded_at": datetime(2024, 2, 1, tzinfo=UTC)}
    new = {**plan(date(2024, 1, 15)), "recorded_at": datetime(2024, 2, 1, tzinfo=UTC)}
    facts = {"protection_plan": [old, new]}
    day = date(2024, 2, 5)
    assert read(clock(), facts, day)[0]["started_on"] == date(2024, 1, 15)
    assert read(clock(), facts, day, known_on=date(2024, 1, 31))[0]["started_on"] == date(
        2024, 1, 8
    )


def test_a_bank_holiday_not_yet_announced_does_not_count() -> None:
    facts = {"protection_plan": [plan(date(2022, 9, 1))]}
    asked = [
        read(clock(), facts, date(2022, 9, 5), known_on=known)[0]["due_on"]
        for known in (date(2022, 9, 9), date(2022, 9, 10))
    ]
    assert asked == [date(2022, 9, 22), date(2022, 9, 23)]


def test_the_records_own_date_counts_where_it_is_tighter() -> None:
    start = Event(
        "set", "conference", "held_on", "the conference on {date}", line="id", due="target_on"
    )
    one = clock(starts=(Start(start, "test.fifteen"),), stops=(CHILD_SEEN,), stops_by="child")
    row = {**conference(date(2024, 1, 8), None), "target_on": date(2024, 1, 12)}
    (only,) = read(one, {"conference": [row]}, date(2024, 1, 9))
    assert (only["due_on"], only["law_kind"], only["law_key"]) == (
        date(2024, 1, 12),
        "record",
        None,
    )
    assert say(one, {"conference": [row]}, date(2024, 1, 9)) == [
        "The date set with the conference on 8 January 2024; 12 January 2024."
    ]


def test_waiting_without_a_limit_is_never_late() -> None:
    one = clock(starts=(Start(PROTECTION_PLAN_STARTED, ""),))
    (only,) = read(one, {"protection_plan": [plan(date(2020, 1, 8))]}, date(2024, 1, 1))
    assert (only["state"], only["due_on"]) == ("not_due", None)


def test_a_spell_that_holds_when_the_line_begins_meets_it() -> None:
    held = Event("held", "allocation", "started_on", "the allocation on {date}", until="ended_on")
    one = clock(stops=(held,), stops_by="child")
    since = {"id": 3, "child": 1, "started_on": date(2023, 1, 9), "ended_on": date(2024, 1, 8)}
    facts = {"protection_plan": [plan(date(2024, 1, 8))], "allocation": [since]}
    assert read(one, facts, date(2024, 1, 9))[0]["state"] == "not_due"
    facts["allocation"] = [{**since, "ended_on": date(2024, 1, 9)}]
    (only,) = read(one, facts, date(2024, 1, 9))
    assert (only["state"], only["met_on"]) == ("met", date(2024, 1, 8))


def test_rounds_kept_overnight_have_the_state_of_the_new_day() -> None:
    facts = frames({"protection_plan": [plan(date(2024, 1, 8))]})
    kept = rounds(facts, as_at=date(2024, 1, 29), clocks=[clock()])
    assert "state" not in kept.columns
    assert with_states(kept, date(2024, 1, 30))["state"].to_list() == ["overdue"]


def test_large_ids_are_kept() -> None:
    row = plan(date(2024, 1, 8), number=(1 << 40) + 7, child=(1 << 45) + 1)
    (only,) = read(clock(), {"protection_plan": [row]}, date(2024, 1, 9))
    assert (only["line"], only["child"]) == ((1 << 40) + 7, (1 << 45) + 1)


@pytest.mark.parametrize(
    "fields",
    [
        {"starts": ()},
        {"stops": ()},
        {"again": "test.week", "pauses": (AWAITED,)},
        {"whiles": (While(WEEKLY_SET, "test.week"),)},
        {"again": "test.week", "early": True},
    ],
)
def test_what_a_clock_cannot_mean_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="X"):
        clock(**fields)


def test_a_stop_of_another_record_is_refused() -> None:
    with pytest.raises(ValueError, match="initial_conference_held"):
        read(clock(stops=(INITIAL_CONFERENCE_HELD,)), {}, date(2024, 1, 1))
