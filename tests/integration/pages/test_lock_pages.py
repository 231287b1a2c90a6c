"""Locks as people meet them: asked for, approved by a second person, reviewed, lifted; never alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import time_machine

from keepsight.access.models import AuditChild, AuditLine
from keepsight.records.quality.named_reader import NamedReader
from keepsight.records.quality.restriction import Restriction
from keepsight.records.quality.restriction_review import RestrictionReview
from keepsight.records.workforce.decision import Decision
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.pages.test_decision_pages import client
from tests.integration.pages.test_lists import text_of
from tests.integration.shown_forms import borne_by, send
from tests.integration.small_council import DAY, NOW, TODAY

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

WHY = "A worker of this office lives next door."


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


class House(DecidingCouncil):
    """A council in which Sam manages the same service as Dawn, and that knows how to lock Tia's record."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.people["sam"] = self.council.worker("Sam Ellis")
        self.council.role(self.people["sam"], "service_manager", self.service)

    def at(self, page: str = "") -> str:
        return f"/child/C-{self.tia.pk}/lock{page}"

    def asks(self, **other: str) -> Restriction:
        said = {"kind_code": "restricted", "ground_code": "staff", "words": WHY} | other
        answer = send(client(self, "nadia"), self.at("/ask"), **said)
        assert answer.status_code == 302, text_of(answer)
        return Restriction.objects.get()

    def approval(self) -> dict[str, str]:
        return {"reader": str(self.people["nadia"].pk), "reasons": "Known to two of the staff."}

    def locks(self, **other: str) -> Restriction:
        self.asks(**other)
        answer = send(client(self, "dawn"), self.at("/approve"), **self.approval())
        assert answer.status_code == 302, text_of(answer)
        return Restriction.objects.get()

    def names(self) -> set[str]:
        return {one.worker.name for one in NamedReader.objects.filter(ended_on__isnull=True)}


@pytest.fixture
def house() -> House:
    return House()


def test_who_asks_cannot_approve_and_a_second_person_does(house: House) -> None:
    nadia, ann, dawn = (client(house, short) for short in ("nadia", "ann", "dawn"))
    assert "This record is not locked." in text_of(nadia.get(house.at()))
    lock = house.asks()
    assert (lock.restricted_on, lock.asked_by) == (None, house.people["nadia"])
    assert "A lock is asked for. Nothing is locked yet." in text_of(ann.get(house.at()))
    assert ann.get(f"/child/C-{house.tia.pk}").status_code == 200, "nothing is locked yet"
    assert nadia.get(house.at("/approve")).status_code == 403
    assert ann.get(house.at("/approve")).status_code == 403
    assert "Approve it" in text_of(dawn.get(house.at()))

    assert send(dawn, house.at("/approve"), **house.approval())["Location"] == house.at()
    lock.refresh_from_db()
    assert (lock.restricted_on, lock.approved_by) == (TODAY, house.people["dawn"])
    assert house.names() == {"Nadia Rahman", "Dawn Keighley"}
    decision = Decision.objects.get()
    assert (decision.decision_code, decision.outcome_code) == ("D39", "agreed")
    assert (
        decision.reasons == "Known to two of the staff." and decision.worker == house.people["dawn"]
    )


def test_from_that_moment_it_is_there_for_nobody_else(house: House) -> None:
    house.locks()
    for short in ("ann", "sam", "colin"):
        someone = client(house, short)
        there = someone.get(f"/child/C-{house.tia.pk}")
        nowhere = someone.get("/child/C-999999")
        assert (there.status_code, text_of(there)) == (404, text_of(nowhere))
        for page in ("", "/name", "/take-off", "/review", "/lift"):
            assert someone.get(house.at(page)).status_code in (403, 404), (short, page)
        assert "Brackley" not in text_of(someone.get("/locks"))
    for short in ("nadia", "dawn"):
        someone = client(house, short)
        assert someone.get(f"/child/C-{house.tia.pk}").status_code == 200
        assert "1 locked record opens to you." in text_of(someone.get("/locks"))


def test_whoever_is_of_the_level_and_asked_for_it_themselves_is_refused(house: House) -> None:
    dawn = client(house, "dawn")
    send(dawn, house.at("/ask"), kind_code="restricted", ground_code="staff", words=WHY)
    assert "Approve it" not in text_of(dawn.get(house.at()))
    for page in ("/approve", "/decline"):
        answer = send(dawn, house.at(page), **house.approval())
        assert answer.status_code == 403 and "Sam Ellis" in text_of(answer), page
    assert not Decision.objects.exists() and Restriction.objects.get().restricted_on is None
    refused = AuditLine.objects.filter(about__contains='"D39"', act="refused")
    assert refused.count() == 2
    assert AuditChild.objects.filter(line__in=refused, child_id=house.tia.pk).count() == 2


def test_a_form_that_lacks_something_says_so_and_keeps_the_words(house: House) -> None:
    answer = send(client(house, "nadia"), house.at("/ask"), kind_code="sealed", words=WHY)
    assert answer.status_code == 422 and WHY in text_of(answer)
    assert not Restriction.objects.exists()
    adopted = {"kind_code": "restricted", "ground_code": "adoption", "words": WHY}
    answer = send(client(house, "nadia"), house.at("/ask"), **adopted)
    assert "After an adoption the record is sealed, not restricted." in text_of(answer)
    house.asks()
    again = send(client(house, "ann"), house.at("/ask"), **adopted | {"kind_code": "sealed"})
    assert "A lock is asked for already." in text_of(again)
    empty = send(client(house, "dawn"), house.at("/approve"), reasons="")
    assert empty.status_code == 422 and not NamedReader.objects.exists()


def test_declined_it_never_was(house: House) -> None:
    house.asks()
    dawn = client(house, "dawn")
    assert send(dawn, house.at("/decline"), reasons="Nobody here knows them.").status_code == 302
    assert "It is declined. Nothing was locked." in text_of(dawn.get(house.at()))
    assert Decision.objects.get().outcome_code == "refused"
    assert client(house, "ann").get(f"/child/C-{house.tia.pk}").status_code == 200
    assert dawn.get(house.at("/approve")).status_code == 404


def test_of_two_who_approve_at_once_the_second_is_told(house: House) -> None:
    house.asks()
    dawn, sam = client(house, "dawn"), client(house, "sam")
    borne = borne_by(sam, house.at("/approve"))
    send(dawn, house.at("/approve"), **house.approval())
    answer = sam.post(house.at("/approve"), borne | house.approval())
    assert answer.status_code == 404, "to Sam the record is not there any more"
    assert house.names() == {"Nadia Rahman", "Dawn Keighley"}


def test_names_come_and_go_and_never_the_last_who_may_lift(house: House) -> None:
    house.locks()
    dawn = client(house, "dawn")
    own = NamedReader.objects.get(worker=house.people["dawn"])
    answer = send(dawn, house.at("/take-off"), reader=str(own.pk))
    assert "Nobody else named on it may lift the lock." in text_of(answer)
    assert send(dawn, house.at("/name"), worker=str(house.people["sam"].pk)).status_code == 302
    assert client(house, "sam").get(f"/child/C-{house.tia.pk}").status_code == 200
    assert send(dawn, house.at("/take-off"), reader=str(own.pk))["Location"] == "/locks"
    assert dawn.get(f"/child/C-{house.tia.pk}").status_code == 404
    assert house.names() == {"Nadia Rahman", "Sam Ellis"}


def test_a_name_that_could_not_act_is_refused(house: House) -> None:
    house.locks()
    house.council.tie(house.people["sam"], house.tia, "family")
    answer = send(client(house, "dawn"), house.at("/name"), worker=str(house.people["sam"].pk))
    assert answer.status_code == 422
    assert "Sam Ellis cannot open it" in text_of(answer)
    assert "Sam Ellis" not in house.names()


def test_it_is_looked_at_again_every_ninety_days_or_lifted(house: House) -> None:
    house.locks()
    with time_machine.travel(NOW + DAY * 91, tick=False):
        dawn = client(house, "dawn")
        assert "should have been looked at again" in text_of(dawn.get("/locks"))
        assert send(dawn, house.at("/review"), reasons="Still next door.").status_code == 302
        assert RestrictionReview.objects.get().reviewed_on == TODAY + DAY * 91
        assert "should have been looked at again" not in text_of(dawn.get("/locks"))
        assert client(house, "ann").get(f"/child/C-{house.tia.pk}").status_code == 404
        assert client(house, "nadia").get(house.at("/lift")).status_code == 403
        assert send(dawn, house.at("/lift"), reasons="The worker left.").status_code == 302
    assert Restriction.objects.get().lifted_on == TODAY + DAY * 91
    assert house.names() == set()
    assert [one.what for one in Decision.objects.order_by("pk")] == [
        "Restrict the record",
        "Restrict the record",
        "Lift the restriction",
    ]


def test_the_record_of_before_an_adoption_is_never_opened_again(house: House) -> None:
    house.locks(kind_code="sealed", ground_code="adoption")
    dawn = client(house, "dawn")
    assert "Lift the lock" not in text_of(dawn.get(house.at()))
    answer = send(dawn, house.at("/lift"), reasons="By mistake.")
    assert "The record of before an adoption stays sealed." in text_of(answer)
    assert Restriction.objects.get().lifted_on is None


@pytest.mark.parametrize("page", ["/ask", "/approve", "/decline", "/name", "/review", "/lift"])
def test_another_teams_worker_finds_no_form(page: str, house: House) -> None:
    house.locks()
    assert client(house, "raj").get(house.at(page)).status_code in (403, 404)
