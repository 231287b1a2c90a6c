"""The morning digest: numbers alone, to those in post who are there, and to nobody who has gone."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.core.mail.backends import locmem

from keepsight.records.workforce.absence import Absence
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.site import morning_mail
from keepsight.site.morning_mail import send_morning_mail
from tests.integration.pages.test_lists import DAY, House
from tests.integration.small_council import NOW, TODAY
from tests.standing import standing

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

#: What must stand in no letter: names of children, staff, teams and the council, and what somebody wrote.
CANARIES = (
    *("Tia", "Kai", "Keira", "Mason", "Ellis", "Brackley", "Dunmore", "Teale", "Hodge"),
    *("Nadia", "Rahman", "Marcus", "Dale", "Tom", "Bexley", "Millbrook", "Eastgate", "Council 998"),
    *("CANARY", "C-", "W-"),
)


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> House:
    return House()


@pytest.fixture
def house(as_founded: House, settings: Any) -> House:
    settings.SENDS_MAIL = True
    settings.CSRF_TRUSTED_ORIGINS = ["https://keepsight.example.org"]
    made = deepcopy(as_founded)
    for worker in (made.nadia, made.tom, made.marcus):
        made.council.account(worker)
    return made


def test_a_second_run_of_a_day_sends_nothing_again(house: House) -> None:
    first = send_morning_mail(now=NOW)
    assert first == len(mail.outbox) > 0
    assert send_morning_mail(now=NOW + timedelta(hours=3)) == 0
    assert send_morning_mail(now=NOW + timedelta(days=1)) > 0


def to(worker: Any) -> list[Any]:
    """The letters to one worker."""
    address = Account.objects.get(worker=worker).email
    return [letter for letter in mail.outbox if letter.to == [address]]


def test_each_is_sent_their_own_numbers_and_a_link_home(house: House) -> None:
    assert send_morning_mail(now=NOW) == len(mail.outbox)
    (letter,) = to(house.nadia)
    assert "1 child to be seen within 10 working days, 1 of them overdue" in letter.body
    assert "https://keepsight.example.org/\n" in letter.body
    assert "with no worker" not in letter.body


def test_no_letter_names_anybody(house: House) -> None:
    manager = house.council.worker("Wharfinger")
    house.council.role(manager, "team_manager", house.one)
    house.council.account(manager)
    house.council._new(DecisionRequest, person=house.tia, worker=house.nadia, state="sent_back",
                       decision_code="D01", asked_at=NOW - DAY, what="CANARY")  # fmt: skip
    send_morning_mail(now=NOW)
    (letter,) = to(manager)
    assert "2 children with no worker" in letter.body
    assert len(mail.outbox) >= 2
    for letter in mail.outbox:
        said = f"{letter.subject}\n{letter.body}\n{letter.from_email}"
        assert not [one for one in (*CANARIES, "Wharfinger") if one in said], said


def test_a_letter_that_names_somebody_is_found(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Planted: a letter that greets by name."""
    body = morning_mail.body_of
    monkeypatch.setattr(morning_mail, "body_of", lambda found: f"Dear Nadia,\n{body(found)}")
    with pytest.raises(AssertionError):
        test_no_letter_names_anybody(house)


def test_nothing_goes_to_whoever_has_gone_or_is_away_or_holds_nothing(house: House) -> None:
    house.council._new(Absence, worker=house.tom, started_on=TODAY - DAY, ended_on=TODAY)
    send_morning_mail(now=NOW)
    assert to(house.nadia) and not to(house.tom) and not to(house.marcus)
    mail.outbox.clear()
    house.nadia.ended_on = TODAY - DAY
    house.nadia.save()
    send_morning_mail(now=NOW)
    assert not to(house.nadia)


def test_a_closed_account_is_sent_nothing(house: House) -> None:
    Account.objects.filter(worker=house.nadia).update(is_active=False)
    send_morning_mail(now=NOW)
    assert not to(house.nadia)


def test_a_deputy_is_told_what_falls_to_them(house: House) -> None:
    away, deputy = house.council.worker("Away"), house.council.worker("Deputy")
    for worker, team in ((away, house.one), (deputy, house.two)):
        house.council.role(worker, "team_manager", team)
        house.council.account(worker)
    house.council._new(DecisionRequest, person=house.tia, worker=house.nadia, state="waiting",
                       decision_code="D03", asked_at=NOW - DAY, what="CANARY", case_answers={})  # fmt: skip
    send_morning_mail(now=NOW)
    assert "decision for you" in to(away)[0].body
    assert not any("while you cover" in letter.body for letter in to(deputy))
    mail.outbox.clear()
    house.council._new(Absence, worker=away, started_on=TODAY, ended_on=TODAY + DAY, cover=deputy)
    send_morning_mail(now=NOW + DAY)
    assert not to(away)
    assert "1 decision for you to take, 1 of them while you cover" in to(deputy)[0].body


def test_off_without_a_mail_server_and_on_days_off(house: House, settings: Any) -> None:
    saturday = NOW + timedelta(days=4)
    assert send_morning_mail(now=saturday) == 0
    settings.SENDS_MAIL = False
    assert send_morning_mail(now=NOW) == 0
    assert mail.outbox == []


def test_one_letter_that_fails_keeps_no_other_from_going(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    address = Account.objects.get(worker=house.nadia).email
    send = locmem.EmailBackend.send_messages

    def refuses(self: Any, messages: Any) -> Any:
        if messages[0].to == [address]:
            raise ConnectionRefusedError(address)
        return send(self, messages)

    house.child("Other Child", house.two, house.tom, plan=True)
    house.reckon()
    monkeypatch.setattr(locmem.EmailBackend, "send_messages", refuses)
    assert send_morning_mail(now=NOW) == 1
    assert to(house.tom)
    assert "ConnectionRefusedError" in caplog.text and address not in caplog.text
