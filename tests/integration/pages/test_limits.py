"""A council's own limits and bank holidays: who may, what would move, and what then stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine

from keepsight.access.models import AuditLine
from keepsight.boards.models import OpenRound
from keepsight.records.reporting.council_holiday import CouncilHoliday
from keepsight.records.reporting.council_limit import CouncilLimit
from tests.integration.pages.test_lists import House, heading, house, names_in, text_of
from tests.integration.small_council import NOW, TODAY

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]
__all__ = ["house"]

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
    assert heading(page).startswith("Rules in force: 1")
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
        assert director.post(f"/limits/{VISIT}/set", sent).status_code == 302
    first, second = CouncilLimit.objects.order_by("started_on")
    assert (first.ended_on, second.ended_on) == (TODAY - DAY, None)
    ending = {**on("ended_on", TODAY), "seen": "yes"}
    assert director.post(f"/limits/{VISIT}/end", ending).status_code == 302
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
    assert director.post(away, {"seen": "yes"}).status_code == 302
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
