"""The evaluator agrees with a second, day-by-day evaluator, and disagrees when it is broken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from random import Random

import numpy as np
import polars as pl
import pytest

from keepsight.clocks import (
    circumstances,
    compiled,
    evaluator,
    happenings,
    lines,
    moved_dates,
    rounds,
    stops,
)
from keepsight.clocks.compiled import all_clocks
from keepsight.clocks.evaluator import readings
from keepsight.facts.people.visit import CHILD_SEEN
from keepsight.facts.protection.core_group import CORE_GROUP_MET
from keepsight.facts.protection.protection_plan import PROTECTION_PLAN_STARTED
from keepsight.facts.protection.protection_plan_review import REVIEW_CONFERENCE_HELD
from keepsight.facts.protection.section_47_enquiry import needed_no_conference
from keepsight.facts.quality.access_extension import ACCESS_EXTENDED
from keepsight.facts.quality.access_request import ACCESS_ASKED, ACCESS_GIVEN
from keepsight.facts.quality.identity_check import IDENTITY_AWAITED
from keepsight.kernel.clock import Clock, Extension, Start, While
from keepsight.kernel.fact import Event
from keepsight.law import due_dates, local_time, school_days, working_days
from tests.unit.clocks.frames import frames
from tests.unit.clocks.lives import Tables, lives
from tests.unit.clocks.reference import rounds_of

CHILDREN = 20
CLOCKS = all_clocks()

REVIEW_TIME = Event(
    name="review_time",
    table="protection_plan",
    on="started_on",
    until="ended_on",
    later="protection.first_review",
    line="id",
    words="{date}",
)


#: What is known of it only once the enquiry has ended.
FOUND_TO_NEED_NONE = Event(
    name="found_to_need_none",
    table="section_47_enquiry",
    on="started_on",
    line="id",
    where=needed_no_conference,
    words="{date}",
)


def made(code: str, **fields: object) -> Clock:
    """A clock of the tests' own."""
    given: dict[str, object] = {
        "title": code,
        "why": "To test the shape.",
        "source": "None",
        "starts": (Start(PROTECTION_PLAN_STARTED, "protection.initial_conference"),),
        "stops": (CORE_GROUP_MET,),
    }
    return Clock(code=code, **{**given, **fields})  # type: ignore[arg-type]


#: Shapes that none of the declared clocks has.
SHAPES = [
    made("X-early", early=True),
    made(
        "X-starts",
        starts=(
            Start(PROTECTION_PLAN_STARTED, "protection.first_review"),
            Start(REVIEW_CONFERENCE_HELD, "protection.visit"),
        ),
        again="protection.later_core_group",
    ),
    made(
        "X-once",
        starts=(
            Start(PROTECTION_PLAN_STARTED, "protection.first_review"),
            Start(REVIEW_CONFERENCE_HELD, "protection.visit"),
        ),
    ),
    made("X-ends", ends=(REVIEW_CONFERENCE_HELD,), again="protection.visit"),
    made(
        "X-whiles",
        again="protection.later_core_group",
        whiles=(
            While(REVIEW_TIME, "protection.later_review", first="protection.visit"),
            While(PROTECTION_PLAN_STARTED, "protection.visit"),
        ),
    ),
    made("X-known", starts=(Start(FOUND_TO_NEED_NONE, "protection.visit"),), stops_by="child"),
    made(
        "X-school",
        starts=(Start(ACCESS_ASKED, "care.education_plan"),),
        stops=(ACCESS_GIVEN,),
        extends=(
            Extension(
                ACCESS_EXTENDED, "care.education_plan", ceiling="need.assessment_from_referral"
            ),
        ),
        pauses=(IDENTITY_AWAITED,),
    ),
    made("X-any", stops=(CORE_GROUP_MET, REVIEW_CONFERENCE_HELD, CHILD_SEEN), stops_by="child"),
]


Found = tuple[object, ...]


def day_for(tables: Tables, seed: int) -> date:
    """A day on which something happens in some lives, or soon after; on every other, long after."""
    days = sorted(
        value
        for rows in tables.values()
        for row in rows
        for value in row.values()
        if isinstance(value, date) and not isinstance(value, datetime)
    )
    random = Random(seed)
    if seed % 2:
        return random.choice(days) + timedelta(days=random.randint(0, 12))
    return date(2024, 3, 18) + timedelta(days=random.randint(0, 400))


@cache
def expected_of(
    clock: Clock, seed: int
) -> tuple[dict[str, pl.DataFrame], date, Counter[Found], dict[Found, str]]:
    """Some invented lives, a day, and the rounds that the reference reads there with their limits."""
    tables = lives(clock, seed, CHILDREN)
    as_at = day_for(tables, seed)
    read = [
        ((r.child, r.line, r.started, r.due, r.due_at, r.met, r.ended, r.state), r.limit)
        for r in rounds_of(clock, tables, as_at)
    ]
    limits: dict[Found, str] = {}
    for one, limit in read:
        limits[one] = "/".join(filter(None, (limits.get(one), limit)))
    return frames(tables), as_at, Counter(one for one, _ in read), limits


def disagreements(clock: Clock, seed: int) -> list[str]:
    """Where the two evaluators differ on some invented lives at some day."""
    facts, as_at, expected, limits = expected_of(clock, seed)
    columns = ("child", "line", "started_on", "due_on", "due_at", "met_on", "ended_on", "state")
    found = [
        ((child, line or 0, *rest), limit)
        for child, line, *rest, limit in readings(facts, as_at=as_at, clocks=[clock])
        .select(*columns, "limit")
        .iter_rows()
    ]
    counted = Counter(one for one, _ in found)
    only = [f"only the reference: {r}" for r in (expected - counted)]
    only += [f"only the evaluator: {r}" for r in (counted - expected)]
    only += [
        f"limit {limit}, not {limits[one]}: {one}"
        for one, limit in found
        if one in limits and limit not in limits[one].split("/")
    ]
    return only


@pytest.mark.parametrize("clock", [*CLOCKS, *SHAPES], ids=lambda clock: clock.code)
def test_both_evaluators_agree(clock: Clock) -> None:
    for seed in range(4):
        assert disagreements(clock, seed) == []


def test_lives_reach_every_state() -> None:
    states: dict[str, int] = {}
    for clock in CLOCKS:
        for state in readings(frames(lives(clock, 1, 300)), as_at=date(2023, 5, 1), clocks=[clock])[
            "state"
        ]:
            states[state] = states.get(state, 0) + 1
    assert states.keys() >= {"met", "met_late", "ended", "overdue", "not_due", "due_soon"}


Plant = Callable[[pytest.MonkeyPatch], None]

# --- Planted faults -----------------------------------------------------------------------------


def _never_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    original = evaluator.find_lines

    def broken(*args: object) -> object:
        found = original(*args)  # type: ignore[arg-type]
        return replace(found, over=np.full(len(found), lines.FAR))

    monkeypatch.setattr(evaluator, "find_lines", broken)


def _moment_off_by(days: int) -> Callable[[pytest.MonkeyPatch], None]:
    def plant(monkeypatch: pytest.MonkeyPatch) -> None:
        original = lines.last_moment

        def broken(day: np.ndarray, hours: np.ndarray) -> np.ndarray:
            return original(day, hours) + days * 1440

        monkeypatch.setattr(lines, "last_moment", broken)

    return plant


def _stop_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds, "STOP", 0)
    monkeypatch.setattr(rounds, "CIRCUMSTANCE", 2)


def _no_circumstances(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = np.zeros(0, dtype=np.int64)
    empty = circumstances.Circumstances(nothing, nothing, nothing, nothing)
    monkeypatch.setattr(evaluator, "find_circumstances", lambda *_: empty)


def _default_after_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(circumstances.Circumstances, "again_at", lambda *given: given[-1])


def _change_sets_no_date(monkeypatch: pytest.MonkeyPatch) -> None:
    original = evaluator.find_circumstances

    def broken(*args: object) -> object:
        found = original(*args)  # type: ignore[arg-type]
        return replace(found, first=np.full(len(found.keys), -1))

    monkeypatch.setattr(evaluator, "find_circumstances", broken)


def _last_circumstance_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    original = circumstances._winners

    def broken(keys, line, change, place, row):  # type: ignore[no-untyped-def]
        winner, bringing = original(keys, line, change, -place - 1, row)
        return np.where(winner < -1, -winner - 1, winner), bringing

    monkeypatch.setattr(circumstances, "_winners", broken)


def _unlinked_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    original = stops._index

    def broken(*args: object) -> object:
        return replace(original(*args), has_unlinked=False)  # type: ignore[arg-type]

    monkeypatch.setattr(stops, "_index", broken)


def _unlinked_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evaluator, "merge_unlinked", lambda _, __, found: found)


def _no_holidays(monkeypatch: pytest.MonkeyPatch) -> None:
    working_days.working_calendar.cache_clear()
    due_dates._tables.cache_clear()
    monkeypatch.setattr(working_days, "bank_holidays", lambda *_: frozenset())


def _no_school_holidays(monkeypatch: pytest.MonkeyPatch) -> None:
    due_dates._tables.cache_clear()
    original = due_dates.calendars_of
    monkeypatch.setattr(
        due_dates,
        "calendars_of",
        lambda council, known_on: original(replace(council, school_holidays=()), known_on),
    )


def _last_day_of_holidays_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    due_dates._tables.cache_clear()
    original = school_days.days_in
    monkeypatch.setattr(
        school_days, "days_in", lambda spans: original(spans) - {last for _, last in spans}
    )


def _months_overflow(monkeypatch: pytest.MonkeyPatch) -> None:
    due_dates._tables.cache_clear()

    def broken(days: np.ndarray, n: int) -> np.ndarray:
        dates = days.astype("datetime64[D]")
        months = dates.astype("datetime64[M]")
        rest = dates.astype(np.int64) - months.astype("datetime64[D]").astype(np.int64)
        return (months + n).astype("datetime64[D]").astype(np.int64) + rest

    monkeypatch.setattr(due_dates, "add_months", broken)


def _one_day_late(monkeypatch: pytest.MonkeyPatch) -> None:
    original = due_dates.DueDates.at

    def broken(self, keys, days):  # type: ignore[no-untyped-def]
        due, version = original(self, keys, days)
        return np.where(due < due_dates.NEVER, due + 1, due), version

    monkeypatch.setattr(due_dates.DueDates, "at", broken)


def _law_without_dates(monkeypatch: pytest.MonkeyPatch) -> None:
    due_dates._tables.cache_clear()
    monkeypatch.setattr(due_dates, "_span", lambda _, days: np.ones(len(days), dtype=bool))
    original = due_dates._number
    monkeypatch.setattr(due_dates, "_number", lambda day: min(original(day), -10_000))


def _early_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    original = compiled.compile_clocks

    def broken(clocks: tuple[Clock, ...]) -> compiled.Programme:
        programme = original(clocks)
        return replace(programme, sub_early=np.zeros(len(programme.sub_early), dtype=bool))

    monkeypatch.setattr(evaluator, "compile_clocks", broken)


def _ends_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        lines, "_first_end", lambda p, what, rows, *_: np.full(len(rows), lines.FAR)
    )


def _a_stop_restarts(monkeypatch: pytest.MonkeyPatch) -> None:
    original = evaluator.find_lines

    def broken(*args: object) -> object:
        found = original(*args)  # type: ignore[arg-type]
        return replace(found, restarts=np.ones(len(found), dtype=bool))

    monkeypatch.setattr(evaluator, "find_lines", broken)


def _changed(**fields: Callable[[compiled.Programme], object]) -> Plant:
    """A fault in the compiled tables."""

    def plant(monkeypatch: pytest.MonkeyPatch) -> None:
        original = compiled.compile_clocks

        def broken(clocks: tuple[Clock, ...]) -> compiled.Programme:
            programme = original(clocks)
            return replace(programme, **{name: of(programme) for name, of in fields.items()})  # type: ignore[arg-type]

        monkeypatch.setattr(evaluator, "compile_clocks", broken)

    return plant


def _in_place(module: object, name: str, broken: object) -> Plant:
    """One function replaced by another."""

    def plant(monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(module, name, broken)

    return plant


def _own_due_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    original = evaluator.find_rounds

    def broken(programme, what, *rest):  # type: ignore[no-untyped-def]
        nothing = np.full(len(what.own_due), happenings.NONE)
        return original(programme, replace(what, own_due=nothing), *rest)

    monkeypatch.setattr(evaluator, "find_rounds", broken)


def _extended_however_late(monkeypatch: pytest.MonkeyPatch) -> None:
    original = moved_dates._walk

    def broken(facts, trigger, *rest):  # type: ignore[no-untyped-def]
        at_once = [
            replace(one, day=trigger) if isinstance(one, moved_dates._Decision) else one
            for one in facts
        ]
        return original(at_once, trigger, *rest)

    monkeypatch.setattr(moved_dates, "_walk", broken)


FAULTS = {
    "a line never ends": _never_ends,
    "a stop on the day of the end does not count": _moment_off_by(-1),
    "a stop on the day after the end counts": _moment_off_by(1),
    "a stop comes before what starts on its day": _stop_order,
    "circumstances change nothing": _no_circumstances,
    "a stop forgets the circumstance": _default_after_stop,
    "a change of circumstance sets no date": _change_sets_no_date,
    "the last circumstance wins": _last_circumstance_wins,
    "a stop without a link is lost": _unlinked_ignored,
    "a stop without a link meets each line by itself": _unlinked_apart,
    "bank holidays are working days": _no_holidays,
    "school holidays are school days": _no_school_holidays,
    "the last day of a school holiday counts": _last_day_of_holidays_counts,
    "months run over their end": _months_overflow,
    "every date is a day late": _one_day_late,
    "a law holds before it was made": _law_without_dates,
    "an early stop is not taken": _early_ignored,
    "nothing ends a line but its start": _ends_ignored,
    "a met clock starts again": _a_stop_restarts,
    "death ends nothing": _in_place(evaluator, "ended_by_death", lambda _, found, __: found),
    "what is still to come is not seen": _changed(
        ahead=lambda programme: np.zeros(len(programme.events), dtype=bool)
    ),
    "a checkpoint is met by whatever met the one before": _in_place(
        stops, "_lowest", lambda programme, lines, dates: lines.begin
    ),
    "a spell that holds already does not meet": _in_place(
        stops, "_standing", lambda programme, index, lines, whose: np.zeros(len(lines), dtype=bool)
    ),
    "the day that a record sets is not read": _own_due_ignored,
    "values of tomorrow are read today": _in_place(
        happenings, "_not_yet", lambda table, frame, read, day: frame
    ),
    "a day without a time ends when it begins": _in_place(
        happenings, "day_ends", local_time.day_begins
    ),
    "summer time is not known": _in_place(
        happenings, "day_ends", lambda days: (np.asarray(days) + 1) * local_time.DAY
    ),
    "nothing is extended": _in_place(moved_dates, "_in_force", lambda *_: None),
    "an extension counts however late": _extended_however_late,
    "a pause adds nothing": _in_place(moved_dates, "_length", lambda *_: 0),
}


@pytest.fixture
def fresh_tables() -> Iterator[None]:
    """Tables made by a broken law are thrown away after the test."""
    yield
    working_days.working_calendar.cache_clear()
    due_dates._tables.cache_clear()


@pytest.mark.usefixtures("fresh_tables")
@pytest.mark.parametrize("fault", FAULTS)
def test_planted_fault_is_caught(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    clocks = [*CLOCKS, *SHAPES]
    for clock in clocks:  # read before anything is broken
        for seed in range(2):
            expected_of(clock, seed)
    FAULTS[fault](monkeypatch)
    assert any(disagreements(clock, seed) for seed in range(2) for clock in clocks), fault
