"""A record opened for a reason, as people meet it: who is told, who is not let, who answers next day."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.core import mail

from keepsight.access.models import AuditChild
from keepsight.records.quality.emergency_opening import EmergencyOpening
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.doors.signing_in import with_app
from tests.integration.pages.test_decision_pages import client
from tests.integration.pages.test_lists import text_of
from tests.integration.shown_forms import send
from tests.integration.small_council import DAY, NOW

pytestmark = pytest.mark.django_db

WHY = {"reason_code": "safety_now", "words": "The police are with the mother."}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


class House(DecidingCouncil):
    """A council in whose other team, which Raj manages, Rosa works."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.people["rosa"] = self.council.worker("Rosa Whitlam")
        self.council.role(self.people["rosa"], "social_worker", self.two)

    @property
    def page(self) -> str:
        return f"/child/C-{self.tia.pk}"

    def opened(self) -> EmergencyOpening:
        answer = send(client(self, "rosa"), f"{self.page}/open", **WHY)
        assert answer.status_code == 302 and answer["Location"] == self.page, text_of(answer)
        return EmergencyOpening.objects.get()


@pytest.fixture
def house() -> House:
    return House()


def acts(house: House) -> list[str]:
    found = AuditChild.objects.filter(child_id=house.tia.pk).order_by("pk")
    return list(found.values_list("line__act", flat=True))


def test_refused_then_opened_for_sixty_minutes_and_shut_again(house: House) -> None:
    rosa = client(house, "rosa")
    refused = rosa.get(house.page)
    assert refused.status_code == 403 and f"{house.page}/open" in refused.content.decode()
    form = text_of(rosa.get(f"{house.page}/open"))
    assert "If it can wait, ask Nadia Rahman" in form and "60 minutes" in form
    one = house.opened()
    assert (one.opened_at, one.until_at) == (NOW, NOW + timedelta(minutes=60))
    assert (one.reason_code, one.words, one.worker) == (*WHY.values(), house.people["rosa"])
    assert rosa.get(house.page).status_code == 200
    with time_machine.travel(NOW + timedelta(minutes=59, seconds=59), tick=False):
        assert client(house, "rosa").get(house.page).status_code == 200
    with time_machine.travel(NOW + timedelta(minutes=60), tick=False):
        assert client(house, "rosa").get(house.page).status_code == 403
    assert "asked_to_open" in acts(house) and acts(house).count("refused_child") == 2


def test_the_manager_of_the_childs_team_is_told_at_once_without_a_name(
    house: House, django_capture_on_commit_callbacks
) -> None:
    address = house.account("ann").email
    with django_capture_on_commit_callbacks(execute=True):
        one = house.opened()
    assert one.told_worker == house.people["ann"]
    (sent,) = mail.outbox
    assert sent.to == [address]
    for told in ("Tia", "Brackley", "Rosa", f"C-{house.tia.pk}", WHY["words"]):
        assert told not in sent.subject + sent.body
    assert "opened for a reason" in text_of(client(house, "ann").get("/"))


def test_without_a_reason_or_words_nothing_opens_and_nothing_is_lost(house: House) -> None:
    rosa = client(house, "rosa")
    for said in ({}, {"words": WHY["words"]}, {"reason_code": "safety_now", "words": "   "}):
        answer = send(rosa, f"{house.page}/open", **said)
        assert answer.status_code == 422
        if "words" in said and said["words"].strip():
            assert said["words"] in text_of(answer)
    assert not EmergencyOpening.objects.exists() and rosa.get(house.page).status_code == 403


def test_it_is_asked_whether_it_is_really_you(house: House) -> None:
    with_app(house.account("rosa"))
    rosa = client(house, "rosa")
    session = rosa.session
    for record in session["account_authentication_methods"]:
        record["at"] = time.time() - 301
    session.save()
    for answer in (rosa.get(f"{house.page}/open"), rosa.post(f"{house.page}/open", WHY)):
        assert answer.status_code == 302 and "reauthenticate" in answer["Location"]
    assert not EmergencyOpening.objects.exists()


def test_a_tie_is_opened_for_no_reason_and_a_seal_is_not_there(house: House) -> None:
    rosa = client(house, "rosa")
    tie = house.council.tie(house.people["rosa"], house.tia, "family")
    assert f"{house.page}/open" not in rosa.get(house.page).content.decode()
    assert rosa.get(f"{house.page}/open").status_code == 403
    assert rosa.post(f"{house.page}/open", WHY).status_code == 403
    tie.delete()
    house.council.lock(house.tia, house.people["nadia"], kind="sealed")
    assert rosa.get(f"{house.page}/open").status_code == 404
    assert rosa.post(f"{house.page}/open", WHY).status_code == 404
    assert not EmergencyOpening.objects.exists()


def test_whoever_may_open_it_anyway_is_led_to_it(house: House) -> None:
    assert client(house, "nadia").get(f"{house.page}/open")["Location"] == house.page


def test_next_day_the_childs_manager_answers_and_nobody_else(house: House) -> None:
    one = house.opened()
    answer_at = f"/opened-for-a-reason/{one.pk}"
    said = {"answer_code": "right", "answer_words": "Duty had asked her."}
    with time_machine.travel(NOW + DAY, tick=False):
        assert client(house, "rosa").get("/opened-for-a-reason").status_code == 403
        raj, ann = client(house, "raj"), client(house, "ann")
        assert "No record that was opened" in text_of(raj.get("/opened-for-a-reason"))
        assert raj.get(answer_at).status_code == 404
        assert raj.post(answer_at, said).status_code == 404
        waiting = text_of(ann.get("/opened-for-a-reason"))
        for words in ("1 record of your teams was opened", "Rosa Whitlam", WHY["words"], "Due"):
            assert words in waiting
        assert send(ann, answer_at, answer_code="right", answer_words="").status_code == 422
        assert send(ann, answer_at, **said)["Location"] == "/opened-for-a-reason"
        assert ann.get(answer_at).status_code == 404, "answered once"
        assert "Duty had asked her." in text_of(ann.get("/opened-for-a-reason?state=answered"))
    one.refresh_from_db()
    assert (one.answer_code, one.answered_by, one.answered_at) == (
        "right",
        house.people["ann"],
        NOW + DAY,
    )


def test_what_nobody_looked_at_by_the_next_working_day_is_late(house: House) -> None:
    house.opened()  # on a Tuesday
    for days, late in ((1, False), (2, True)):
        with time_machine.travel(NOW + DAY * days, tick=False):
            waiting = text_of(client(house, "ann").get("/opened-for-a-reason"))
            assert ("should have been looked at by now" in waiting) is late


def test_nobody_answers_for_their_own_even_where_the_team_is_theirs_by_now(house: House) -> None:
    send(client(house, "raj"), f"{house.page}/open", **WHY)
    one = EmergencyOpening.objects.get()
    house.council.role(house.people["raj"], "team_manager", house.one)
    at = f"/opened-for-a-reason/{one.pk}"
    said = {"answer_code": "right", "answer_words": "It was I."}
    assert client(house, "raj").get(house.page).status_code == 200
    assert client(house, "raj").get(at).status_code == 404
    assert client(house, "raj").post(at, said).status_code == 404
    assert client(house, "ann").get(at).status_code == 200
