"""A council's own limits and bank holidays: who may, what would move, and what then stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine

from keepsight.access.models import AuditLine
from keepsight.boards.models import OpenRound, Reckoning, spans_of
from keepsight.law.rules import law
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.reporting.council_holiday import CouncilHoliday
from keepsight.records.reporting.council_limit import CouncilLimit
from keepsight.records.reporting.coverage import Coverage
from keepsight.records.reporting.school_holiday import SchoolHoliday
from tests.integration.pages.test_lists import House, as_founded, heading, house, names_in, text_of
from tests.integration.shown_forms import send
from tests.integration.small_council import NOW, TODAY

pytestmark = pytest.mark.django_db
__all__ = ["as_founded", "house"]

VISIT = "protection.visit"
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


def on(field: str, day: date) -> dict[str, Any]:
    return {f"{field}-day": day.day, f"{field}-month": day.month, f"{field}-year": day.year}


def limit_of(number: int, unit: str = "working_days", since: date = TODAY) -> dict[str, Any]:
    return {
        "number": number,
        "unit_code": unit,
        "why": "Practice standards, page 4",
        **on("started_on", since),
    }


def due_of_tia(limit: str = "T18") -> date:
    found = OpenRound.objects.filter(limit=limit).order_by("due_on").first()
    assert found is not None and found.due_on is not None
    return found.due_on


def test_every_rule_is_listed_with_its_source(house: House) -> None:
    page = house("director").get("/limits")
    assert heading(page) == f"Rules in force: {len(law())}"
    said = text_of(page)
    assert "Working Together to Safeguard Children" in said
    assert "The council has set none of them itself." in said
    one = house("director").get("/limits?room=protection")
    assert "Children Act 1989 Representations Procedure" not in text_of(one)


def test_who_may_not_set_limits_sees_them_all_the_same(house: House) -> None:
    page = house.as_nadia.get(f"/limits/{VISIT}")
    assert page.status_code == 200 and "Set our own" not in text_of(page)
    refused = house.as_nadia.post(f"/limits/{VISIT}/set", limit_of(5))
    assert refused.status_code == 403 and not CouncilLimit.objects.exists()


def test_what_would_move_is_shown_before_anything_is_saved(house: House) -> None:
    director, since = house("director"), TODAY - 60 * DAY
    before = due_of_tia()
    preview = director.post(f"/limits/{VISIT}/set", limit_of(5, since=since))
    assert heading(preview) == "What would change: 1 open date"
    assert names_in(preview) == ["Tia Brackley"]
    assert not CouncilLimit.objects.exists() and due_of_tia() == before
    assert AuditLine.objects.filter(act="list_children", about__contains="limits").exists()
    sent = {**limit_of(5, since=since), "seen": "yes"}
    assert director.post(f"/limits/{VISIT}/set", sent).status_code == 302
    assert CouncilLimit.objects.get().number == 5
    assert due_of_tia() < before
    assert "Practice standards, page 4" in text_of(director.get(f"/limits/{VISIT}"))
    assert "The council has set 1 of them itself" in text_of(director.get("/limits"))


def test_a_later_limit_ends_the_one_before_and_the_law_comes_back(house: House) -> None:
    director = house("director")
    for number, since in ((5, TODAY - 60 * DAY), (7, TODAY)):
        sent = {**limit_of(number, since=since), "seen": "yes"}
        assert send(director, f"/limits/{VISIT}/set", **sent).status_code == 302
    first, second = CouncilLimit.objects.order_by("started_on")
    assert (first.ended_on, second.ended_on) == (TODAY - DAY, None)
    ending = {**on("ended_on", TODAY), "seen": "yes"}
    assert send(director, f"/limits/{VISIT}/end", **ending).status_code == 302
    second.refresh_from_db()
    assert second.ended_on == TODAY


@pytest.mark.parametrize(
    ("key", "given", "sentence"),
    [
        ("protection.initial_conference", limit_of(20), "at most 15 working days"),
        (VISIT, limit_of(0), "Give a whole number from 1"),
        (VISIT, limit_of(5, unit="hours"), "choose one of the list"),
        (VISIT, limit_of(5, since=date(2001, 1, 1)), "No such limit was in force on this day"),
    ],
)
def test_what_cannot_stand_is_said_and_nothing_is_lost(
    house: House, key: str, given: dict[str, Any], sentence: str
) -> None:
    answer = house("director").post(f"/limits/{key}/set", given)
    assert answer.status_code == 422
    assert sentence.lower() in text_of(answer).lower()
    assert "Practice standards, page 4" in answer.content.decode()
    assert not CouncilLimit.objects.exists()


def test_a_bank_holiday_moves_open_dates_and_can_be_taken_away(house: House) -> None:
    director = house("director")
    before = {r.pk: (r.limit, r.line, r.due_on) for r in OpenRound.objects.all()}
    day = TODAY + DAY
    assert day.weekday() < 5
    given = {"why": "A day of mourning", **on("day_on", day)}
    preview = director.post("/bank-holidays/add", given)
    assert "Nothing is saved yet" in text_of(preview) and "Later" in text_of(preview)
    assert not CouncilHoliday.objects.exists()
    assert director.post("/bank-holidays/add", {**given, "seen": "yes"}).status_code == 302
    after = {(r.limit, r.line, r.due_on) for r in OpenRound.objects.all()}
    assert after != set(before.values())
    listed = director.get("/bank-holidays")
    assert "A day of mourning" in text_of(listed)
    held = CouncilHoliday.objects.get()
    away = f"/bank-holidays/{held.pk}/take-away"
    assert "working day again" in text_of(director.post(away, {}))
    assert send(director, away, seen="yes").status_code == 302
    assert {(r.limit, r.line, r.due_on) for r in OpenRound.objects.all()} == set(before.values())


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (date(2026, 4, 3), "bank holiday already"),  # Good Friday
        (date(2026, 4, 4), "Saturday or Sunday"),
        (date(1999, 4, 6), "from 2010"),
    ],
)
def test_a_day_that_does_not_count_anyway_is_refused(
    house: House, day: date, sentence: str
) -> None:
    answer = house("director").post("/bank-holidays/add", {"why": "x", **on("day_on", day)})
    assert answer.status_code == 422 and sentence in text_of(answer)


def test_an_administrator_sees_counts_and_no_name(house: House) -> None:
    admin = house("administrator")
    preview = admin.post(f"/limits/{VISIT}/set", limit_of(5, since=TODAY - 60 * DAY))
    assert "1 open date" in heading(preview) and "Tia" not in text_of(preview)


def test_a_rule_that_is_not_there_is_not_found(house: House) -> None:
    assert house("director").get("/limits/protection.nothing").status_code == 404


def test_a_birthday_is_no_length_that_a_council_sets(house: House) -> None:
    director = house("director")
    for key in ("care.fifth_birthday", "care.first_year"):
        assert "Set our own" not in text_of(director.get(f"/limits/{key}"))
        given = {**limit_of(1, unit="months"), "seen": "yes"}
        assert director.post(f"/limits/{key}/set", given).status_code == 404
    assert director.get("/limits/reporting.due_soon/set").status_code == 200
    assert not CouncilLimit.objects.exists()


# --- school holidays ----------------------------------------------------------------------------

PLAN = "care.education_plan"
EASTER = (date(2026, 3, 30), date(2026, 4, 10))


def holiday_of(begin: date = EASTER[0], end: date = EASTER[1], title: str = "Easter") -> Any:
    return {"title": title, **on("begins_on", begin), **on("ends_on", end)}


@pytest.fixture
def at_school(house: House) -> House:
    """Ellis, of school age, came into care a week ago; the second of the dates is that of a plan."""
    house.add(Coverage, table_code="education_plan", whom_code="all", is_whole=True)
    PeriodOfCare.objects.filter(person=house.ellis).update(started_on=TODAY - 7 * DAY)
    house.reckon()
    return house


def kept_rounds() -> set[tuple[Any, ...]]:
    return set(OpenRound.objects.values_list("child", "limit", "line", "due_on", "unit"))


def test_a_school_holiday_moves_what_counts_school_days_and_can_be_taken_away(
    at_school: House,
) -> None:
    director, before = at_school("director"), kept_rounds()
    assert due_of_tia("T68") == date(2026, 4, 9)  # Good Friday and Easter Monday do not count
    preview = director.post("/school-holidays/add", holiday_of())
    assert heading(preview) == "What would change: 1 open date"
    assert names_in(preview) == ["Ellis Hodge"] and "21 April 2026" in text_of(preview)
    assert not SchoolHoliday.objects.exists() and kept_rounds() == before
    saving = {**holiday_of(), "seen": "yes"}
    assert director.post("/school-holidays/add", saving).status_code == 302
    moved = kept_rounds() - before
    assert {(limit, due, unit) for _, limit, _, due, unit in moved} == {
        ("T68", date(2026, 4, 21), "school_days")
    }
    due = text_of(director.get(f"/due?show=all&child=C-{at_school.ellis.pk}"))
    dates = text_of(director.get(f"/child/C-{at_school.ellis.pk}/dates"))
    assert "Ten school days from 24 March 2026" in dates + due
    assert "Easter" in text_of(director.get("/school-holidays"))
    held = SchoolHoliday.objects.get()
    away = f"/school-holidays/{held.pk}/take-away"
    assert "school days again" in text_of(director.post(away, {}))
    assert send(director, away, seen="yes").status_code == 302
    assert kept_rounds() == before
    held.refresh_from_db()
    assert held.called_off_on == TODAY and held.history.count() == 2
    back = send(director, "/school-holidays/add", **saving)
    assert back.status_code == 302, "it is put back"
    assert SchoolHoliday.objects.count() == 1 and kept_rounds() - before == moved


def test_a_reckoning_keeps_the_school_holidays_that_states_are_told_by(at_school: House) -> None:
    at_school("director").post("/school-holidays/add", {**holiday_of(), "seen": "yes"})
    kept = Reckoning.objects.get(dates="", as_at=None)
    assert spans_of(kept.school_holidays) == (EASTER,)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (holiday_of(EASTER[1], EASTER[0]), "The last day comes before the first"),
        (holiday_of(EASTER[0], EASTER[0] + 100 * DAY), "lasts at most 100 days"),
        (holiday_of(date(1999, 4, 6), date(1999, 4, 7)), "from 2010"),
        (holiday_of(EASTER[1], EASTER[1] + 3 * DAY), "in another school holiday already"),
    ],
)
def test_a_school_holiday_that_cannot_stand_is_refused_before_and_at_saving(
    house: House, given: dict[str, Any], sentence: str
) -> None:
    director = house("director")
    director.post("/school-holidays/add", {**holiday_of(), "seen": "yes"})
    for sent in (given, {**given, "seen": "yes"}):
        answer = director.post("/school-holidays/add", sent)
        assert answer.status_code == 422 and sentence in text_of(answer)
    assert SchoolHoliday.objects.count() == 1


def test_who_may_not_set_limits_only_reads_the_school_holidays(house: House) -> None:
    page = house.as_nadia.get("/school-holidays")
    assert "every working day counts as a school day" in text_of(page)
    assert "Add a holiday" not in text_of(page) and "Personal education plan" in text_of(page)
    refused = house.as_nadia.post("/school-holidays/add", {**holiday_of(), "seen": "yes"})
    assert refused.status_code == 403 and not SchoolHoliday.objects.exists()
    assert house("director").get("/school-holidays/999/take-away").status_code == 404


def test_a_council_may_set_an_education_plan_in_school_days(house: House) -> None:
    director = house("director")
    assert director.post(f"/limits/{PLAN}/set", limit_of(8, "school_days")).status_code == 200
    stricter = director.post(f"/limits/{PLAN}/set", limit_of(12, "school_days"))
    assert stricter.status_code == 422 and "at most 10 school days" in text_of(stricter)
    wrong = director.post(f"/limits/{VISIT}/set", limit_of(8, "school_days"))
    assert wrong.status_code == 422
