"""What is open since a moment is open since its day in England, and its minute is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from keepsight.access.record import open_now as unit
from keepsight.access.record.open_now import open_now
from keepsight.kernel.step import Open
from keepsight.records.protection.strategy_minutes import StrategyMinutes
from tests.integration.small_council import SmallCouncil

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

MIDNIGHT = datetime(2026, 3, 31, 23, 0, tzinfo=UTC)  # in England 00:00 on 1 April
MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def opened_by_the_minute(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No record begins with a moment yet: this one is made to."""
    said = Open("a discussion", begins="decided_at", ends=("held_on", "called_off_on"))
    monkeypatch.setattr(unit, "_declared", lambda: {"strategy_minutes": (said, StrategyMinutes)})
    yield


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (MIDNIGHT - MINUTE, date(2026, 3, 31)),
        (MIDNIGHT, date(2026, 4, 1)),
        (MIDNIGHT + MINUTE, date(2026, 4, 1)),
        (datetime(2026, 1, 31, 23, 59, tzinfo=UTC), date(2026, 1, 31)),
        (datetime(2026, 2, 1, 0, 0, tzinfo=UTC), date(2026, 2, 1)),
    ],
)
def test_at_the_minute(at: datetime, day: date) -> None:
    council = SmallCouncil()
    tia = council.child()
    council._new(StrategyMinutes, person=tia, decided_at=at)
    (row,) = open_now(council.authority.pk, tia.pk, date(2026, 4, 2))["strategy_minutes"]
    assert (row.begun_on, row.begun_at) == (day, at)


def test_without_a_moment_neither_is_known() -> None:
    council = SmallCouncil()
    tia = council.child()
    council._new(StrategyMinutes, person=tia)
    (row,) = open_now(council.authority.pk, tia.pk, date(2026, 4, 2))["strategy_minutes"]
    assert (row.begun_on, row.begun_at, row.filled) == (None, None, frozenset())


def test_the_days_on_file_are_named() -> None:
    council = SmallCouncil()
    tia = council.child()
    council._new(StrategyMinutes, person=tia, decided_on=date(2026, 3, 1), held_at=MIDNIGHT)
    (row,) = open_now(council.authority.pk, tia.pk, date(2026, 4, 2))["strategy_minutes"]
    assert row.filled == {"decided_on", "held_at"}
