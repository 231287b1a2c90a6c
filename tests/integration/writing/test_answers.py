"""Every kind of question answered: same, different, cannot tell; by a page, once, and after a crash."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from unittest.mock import patch

import pytest

from keepsight.access.models import AuditLine
from keepsight.access.viewer import Viewer
from keepsight.actions.people.answer_question import answer
from keepsight.records.batch import Batch
from keepsight.records.people.identifier import Identifier
from keepsight.records.people.person import Person
from keepsight.records.people.person_name import PersonName
from keepsight.records.workforce.allocation import Allocation
from keepsight.writing import bring_in, waiting_room
from keepsight.writing.models import Question
from keepsight.writing.perform import Refused, Wrong
from tests.integration.doors.signing_in import signed_in
from tests.integration.small_council import SmallCouncil
from tests.integration.writing.small import LATER, child, proposal, take

pytestmark = pytest.mark.django_db

BORN, OTHER = date(2015, 3, 2), date(2015, 2, 3)
Kind = Question.Kind


@pytest.fixture
def council() -> SmallCouncil:
    return SmallCouncil("201")


@pytest.fixture
def analyst(council: SmallCouncil) -> Viewer:
    return council.viewer("performance_analyst", name="Ida Analyst")


def born_differs(council: SmallCouncil) -> None:
    take(proposal(child("1", BORN)), authority=council.authority)
    take(proposal(child("1", OTHER)), authority=council.authority)


def one_number(council: SmallCouncil) -> None:
    take(proposal(child("1", BORN)), authority=council.authority)
    take(proposal(child("1", BORN), child("1", OTHER)), authority=council.authority)


def two_records(council: SmallCouncil) -> None:
    take(proposal(child("1", BORN)), authority=council.authority)
    take(proposal(child("2", BORN, upn="A1"), scheme="x"), authority=council.authority)
    take(proposal(child("1", BORN, upn="A1")), authority=council.authority)


def one_upn(council: SmallCouncil) -> None:
    take(proposal(child("1", BORN, upn="A1")), authority=council.authority)
    take(proposal(child("2", BORN, upn="A1")), authority=council.authority)


def two_workers(council: SmallCouncil) -> None:
    held = [{"of": 0, "worker": "Ann", "started_on": date(2026, 1, 5)}]
    take(proposal(child("1", BORN), allocations=held), authority=council.authority)
    new = [{"of": 0, "worker": "Bob", "started_on": date(2026, 3, 2)}]
    take(
        proposal(child("1", BORN), allocations=new, source="case_list"),
        authority=council.authority,
    )


def looks_alike(council: SmallCouncil) -> None:
    batch = take(proposal(child("1", BORN), child("2", BORN)), authority=council.authority)
    one, other = Person.objects.order_by("pk").values_list("pk", flat=True)
    Question.objects.create(
        authority_id=council.authority.pk, batch=batch, kind=Kind.LOOKS_ALIKE,
        facts={"why": "The same date of birth, and names that sound alike."},
        candidates=[one, other],
    )  # fmt: skip


MADE: dict[str, Callable[[SmallCouncil], None]] = {
    "born_differs": born_differs,
    "one_number": one_number,
    "two_records": two_records,
    "one_upn": one_upn,
    "two_workers": two_workers,
    "looks_alike": looks_alike,
}
OF_CHILDREN = ("born_differs", "one_number", "two_records", "one_upn")


def asked(kind: str, council: SmallCouncil) -> Question:
    MADE[kind](council)
    question = Question.objects.filter(kind=kind).first()
    assert question is not None
    return question


def say(
    question: Question, said: str, by: Viewer, why: str = "The mother’s name agrees."
) -> Question:
    answer({"question": question.pk, "answer": said, "why": why}, by=by, now=LATER)
    question.refresh_from_db()
    return question


@pytest.mark.parametrize("kind", OF_CHILDREN)
@pytest.mark.both_databases
def test_the_same_child_goes_onto_the_record_chosen(
    kind: str, council: SmallCouncil, analyst: Viewer
) -> None:
    question = asked(kind, council)
    people, onto = Person.objects.count(), question.candidates[0]
    say(question, f"same:{onto}", analyst)
    assert (question.answer, question.answered_person_id) == ("same", onto)
    assert question.payload is None and question.answered_by_id == analyst.account_id
    assert Person.objects.count() == people
    assert Batch.objects.filter(name__startswith=f"Answer to question {question.pk}:").count() == 1


@pytest.mark.parametrize("kind", OF_CHILDREN)
@pytest.mark.both_databases
def test_different_children_are_two_records(
    kind: str, council: SmallCouncil, analyst: Viewer
) -> None:
    question = asked(kind, council)
    people = Person.objects.count()
    say(question, "different", analyst)
    assert question.answer == "different"
    assert Person.objects.count() == people + 1
    local = Identifier.objects.filter(scheme__startswith="local:")
    assert local.count() == local.values("scheme", "value").distinct().count()


@pytest.mark.parametrize("kind", MADE)
def test_cannot_tell_changes_nothing(kind: str, council: SmallCouncil, analyst: Viewer) -> None:
    question = asked(kind, council)
    held = (Person.objects.count(), Allocation.objects.count(), Batch.objects.count())
    say(question, "cannot_tell", analyst, why="")
    assert question.answer == "cannot_tell"
    assert held == (Person.objects.count(), Allocation.objects.count(), Batch.objects.count())
    open_now = waiting_room.counts(analyst, now=LATER)
    assert (kind in open_now) == (kind != "looks_alike"), "a likeness is not asked again"


@pytest.mark.parametrize("kind", OF_CHILDREN)
def test_after_cannot_tell_it_may_be_answered(
    kind: str, council: SmallCouncil, analyst: Viewer
) -> None:
    question = asked(kind, council)
    say(question, "cannot_tell", analyst)
    assert say(question, "different", analyst).answer == "different"


@pytest.mark.both_databases
def test_the_new_worker_takes_over_and_one_holds_the_child(
    council: SmallCouncil, analyst: Viewer
) -> None:
    question = asked("two_workers", council)
    say(question, f"same:{question.candidates[0]}", analyst)
    leads = Allocation.objects.filter(role_code="lead").order_by("started_on")
    assert [(a.worker.name, a.ended_on) for a in leads] == [
        ("Ann", date(2026, 3, 1)),
        ("Bob", None),
    ]
    assert not Question.objects.filter(answer="").exists(), "it is not asked a second time"
    assert leads[0].history.first().history_change_reason == "Another system names the worker"


def test_the_worker_held_is_kept(council: SmallCouncil, analyst: Viewer) -> None:
    question = asked("two_workers", council)
    batches = Batch.objects.count()
    say(question, "different", analyst)
    assert [a.worker.name for a in Allocation.objects.all()] == ["Ann"]
    assert (question.answer, question.payload, Batch.objects.count()) == (
        "different",
        None,
        batches,
    )
    assert Person.objects.count() == 1


def test_what_looks_alike_is_never_joined(council: SmallCouncil, analyst: Viewer) -> None:
    question = asked("looks_alike", council)
    with pytest.raises(Wrong, match="cannot be joined here yet"):
        say(question, f"same:{question.candidates[0]}", analyst)
    say(question, "different", analyst)
    assert Person.objects.count() == 2 and question.answer == "different"


# --- refusals -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "why", "sentence"),
    [
        ("different", "", "Say what made you sure."),
        ("different", "   ", "Say what made you sure."),
        ("same", "x", "Choose one of the records shown."),
        ("same:999999", "x", "Choose one of the records shown."),
        ("same:x", "x", "Choose one of the answers shown."),
        ("yes", "x", "Choose one of the answers shown."),
    ],
)
def test_an_answer_that_cannot_stand(
    said: str, why: str, sentence: str, council: SmallCouncil, analyst: Viewer
) -> None:
    question = asked("born_differs", council)
    with pytest.raises(Wrong, match=sentence):
        say(question, said, analyst, why)
    question.refresh_from_db()
    assert (question.answer, question.answered_at) == ("", None)


def test_who_may_not_answer_is_refused_and_it_is_on_the_log(council: SmallCouncil) -> None:
    question = asked("born_differs", council)
    worker = council.viewer("social_worker")
    with pytest.raises(Refused):
        say(question, "different", worker)
    assert AuditLine.objects.filter(act="refused", account_id=worker.account_id).exists()
    question.refresh_from_db()
    assert question.answered_at is None


@pytest.mark.both_databases
def test_another_councils_question_is_not_there(council: SmallCouncil) -> None:
    question = asked("born_differs", council)
    stranger = SmallCouncil("999").viewer("performance_analyst")
    with pytest.raises(Wrong, match="not there"):
        say(question, "different", stranger)


@pytest.mark.both_databases
def test_a_question_is_answered_once(council: SmallCouncil, analyst: Viewer) -> None:
    question = asked("born_differs", council)
    say(question, "different", analyst)
    people = Person.objects.count()
    with pytest.raises(Wrong, match="answered already"):
        say(question, "different", analyst)
    assert Person.objects.count() == people


@pytest.mark.both_databases
def test_two_people_never_answer_at_once(council: SmallCouncil, analyst: Viewer) -> None:
    question = asked("born_differs", council)
    other = council.viewer("performance_analyst", name="Ola Analyst")

    def meanwhile(*_: Any, **__: Any) -> None:
        with pytest.raises(Wrong, match="Someone is answering"):
            say(question, "different", other)

    with patch.object(bring_in.staging, "stage", side_effect=meanwhile), pytest.raises(Exception):  # noqa: B017
        say(question, "different", analyst)


def test_an_answer_that_fails_waits_again(council: SmallCouncil, analyst: Viewer) -> None:
    question = asked("born_differs", council)
    with (
        patch.object(bring_in.staging, "stage", side_effect=OSError("disk")),
        pytest.raises(OSError),
    ):
        say(question, "different", analyst)
    question.refresh_from_db()
    assert (question.answer, question.answered_at) == ("", None)
    assert say(question, "different", analyst).answer == "different"


@pytest.mark.both_databases
def test_an_answer_cut_short_is_ended_and_not_given_twice(
    council: SmallCouncil, analyst: Viewer
) -> None:
    """Killed between putting the child on record and noting the answer: nothing is written twice."""
    question = asked("born_differs", council)
    with (
        patch.object(bring_in.waiting, "note_answer", side_effect=KeyboardInterrupt),
        pytest.raises(KeyboardInterrupt),
    ):
        say(question, "different", analyst)
    people = Person.objects.count()
    later = LATER + timedelta(minutes=11)
    with pytest.raises(Wrong, match="answered already"):
        answer({"question": question.pk, "answer": "different", "why": "x"}, by=analyst, now=later)
    question.refresh_from_db()
    assert (question.answer, question.payload) == ("different", None)
    assert question.why == "The mother’s name agrees."
    assert Person.objects.count() == people


# --- the pages ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", MADE)
def test_a_question_on_its_page(kind: str, council: SmallCouncil, analyst: Viewer) -> None:
    question = asked(kind, council)
    for person in Person.objects.all():
        PersonName.objects.create(
            authority=council.authority, person=person, given_name="Katy", family_name="Marwood"
        )
    client, waiting = signed_in(_account(analyst)), Question.objects.count()
    listed = client.get("/waiting").content.decode()
    assert f'href="/waiting/{question.pk}"' in listed
    assert f"Waiting for a person: {waiting}" in listed
    page = client.get(f"/waiting/{question.pk}").content.decode()
    assert "Side by side" in page and "Katy Marwood" in page
    assert ("Who holds this child?" in page) == (kind == "two_workers")
    assert ('value="same:' in page) == (kind != "looks_alike")
    assert " checked" not in page, "no answer is chosen beforehand"
    missing = client.post(f"/waiting/{question.pk}", {"answer": "different"})
    assert missing.status_code == 422 and "Say what made you sure." in missing.content.decode()
    done = client.post(f"/waiting/{question.pk}", {"answer": "different", "why": "Two mothers"})
    assert done.status_code == 302 and done.url == "/waiting"
    left = client.get("/waiting").content.decode()
    assert f"Waiting for a person: {waiting - 1}" in left
    page = client.get(f"/waiting/{question.pk}").content.decode()
    assert "answered" in page and "<textarea" not in page
    again = client.post(f"/waiting/{question.pk}", {"answer": "different", "why": "x"})
    assert again.status_code == 422


def _account(viewer: Viewer) -> Any:
    from keepsight.records.workforce.account import Account

    return Account.objects.get(pk=viewer.account_id)


def test_the_pages_are_read_with_a_line_on_the_log(council: SmallCouncil, analyst: Viewer) -> None:
    question = asked("born_differs", council)
    client = signed_in(_account(analyst))
    client.get("/waiting")
    client.get(f"/waiting/{question.pk}")
    lines = AuditLine.objects.filter(account_id=analyst.account_id)
    for act, why in (("list_children", "waiting"), ("read_child", "same_child")):
        assert lines.filter(act=act, about__contains=f'"why":"{why}"', children=1).exists()


def test_a_question_of_an_import_that_is_only_staged_is_not_shown(
    council: SmallCouncil, analyst: Viewer
) -> None:
    take(proposal(child("1", BORN)), authority=council.authority)
    take(proposal(child("1", OTHER)), authority=council.authority, hold=True)
    question = Question.objects.get()
    client = signed_in(_account(analyst))
    assert "Waiting for a person: 0" in client.get("/waiting").content.decode()
    assert client.get(f"/waiting/{question.pk}").status_code == 404


def test_the_kinds_stand_riskiest_first(council: SmallCouncil, analyst: Viewer) -> None:
    two_workers(council)
    take(proposal(child("7", BORN)), authority=council.authority)
    take(proposal(child("7", OTHER)), authority=council.authority)
    page = signed_in(_account(analyst)).get("/waiting").content.decode()
    assert page.index("One number, two dates of birth: 1") < page.index("different workers: 1")
    assert "Waiting for a person: 2" in page
    one = signed_in(_account(analyst)).get("/waiting?kind=two_workers").content.decode()
    assert "Waiting for a person: 1" in one and "dates of birth" not in one


@pytest.mark.parametrize("asked_for", ["/waiting?kind=x", "/waiting?page=x", "/waiting/999999"])
def test_what_is_not_there(asked_for: str, analyst: Viewer) -> None:
    assert signed_in(_account(analyst)).get(asked_for).status_code == 404


def test_who_may_not_answer_sees_neither_page(council: SmallCouncil) -> None:
    question = asked("born_differs", council)
    client = signed_in(_account(council.viewer("social_worker")))
    for url in ("/waiting", f"/waiting/{question.pk}"):
        assert client.get(url).status_code == 403
