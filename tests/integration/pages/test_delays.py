"""Reasons for delay, the days to come and the calendar feed: what is asked, shown and kept back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

import icalendar
import pytest
import time_machine
from django.test import Client

from keepsight.access.models import AuditLine
from keepsight.boards.models import OpenRound
from keepsight.records.reporting.delay_reason import DelayReason
from keepsight.records.workforce.account import Account
from tests.integration.pages.test_lists import House, as_founded, heading, house, names_in, text_of
from tests.integration.shown_forms import send
from tests.integration.small_council import NOW, TODAY

pytestmark = pytest.mark.django_db
__all__ = ["as_founded", "house"]

DAY = timedelta(days=1)
ANSWER = {"reason_code": "no_worker", "words": "Nobody was allocated for seven weeks."}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


def why_late(house: House) -> str:
    """The address where the director says why the one late date is late."""
    page = house("director").get("/due").content.decode()
    found = re.search(r'href="(/child/[^"]+/late/[^"]+)"', page)
    assert found
    return found[1]


def test_a_missed_date_asks_for_a_reason_and_then_shows_it(house: House) -> None:
    url = why_late(house)
    director = house("director")
    page = director.get(url)
    assert heading(page) == "Why it was late: Named worker" and "Mason Teale" in text_of(page)
    assert director.post(url, ANSWER).status_code == 302
    kept = DelayReason.objects.get()
    assert (kept.reason_code, kept.given_on, kept.person) == ("no_worker", TODAY, house.mason)
    listed = text_of(director.get("/due"))
    assert "No worker was there" in listed and "Change the reason" in listed
    assert "Nobody was allocated" in director.get(url).content.decode()
    assert send(director, url, **{**ANSWER, "reason_code": "too_much"}).status_code == 302
    kept.refresh_from_db()
    assert kept.reason_code == "too_much" and kept.history.count() == 2


def test_a_reason_without_words_is_asked_again_and_nothing_is_lost(house: House) -> None:
    answer = house("director").post(why_late(house), {"reason_code": "court", "words": ""})
    assert answer.status_code == 422 and not DelayReason.objects.exists()
    assert re.search(r'value="court"\s+selected', answer.content.decode())


def test_a_date_that_was_not_missed_has_no_such_page(house: House) -> None:
    url = why_late(house)
    director = house("director")
    for wrong in ("2020-01-01", "yesterday"):
        assert director.get(re.sub(r"[^/]+$", wrong, url)).status_code == 404
    assert director.get(url.replace("/T04/", "/T12/")).status_code == 404


def test_whoever_does_not_reach_the_child_says_nothing_about_it(house: House) -> None:
    url = why_late(house)
    assert house("social_worker", house.two).post(url, ANSWER).status_code == 403
    assert house("performance_analyst").get(url).status_code == 403
    assert not DelayReason.objects.exists()


def test_the_report_counts_reasons_and_opens_to_the_dates(house: House) -> None:
    url, director = why_late(house), house("director")
    assert "No reason was given" in text_of(director.get("/delays"))
    director.post(url, ANSWER)
    page = director.get("/delays")
    assert heading(page) == "Reasons for delay: 1" and names_in(page)[-1] == "Mason Teale"
    assert "Nobody was allocated for seven weeks." in text_of(page)
    assert names_in(director.get("/delays?why=court")) == []
    assert "Mason Teale" not in text_of(house("social_worker", house.two).get("/delays"))
    saved = director.get("/delays/save")
    assert saved.status_code == 200 and AuditLine.objects.filter(act="save_list").exists()


def test_what_is_late_and_due_stands_by_service_team_and_worker(house: House) -> None:
    said = text_of(house("director").get("/due"))
    by_team = said[said.index("By service and team") :]
    assert "Millbrook team 2" in by_team and "Eastgate team" in by_team
    manager = text_of(house("team_manager", house.one).get("/due"))
    assert "By worker" in manager and "Nadia Rahman" in manager


def test_the_next_days_come_day_by_day_and_only_ones_own(house: House) -> None:
    page = house.as_nadia.get("/next")
    mine = OpenRound.objects.filter(worker=house.nadia.pk, due_on__gte=TODAY)
    assert mine.exists() and set(names_in(page)) <= {"Tia Brackley", "Kai Brackley"}
    assert heading(page).startswith("Next 10 working days: ")
    assert "Ellis" not in text_of(page)
    assert "Nothing is due in the next 10 working days." in text_of(house("director").get("/next"))


def feed_of(client: Client) -> str:
    found = re.search(
        r"<code>(.*?)</code>", client.post("/calendar", {"do": "renew"}).content.decode()
    )
    assert found
    return found[1]


def test_a_calendar_names_no_child_and_says_what_is_due(house: House) -> None:
    nadia = house.as_nadia
    answer = Client().get(feed_of(nadia))
    assert answer["Content-Type"].startswith("text/calendar")
    calendar = icalendar.Calendar.from_ical(answer.content)
    events = list(calendar.walk("VEVENT"))
    open_ones = OpenRound.objects.filter(worker=house.nadia.pk, due_on__lte=TODAY + 14 * DAY)
    assert events and len(events) <= open_ones.count() + 2
    said = answer.content.decode()
    for secret in ("Tia", "Kai", "Brackley", "Nadia", "2017"):
        assert secret not in said
    assert all(re.match(r"C-\d+: ", str(event["summary"])) for event in events)
    assert AuditLine.objects.filter(about__contains="calendar").exists()


def test_only_the_newest_address_works_and_only_while_in_post(house: House) -> None:
    nadia = house.as_nadia
    first, second = feed_of(nadia), feed_of(nadia)
    assert Client().get(first).status_code == 404 and Client().get(second).status_code == 200
    secret = second.rsplit("/", 1)[1].removesuffix(".ics")
    assert not Account.objects.filter(calendar_key=secret).exists()
    house.nadia.ended_on = TODAY - DAY
    house.nadia.save()
    assert Client().get(second).status_code == 404


def test_a_calendar_can_be_stopped(house: House) -> None:
    nadia = house.as_nadia
    address = feed_of(nadia)
    assert "Stop this calendar" in text_of(nadia.get("/calendar"))
    nadia.post("/calendar", {"do": "end"})
    assert Client().get(address).status_code == 404
    assert Client().get("/calendar/guessed.ics").status_code == 404
