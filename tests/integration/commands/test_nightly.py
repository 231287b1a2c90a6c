"""``keepsight nightly``, and the schedule by which the worker does it unasked at two in England."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.utils.module_loading import import_string
from django_q.models import Schedule

from keepsight.boards.models import OwnCheck, OwnFinding
from keepsight.importers import check_jobs
from keepsight.site import nightly
from keepsight.site.clock import machine_now
from tests.integration.commands.conftest import Keepsight
from tests.integration.small_council import SmallCouncil

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

COLUMNS = "return collection findings rules_ran rules_without_answer".split()
LONDON = nightly.LONDON


@pytest.fixture
def council() -> SmallCouncil:
    """One child in need; of the sex nothing is said."""
    made = SmallCouncil()
    child = made.child("Tia", "Brackley", born_on=date(2017, 5, 4))
    made.open(child, made.team("Millbrook"), started_on=machine_now().date())
    return made


def kept() -> list[Any]:
    fields = ("check_of__which", "child", "rule", "fact", "record", "cells")
    return sorted(OwnFinding.objects.values_list(*fields), key=repr)


# --- the command --------------------------------------------------------------------------------


def test_a_row_a_return_and_never_a_name(keepsight: Keepsight, council: SmallCouncil) -> None:
    said = keepsight("nightly", "--json")
    cin, looked_after = rows = said.json
    assert (said.code, [list(row) for row in rows]) == (0, [COLUMNS, COLUMNS])
    assert (cin["return"], looked_after["return"]) == ("cin", "ssda903")
    assert cin["findings"] == len(kept()) > 0 and looked_after["findings"] == 0
    assert cin["rules_ran"] > 0 and looked_after["rules_without_answer"] > 0
    assert "Brackley" not in said.out + said.err
    plain = keepsight("nightly")
    assert plain.code == 0 and "The records were checked" in plain.out and "ssda903" in plain.out


def test_done_twice_it_is_as_done_once(keepsight: Keepsight, council: SmallCouncil) -> None:
    first = keepsight("nightly", "--json").json
    found = kept()
    assert keepsight("nightly", "--json").json == first
    assert kept() == found and OwnCheck.objects.count() == 2


def test_a_house_without_a_council_has_nothing_to_check(keepsight: Keepsight) -> None:
    said = keepsight("nightly", "--json")
    assert (said.code, said.json) == (0, [])


def test_it_also_makes_the_checks_that_wait(
    keepsight: Keepsight, council: SmallCouncil, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where checking a council's own records broke."""
    carried: list[datetime] = []

    def breaks(*_: Any, **__: Any) -> int:
        raise ValueError

    monkeypatch.setattr(check_jobs, "check_own_records", breaks)
    monkeypatch.setattr(check_jobs, "carry_on", lambda *, now: carried.append(now))
    assert keepsight("nightly", "--json").json == [] and len(carried) == 1


# --- the schedule -------------------------------------------------------------------------------


def in_england(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        (datetime(2026, 1, 14, 22, 0, tzinfo=UTC), datetime(2026, 1, 15, 2, 0, tzinfo=UTC)),
        (datetime(2026, 1, 15, 1, 59, tzinfo=UTC), datetime(2026, 1, 15, 2, 0, tzinfo=UTC)),
        (datetime(2026, 1, 15, 2, 0, tzinfo=UTC), datetime(2026, 1, 16, 2, 0, tzinfo=UTC)),
        (datetime(2026, 7, 14, 22, 0, tzinfo=UTC), datetime(2026, 7, 15, 1, 0, tzinfo=UTC)),
        (datetime(2026, 7, 14, 23, 30, tzinfo=UTC), datetime(2026, 7, 15, 1, 0, tzinfo=UTC)),
        (datetime(2026, 7, 15, 1, 30, tzinfo=UTC), datetime(2026, 7, 16, 1, 0, tzinfo=UTC)),
        # The clocks go forward on 29 March and back on 25 October.
        (datetime(2026, 3, 28, 9, 0, tzinfo=UTC), datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        (datetime(2026, 10, 24, 9, 0, tzinfo=UTC), datetime(2026, 10, 25, 2, 0, tzinfo=UTC)),
    ],
)
def test_the_first_time_is_the_next_two_oclock_in_england(asked: datetime, first: datetime) -> None:
    nightly.see_to_it(now=asked)
    schedule = Schedule.objects.get()
    assert schedule.next_run == first
    at = schedule.next_run.astimezone(LONDON)
    assert (at.hour, at.minute, at.second) == (nightly.HOUR, 0, 0)


def test_one_schedule_however_often_it_is_asked() -> None:
    nightly.see_to_it(now=in_england(2026, 1, 14, 22))
    before = Schedule.objects.values().get()
    for now in (in_england(2026, 1, 14, 23), in_england(2026, 1, 20, 9), in_england(2026, 7, 1, 9)):
        nightly.see_to_it(now=now)
    assert Schedule.objects.values().get() == before
    assert (before["schedule_type"], before["repeats"]) == (Schedule.DAILY, -1)


@pytest.mark.parametrize("begun", [in_england(2026, 3, 27, 9), in_england(2026, 10, 23, 9)])
def test_it_stays_two_oclock_when_the_clocks_change(begun: datetime) -> None:
    nightly.see_to_it(now=begun)
    schedule = Schedule.objects.get()
    at, nights = schedule.next_run, []
    for _ in range(4):
        nights.append(at.astimezone(LONDON).replace(tzinfo=None))
        at = schedule.calculate_next_run(at)
    two = datetime.combine(begun.date(), datetime.min.time()) + timedelta(hours=nightly.HOUR)
    assert nights == [two + timedelta(days=n) for n in range(1, 5)]


def test_the_worker_finds_the_job_by_its_name(council: SmallCouncil) -> None:
    nightly.see_to_it(now=machine_now())
    job = import_string(Schedule.objects.get().func)
    assert job is nightly.work
    job()
    assert OwnCheck.objects.filter(authority=council.authority.pk).count() == 2 and kept()
