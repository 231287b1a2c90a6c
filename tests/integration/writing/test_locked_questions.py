"""What an import asks about a locked record is there for nobody to whom the record is not open; and after an
adoption nothing asks whether the child of before is the child of after."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from keepsight.access.viewer import Viewer
from keepsight.actions.people.answer_question import answer
from keepsight.records.people.identifier import Identifier
from keepsight.records.people.person import Person
from keepsight.records.people.person_name import PersonName
from keepsight.records.quality.restriction import Restriction
from keepsight.records.workforce.worker import Worker
from keepsight.writing import waiting_room
from keepsight.writing.batches.alike import list_alike
from keepsight.writing.models import Question
from keepsight.writing.perform import Wrong
from tests.integration.doors.signing_in import signed_in
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import SmallCouncil
from tests.integration.writing.small import LATER, child, outcomes, proposal, take
from tests.integration.writing.test_alike import batch, made

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

BORN, OTHER = date(2015, 3, 2), date(2015, 2, 3)
DAY = timedelta(days=1)


class House:
    """A child of two dates of birth, about whom an import asks; an analyst and a service's manager."""

    def __init__(self) -> None:
        self.council = council = SmallCouncil("201")
        self.analyst = self._worker("Ida Lund", "performance_analyst")
        self.manager = self._worker("Dawn Keighley", "service_manager")
        self.other = self._worker("Sam Ellis", "service_manager")
        take(proposal(child("1", BORN)), authority=council.authority)
        take(proposal(child("1", OTHER)), authority=council.authority)
        self.child = Person.objects.get()
        self.question = Question.objects.get()

    def _worker(self, name: str, role: str) -> Worker:
        made_one = self.council.worker(name)
        team = None if role == "performance_analyst" else self.council.team(f"Of {name}")
        self.council.role(made_one, role, team)
        return made_one

    def looks(self, worker: Worker) -> Viewer:
        return self.council.looks(worker, LATER)

    def lock(self, *named: Worker, **said: Any) -> Restriction:
        said = {"restricted_on": LATER.date() - DAY, **said}
        lock = self.council.lock(self.child, **said)
        for one in named:
            self.council.names_reader(lock, one)
        return lock

    def sees(self, worker: Worker) -> tuple[int, int, bool]:
        """How many wait for them: counted, listed, and whether the one is there at its address."""
        viewer = self.looks(worker)
        listed = waiting_room.first_of_each(viewer, 10, now=LATER)
        of_kind = waiting_room.of_kind(viewer, "born_differs", 0, 10, now=LATER)
        assert len(listed) == len(of_kind) == waiting_room.how_many(viewer, now=LATER)
        one = waiting_room.one_waiting(viewer, self.question.pk, now=LATER)
        return sum(waiting_room.counts(viewer, now=LATER).values()), len(listed), one is not None


@pytest.fixture
def house() -> House:
    return House()


HERE, NOT_THERE = (1, 1, True), (0, 0, False)


@pytest.mark.parametrize("kind", ["restricted", "sealed"])
def test_a_question_goes_where_the_lock_lets_it(kind: str, house: House) -> None:
    everybody = (house.analyst, house.manager, house.other)
    assert [house.sees(one) for one in everybody] == [HERE, NOT_THERE, NOT_THERE]
    lock = house.lock(house.manager, kind=kind)
    assert [house.sees(one) for one in everybody] == [NOT_THERE, HERE, NOT_THERE]
    house.council.names_reader(lock, house.analyst)
    assert [house.sees(one) for one in everybody] == [HERE, HERE, NOT_THERE]
    lock.lifted_on = LATER.date()
    lock.save()
    assert [house.sees(one) for one in everybody] == [HERE, NOT_THERE, NOT_THERE]


def test_a_lock_that_is_only_asked_for_hides_nothing(house: House) -> None:
    house.lock(house.manager, restricted_on=None)
    assert house.sees(house.analyst) == HERE and house.sees(house.manager) == NOT_THERE


def test_nobody_answers_what_is_not_there_for_them(house: House) -> None:
    house.lock(house.manager)
    said = {"question": house.question.pk, "answer": "different", "why": "Another mother."}
    for worker in (house.analyst, house.other):
        with pytest.raises(Wrong, match="not there any more"):
            answer(said, by=house.looks(worker), now=LATER)
    answer(said, by=house.looks(house.manager), now=LATER)
    house.question.refresh_from_db()
    assert house.question.answer == "different"


def test_no_page_tells_that_there_is_one(house: House) -> None:
    """Counts, lists, the import itself and the address: as if nothing had been asked."""
    account = house.council.account(house.analyst)
    account.save()
    client = signed_in(account)
    asked_at = f"/waiting/{house.question.pk}"
    assert "Waiting for a person: 1" in text_of(client.get("/waiting"))
    assert "1 thing waits for a person." in text_of(client.get("/imports"))
    house.lock(house.manager, kind="sealed")
    assert "Waiting for a person: 0" in text_of(client.get("/waiting"))
    assert client.get("/waiting?kind=born_differs").status_code == 200
    assert "restricted" not in text_of(client.get("/waiting"))
    there, nowhere = client.get(asked_at), client.get("/waiting/999999")
    assert (there.status_code, text_of(there)) == (404, text_of(nowhere))
    assert client.post(asked_at, {"answer": "different", "why": "x"}).status_code == 404
    assert "Nothing waits for a person." in text_of(client.get("/imports"))


def test_the_named_manager_is_led_to_it_from_the_locks(house: House) -> None:
    account = house.council.account(house.manager)
    client = signed_in(account)
    assert "of imports about these records" not in text_of(client.get("/locks"))
    house.lock(house.manager)
    page = client.get("/locks")
    assert "1 question of imports about these records waits for you" in text_of(page)
    waiting = client.get("/waiting")
    assert "Locked records" in text_of(waiting) and "/imports" not in waiting.content.decode()
    assert client.get(f"/waiting/{house.question.pk}").status_code == 200


# --- adoption -----------------------------------------------------------------------------------


def adopted(person: int) -> None:
    """The record of before is sealed, as it is after an order."""
    council = Person.objects.get(pk=person).authority
    Restriction.objects.create(
        authority=council,
        person_id=person,
        kind_code="sealed",
        ground_code="adoption",
        restricted_on=date(2026, 1, 5),
    )


def test_nothing_asks_whether_the_adopted_child_is_the_child_of_before() -> None:
    before = made("Tia", "Brackley", nhs="9434765919")
    after = made("Tia", "Brackley", nhs="9434765919")
    third = made("Tia", "Brackly")
    adopted(before)
    listed = {tuple(pair) for pair in _listed([before, after, third])}
    assert listed == {(after, third)}


def test_without_the_seal_the_same_pair_is_listed() -> None:
    pair = made("Tia", "Brackley", nhs="9434765919"), made("Tia", "Brackley", nhs="9434765919")
    assert _listed(list(pair)) == [list(pair)]


def test_a_number_that_the_child_took_along_does_not_lead_back() -> None:
    council = SmallCouncil("201").authority
    take(proposal(child("1", BORN, upn="A1")), authority=council)
    before = Person.objects.get()
    adopted(before.pk)
    came = take(proposal(child("77", BORN, upn="A1"), scheme="other"), authority=council)
    assert outcomes(came) == {"new": 1} and Person.objects.count() == 2
    differs = take(proposal(child("78", OTHER, upn="A1"), scheme="third"), authority=council)
    assert outcomes(differs) == {"waiting": 1}
    after = Person.objects.exclude(pk=before.pk).get()
    assert Question.objects.get().candidates == [after.pk]


def test_its_own_system_still_finds_the_record_of_before() -> None:
    council = SmallCouncil("201").authority
    take(proposal(child("1", BORN)), authority=council)
    before = Person.objects.get()
    adopted(before.pk)
    take(proposal(child("1", BORN, upn="A1")), authority=council)
    assert Person.objects.count() == 1
    assert Identifier.objects.filter(person=before, scheme="upn").count() == 1


def _listed(people: list[int]) -> list[list[int]]:
    list_alike(batch(), people)
    assert PersonName.objects.count() == len(people)
    return list(Question.objects.order_by("pk").values_list("candidates", flat=True))
