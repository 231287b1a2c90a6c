"""What was done in time and recorded late: kept right, listed in reach, and said on the child's page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
import python_calamine
import time_machine

from keepsight.access.models import AuditChild, AuditLine
from keepsight.boards.models import RecordedLate
from keepsight.boards.refreshing import rebuild, refresh
from keepsight.records.people.person import Person
from keepsight.records.people.visit import Visit
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.records.workforce.allocation import Allocation
from tests.integration.pages.test_lists import (
    House,
    as_founded,
    heading,
    house,
    names_in,
    questions,
    text_of,
)
from tests.integration.small_council import NOW, TODAY

pytestmark = pytest.mark.django_db
__all__ = ["as_founded", "house"]

DAY = timedelta(days=1)
LIMIT = "T18"


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


def visited(house: House, child: Person, ago: int, recorded: date | None) -> Visit:
    at = datetime.combine(recorded, time(10), UTC) if recorded else None
    made: Visit = house.add(Visit, person=child, visited_on=TODAY - ago * DAY, seen=True,
                            seen_alone=True, worker=house.nadia, kind_code="cp",
                            recorded_at=at)  # fmt: skip
    return made


@pytest.fixture
def late(house: House) -> House:
    """Tia was visited a week after her plan began, which was written down on 25 March; Ellis, on a
    plan in the other team, likewise; what was written down at once is on no list."""
    visited(house, house.tia, 33, date(2026, 3, 25))
    house.add(ProtectionPlan, person=house.ellis, started_on=TODAY - 40 * DAY,
              initial_category_code="NEG", latest_category_code="NEG")  # fmt: skip
    visited(house, house.ellis, 31, date(2026, 3, 24))
    visited(house, house.ellis, 25, TODAY - 25 * DAY)
    house.reckon()
    return house


def kept() -> list[tuple[Any, ...]]:
    fields = ("child", "limit", "due_on", "met_on", "recorded_on", "worker", "team")
    return sorted(RecordedLate.objects.values_list(*fields))


def test_the_list_counts_by_team_and_clock_and_opens_to_the_dates(late: House) -> None:
    director = late("director")
    page = director.get("/recorded-late")
    shown, said = names_in(page), text_of(page)
    assert set(shown) == {"Tia Brackley", "Ellis Hodge"}
    assert heading(page) == f"Recorded late: {len(shown)}"
    assert "25 March 2026" in said and "working days after it was due" in said
    for asked in (f"team=T-{late.two.pk}", f"clock={LIMIT}"):
        part = director.get(f"/recorded-late?{asked}")
        assert str(len(names_in(part))) in heading(part)
    assert set(names_in(director.get(f"/recorded-late?team=T-{late.two.pk}"))) == {"Ellis Hodge"}
    assert "By team" in said and "Eastgate team" in said


def test_a_list_looks_back_three_months_or_twelve(late: House) -> None:
    visit = visited(late, late.tia, 200, date(2025, 11, 3))
    ProtectionPlan.objects.filter(person=late.tia).update(started_on=TODAY - 205 * DAY)
    late.reckon()
    director = late("director")
    old = visit.visited_on
    three, twelve = (text_of(director.get(f"/recorded-late?time={n}")) for n in (3, 12))
    said = f"{old.day} {old:%B %Y}"
    assert said not in three and said in twelve
    assert director.get("/recorded-late?time=36").status_code == 404
    assert director.get("/recorded-late?clock=nothing").status_code == 404


def test_only_what_is_in_reach_is_counted_and_the_log_says_who_was_named(late: House) -> None:
    page = late("team_manager", late.two).get("/recorded-late")
    assert set(names_in(page)) == {"Ellis Hodge"} and "Tia" not in text_of(page)
    line = AuditLine.objects.filter(act="list_children", about__contains="recorded_late").get()
    assert list(AuditChild.objects.filter(line=line).values_list("child_id", flat=True)) == [
        late.ellis.pk
    ]
    assert set(names_in(late.as_nadia.get("/recorded-late"))) == {"Tia Brackley"}
    assert late("administrator").get("/recorded-late").status_code == 403


def test_it_is_saved_as_a_spreadsheet_and_that_is_on_the_log(late: House) -> None:
    saved = late("director").get(f"/recorded-late/save?team=T-{late.one.pk}")
    body = b"".join(saved) if saved.streaming else saved.content
    sheet = python_calamine.load_workbook(io.BytesIO(body)).get_sheet_by_index(0).to_python()
    assert {row[1] for row in sheet[1:]} == {"Tia Brackley"}
    assert date(2026, 3, 25) in sheet[1] and "Nadia Rahman" in sheet[1]
    assert AuditLine.objects.filter(act="save_list", about__contains="recorded_late").count() == 1


def test_nothing_recorded_late_is_said(house: House) -> None:
    page = house("director").get("/recorded-late")
    assert heading(page) == "Recorded late: 0" and "Nothing was recorded late." in text_of(page)


def test_the_worker_and_team_are_those_of_the_day_and_stay_when_the_child_moves(
    late: House,
) -> None:
    before = kept()
    held = {row[0]: row[-2:] for row in before}
    assert held[late.tia.pk] == (late.nadia.pk, late.one.pk)
    Allocation.objects.filter(person=late.tia).update(ended_on=TODAY)
    late.council.holds(late.tom, late.tia, started_on=TODAY)
    refresh(late.council.authority.pk, [late.tia.pk], today=TODAY)
    assert kept() == before


def test_what_is_kept_is_right_after_a_change_and_the_same_as_a_rebuild(late: House) -> None:
    authority, before = late.council.authority.pk, kept()
    assert {row[0] for row in before} == {late.tia.pk, late.ellis.pk}
    Visit.objects.filter(person=late.tia).update(recorded_at=None)
    refresh(authority, [late.tia.pk], today=TODAY)
    after = kept()
    assert {row[0] for row in after} == {late.ellis.pk}
    rebuild(authority, today=TODAY)
    assert kept() == after
    visited(late, late.tia, 32, date(2026, 3, 26))
    refresh(authority, [late.tia.pk], today=TODAY)
    grown = kept()
    assert len(grown) > len(after)
    rebuild(authority, today=TODAY)
    assert kept() == grown


def test_as_known_then_it_was_not_recorded_late_yet(late: House) -> None:
    director = late("director")
    then = director.get("/recorded-late?as_at=2026-03-20&known_on=2026-03-20")
    assert names_in(then) == []


def test_the_childs_page_says_done_in_time_recorded_late(late: House) -> None:
    said = text_of(late("director").get(f"/child/C-{late.tia.pk}/dates"))
    assert "Done in time, recorded late: 26 February 2026, written down 25 March 2026" in said


def test_a_page_asks_as_many_questions_for_many_rows_as_for_few(late: House) -> None:
    director = late("director")
    few = len(questions(director, "/recorded-late"))
    for ago in range(26, 31):
        visited(late, late.tia, ago, date(2026, 3, 26))
    late.reckon()
    assert len(questions(director, "/recorded-late")) == few <= 12
