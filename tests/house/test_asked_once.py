"""What is asked once is never asked again: counted over every form of every record, action and decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from keepsight.kernel.form import Question
from keepsight.records.workforce.worker import FORM as WORKER
from keepsight.site.questions_asked import (
    REASONS,
    Asked,
    asked_twice,
    every_question,
    identifying,
    undeclared,
    without_a_reason,
)

BORN = Question("born_on", "Date of birth", kind="date", means="person.born_on")


def test_nothing_is_asked_in_two_places_without_a_reason() -> None:
    questions = every_question()
    assert len(questions) > 100
    assert without_a_reason(questions) == []


def test_every_reason_is_of_something_that_is_asked_in_two_places() -> None:
    """A reason that outlived its question could hide the next one."""
    assert set(REASONS) - set(asked_twice(every_question())) == set()


def test_what_identifies_a_child_says_what_it_asks_for() -> None:
    assert identifying() >= {"born_on", "upn", "postcode", "lines", "given_name", "ethnicity_code"}
    assert undeclared(every_question()) == []


# --- each is shown to catch a planted break -----------------------------------------------------


def caught(planted: Sequence[Asked]) -> list[str]:
    """What the planted questions add to what stands already."""
    before = set(without_a_reason(every_question()))
    return [one for one in without_a_reason([*every_question(), *planted]) if one not in before]


def test_one_fact_asked_in_two_forms_is_caught_however_it_is_worded() -> None:
    other = replace(BORN, field="birthday", words="When were they born?")
    planted = [Asked("records.people.person", BORN), Asked("actions.contact.add_referral", other)]
    said = "person.born_on is asked in records.people.person and actions.contact.add_referral"
    assert caught(planted) == [said]


def test_a_copied_question_is_caught_though_it_says_nothing() -> None:
    copied = replace(WORKER.questions[1])
    assert copied == WORKER.questions[1] and copied is not WORKER.questions[1]
    planted = Asked("actions.workforce.greet_worker", copied)
    (said,) = caught([planted])
    assert said.startswith("staff_number: Staff number is asked in records.workforce.worker")


def test_a_date_of_birth_that_declares_nothing_is_caught() -> None:
    planted = Asked("actions.contact.add_referral", replace(BORN, means=""))
    (said,) = undeclared([planted])
    assert said.startswith("actions.contact.add_referral asks for born_on")


def test_the_earlier_shapes_of_one_form_ask_nothing_twice() -> None:
    planted = [Asked("records.people.person", BORN), Asked("records.people.person", replace(BORN))]
    assert asked_twice(planted) == {}
