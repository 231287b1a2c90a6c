"""States said in SQL are the states of ``clocks.states``, on every kind of round, day by day."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta

import polars as pl
import pytest

from keepsight.access.question import Sql, answered, placed
from keepsight.access.reach.reach import reach_of
from keepsight.access.viewer import Viewer
from keepsight.boards import round_states
from keepsight.boards.look import Look
from keepsight.boards.models import NEVER_OPEN, OpenRound, Reckoning
from keepsight.boards.round_states import (
    is_late,
    is_overdue_or_due_soon,
    is_overdue_or_due_soon_in_hours,
    state_is,
)
from keepsight.clocks.states import with_states
from keepsight.clocks.table import SCHEMA

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

BEGIN = date(2026, 3, 20)  # Easter, and the hour that is lost, lie just ahead
MACHINE = Viewer(1, None, "", 1, "998", (), is_machine=True)
#: Days, and moments on either side of midnight, of noon and of the change of the clocks.
ASKED: list[date | datetime] = [
    *(BEGIN + timedelta(days=n) for n in range(0, 30, 2)),
    *(
        datetime(2026, 3, day, hour, minute, tzinfo=UTC)
        for day in (28, 29, 30)
        for hour, minute in ((0, 0), (0, 59), (1, 0), (12, 0), (22, 59), (23, 30))
    ),
]


@pytest.fixture
def reckoning() -> Reckoning:
    """Some hundred rounds, drawn so that dates meet: blank ends, limits in hours, no date at all."""
    draw = random.Random(5)
    kept = Reckoning.objects.create(authority_id=1, reckoned_on=BEGIN)
    rows = []
    for child in range(1, 401):
        due_on = None if draw.random() < 0.08 else BEGIN + timedelta(days=draw.randint(-5, 45))
        due_at = None
        if due_on and draw.random() < 0.3:
            minutes = draw.choice((0, 1, 59, 60, 720, 1379, 1380, 1439))
            due_at = datetime.combine(due_on, datetime.min.time(), UTC) + timedelta(minutes=minutes)
            due_on = due_at.astimezone(round_states_zone()).date()
        told_to = BEGIN + timedelta(days=draw.randint(-3, 30)) if draw.random() < 0.3 else None
        rows.append(
            OpenRound(
                reckoning=kept,
                child=child,
                rank=0,
                clock="T18",
                limit="T18",
                trigger_on=BEGIN,
                due_on=due_on,
                due_at=due_at,
                unit="hours" if due_at else "working_days",
                told_to=told_to,
                stops_table="visit",
            )
        )
    OpenRound.objects.bulk_create(rows)
    return kept


def round_states_zone() -> object:
    from zoneinfo import ZoneInfo

    return ZoneInfo("Europe/London")


def look_at(reckoning: Reckoning, at: date | datetime) -> Look:
    return Look(reach_of(MACHINE, datetime(2026, 3, 20, 9, tzinfo=UTC)), reckoning, at, None, None)


def by_clocks(at: date | datetime) -> dict[int, str]:
    kept = (name for name in SCHEMA if name not in NEVER_OPEN)
    found = list(OpenRound.objects.order_by("child").values(*kept))
    frame = pl.DataFrame({n: [row.get(n) for row in found] for n in SCHEMA}, schema=SCHEMA)
    stated = with_states(frame, at)
    return dict(stated.select("child", "state").iter_rows())


def children_of(look: Look, condition: Sql) -> set[int]:
    asked = placed(
        "SELECT t.child FROM boards_openround t WHERE {rows} AND {condition}",
        rows=look.rows(),
        condition=condition,
    )
    return {row["child"] for row in answered(asked)}


def by_database(look: Look) -> dict[int, str]:
    found: dict[int, str] = {}
    for state, condition in state_is(look).items():
        for child in children_of(look, condition):
            assert child not in found, f"{child} is both {found[child]} and {state}"
            found[child] = state
    return found


@pytest.mark.parametrize("at", ASKED, ids=str)
def test_the_states_agree(reckoning: Reckoning, at: date | datetime) -> None:
    assert by_database(look_at(reckoning, at)) == by_clocks(at)


def test_every_state_occurs(reckoning: Reckoning) -> None:
    seen = {state for at in ASKED for state in by_clocks(at).values()}
    assert seen == {"cannot_be_told", "overdue", "due_soon", "not_due"}


@pytest.mark.parametrize("at", ASKED, ids=str)
def test_the_shorter_conditions_say_the_same(reckoning: Reckoning, at: date | datetime) -> None:
    look, states = look_at(reckoning, at), by_clocks(at)
    either = children_of(look, is_overdue_or_due_soon(look))
    assert either == {child for child, state in states.items() if state in ("overdue", "due_soon")}
    in_hours = set(OpenRound.objects.exclude(due_at=None).values_list("child", flat=True))
    assert children_of(look, is_overdue_or_due_soon_in_hours(look)) == either & in_hours
    late = {child for child in children_of(look, is_late(look)) if child in either}
    assert late == {child for child, state in states.items() if state == "overdue"}


def test_a_planted_break_is_seen(reckoning: Reckoning, monkeypatch: pytest.MonkeyPatch) -> None:
    """A day late said as a day due: the two would no longer agree."""
    told = state_is

    def broken(look: Look) -> dict[str, Sql]:
        given = told(look)
        late = given["overdue"]
        return given | {
            "overdue": Sql(late.text.replace("t.due_on < %s", "t.due_on <= %s"), late.params)
        }

    monkeypatch.setattr(round_states, "state_is", broken)
    look = look_at(reckoning, BEGIN)
    assert children_of(look, broken(look)["overdue"]) != {
        child for child, state in by_clocks(BEGIN).items() if state == "overdue"
    }
