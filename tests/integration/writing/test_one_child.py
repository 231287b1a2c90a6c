"""One child: who is joined, who is new, and what only a person may judge."""

from datetime import date

import pytest

from keepsight.records.people.identifier import Identifier
from keepsight.records.people.person import Person
from keepsight.records.workforce.account import Account
from keepsight.writing import bring_in
from keepsight.writing.models import LedgerRow, Question
from keepsight.writing.perform import Wrong
from tests.integration.writing.small import LATER, child, council, outcomes, proposal, take

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

BORN, OTHER = date(2015, 3, 2), date(2015, 2, 3)


def kinds() -> list[str]:
    return list(Question.objects.order_by("id").values_list("kind", flat=True))


def test_a_local_number_joins_within_its_scheme_only() -> None:
    take(proposal(child("1", BORN)))
    take(proposal(child("1", BORN)))
    assert Person.objects.count() == 1
    take(proposal(child("1", BORN), source="ssda903", scheme="carebase"))
    assert Person.objects.count() == 2, "the same digits in another system are another child"


def test_two_systems_share_numbers_only_if_the_council_says_so() -> None:
    take(proposal(child("1", BORN), scheme="eastfield"))
    take(proposal(child("1", BORN), source="ssda903", scheme="eastfield"))
    assert Person.objects.count() == 1


def test_a_pupil_number_joins_with_the_same_date_of_birth() -> None:
    take(proposal(child("1", BORN, upn="A1")))
    take(proposal(child("9", BORN, upn="A1"), source="ssda903", scheme="ssda903"))
    assert Person.objects.count() == 1
    assert set(Identifier.objects.values_list("value", flat=True)) == {"1", "9", "A1"}


def test_a_former_pupil_number_joins_too() -> None:
    take(proposal(child("1", BORN, upn="A1")))
    take(proposal(child("9", BORN, upn="B2", former_upn="A1"), source="ssda903", scheme="x"))
    assert Person.objects.count() == 1


@pytest.mark.parametrize(
    "second",
    [
        proposal(child("1", OTHER)),
        proposal(child("9", OTHER, upn="A1"), source="ssda903", scheme="x"),
    ],
    ids=["same local number", "same pupil number"],
)
def test_a_differing_date_of_birth_goes_to_a_person(second: object) -> None:
    take(proposal(child("1", BORN, upn="A1")))
    batch = take(second)  # type: ignore[arg-type]
    assert Person.objects.count() == 1
    assert kinds() == ["born_differs"]
    assert outcomes(batch) == {"waiting": 1}


def test_an_unborn_child_that_is_born_is_the_same_child() -> None:
    take(proposal(child("1", None, expected_on=BORN)))
    take(proposal(child("1", BORN)))
    assert Person.objects.get().born_on == BORN
    assert not kinds()


def test_two_children_under_one_number_wait_both() -> None:
    batch = take(proposal(child("1", BORN), child("1", OTHER), child("2", BORN)))
    assert outcomes(batch) == {"waiting": 2, "new": 1}
    assert kinds() == ["one_number", "one_number"]


def test_twins_with_one_pupil_number_are_never_joined_without_a_person() -> None:
    batch = take(proposal(child("1", BORN, upn="A1"), child("2", BORN, upn="A1")))
    assert outcomes(batch) == {"waiting": 2}
    assert set(kinds()) == {"one_upn"}


def test_a_second_number_of_one_system_with_a_known_pupil_number_waits() -> None:
    take(proposal(child("1", BORN, upn="A1")))
    take(proposal(child("2", BORN, upn="A1")))
    assert kinds() == ["one_upn"]
    assert Person.objects.count() == 1


def test_numbers_that_lead_to_two_records_wait() -> None:
    take(proposal(child("1", BORN)))
    take(proposal(child("9", BORN, upn="A1"), source="ssda903", scheme="x"))
    take(proposal(child("1", BORN, upn="A1")))
    assert kinds() == ["two_records"]
    assert len(Question.objects.get().candidates) == 2


def test_another_council_never_joins() -> None:
    take(proposal(child("1", BORN, upn="A1")))
    take(proposal(child("1", BORN, upn="A1")), authority=council("202"))
    assert Person.objects.count() == 2


def test_a_child_known_by_a_number_alone_must_be_held() -> None:
    take(proposal(child("1", BORN), scheme="e"))
    began = date(2026, 1, 5)
    visits = proposal(
        child("1", None, _must_exist=True),
        child("7", None, _must_exist=True),
        assessments=[{"of": 0, "started_on": began}, {"of": 1, "started_on": began}],
        scheme="e",
    )
    batch = take(visits)
    assert Person.objects.count() == 1
    rows = LedgerRow.objects.filter(batch=batch, table="Assessment").order_by("row")
    assert [(row.outcome, row.reason) for row in rows] == [("new", ""), ("rejected", "no_child")]


class TestAnswers:
    """What waits goes where the person says, and nowhere else."""

    @pytest.fixture(autouse=True)
    def someone(self) -> None:
        self.by = Account.objects.create_user("someone@example.org").pk

    def asked(self) -> Question:
        take(proposal(child("1", BORN)))
        take(proposal(child("1", OTHER), assessments=[{"of": 0, "started_on": date(2026, 1, 5)}]))
        return Question.objects.get()

    def test_same_puts_it_on_the_record(self) -> None:
        question = self.asked()
        held = Person.objects.get()
        bring_in.answer(question, "same", person_id=held.pk, by=self.by, now=LATER)
        assert Person.objects.count() == 1
        question.refresh_from_db()
        assert (question.answer, question.payload) == ("same", None)

    def test_different_makes_a_child_of_its_own_without_the_taken_number(self) -> None:
        question = self.asked()
        bring_in.answer(question, "different", by=self.by, now=LATER)
        assert Person.objects.count() == 2
        assert Identifier.objects.filter(value="1").count() == 1

    def test_cannot_tell_goes_on_waiting(self) -> None:
        question = self.asked()
        assert bring_in.answer(question, "cannot_tell", by=self.by, now=LATER) is None
        question.refresh_from_db()
        assert question.payload is not None
        bring_in.answer(question, "different", by=self.by, now=LATER)
        assert Person.objects.count() == 2

    def test_an_answer_is_given_once_and_only_among_the_candidates(self) -> None:
        question = self.asked()
        with pytest.raises(Wrong):
            bring_in.answer(question, "same", person_id=10_000, by=self.by, now=LATER)
        bring_in.answer(question, "different", by=self.by, now=LATER)
        with pytest.raises(Wrong):
            bring_in.answer(question, "different", by=self.by, now=LATER)
