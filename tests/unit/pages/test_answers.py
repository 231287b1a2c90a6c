"""A declared form on a page: asked, answered, put right."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import get_args

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from keepsight.kernel.form import Form, Kind, Question, Section
from keepsight.pages.answers import answers_of, asked
from keepsight.pages.govuk import ask_question

FORM = Form(
    (
        Section(
            "Who",
            (
                Question("name", "Name", most=20),
                Question("email", "Email address", "email", required=False),
                Question("started_on", "Started on", "date"),
                Question("hours", "Hours a week", "number", required=False),
                Question("is_registered", "Is the worker registered?", "yes_no"),
                Question("team", "Team", "choice", choices="teams"),
                Question("role", "Role", "choice", choices=(("sw", "Social worker"),)),
                Question("note", "Note", "long_text", required=False),
                Question("letter", "Letter", "file", required=False),
                Question("password", "Password", "password", required=False),
            ),
        ),
    )
)
TEAMS = {"teams": [(str(n), f"Team {n}") for n in range(9)]}
RIGHT = {
    "name": " Nadia Rahman ",
    "email": "n.rahman@calderbeck.example",
    "started_on-day": "3",
    "started_on-month": "March",
    "started_on-year": "2014",
    "hours": "29.6",
    "is_registered": "no",
    "team": "4",
    "role": "sw",
    "password": " kept as typed ",
}


def test_answers_become_values() -> None:
    answers = answers_of(FORM, RIGHT, choices=TEAMS)
    assert answers.errors == {}
    assert answers.values == {
        "name": "Nadia Rahman",
        "email": "n.rahman@calderbeck.example",
        "started_on": date(2014, 3, 3),
        "hours": Decimal("29.6"),
        "is_registered": False,
        "team": "4",
        "role": "sw",
        "note": None,
        "letter": None,
        "password": " kept as typed ",
    }


@pytest.mark.parametrize(
    ("sent", "field", "sentence"),
    [
        ({"name": ""}, "name", "Name is missing"),
        ({"name": "x" * 21}, "name", "Name: at most 20 letters, you wrote 21"),
        ({"email": "nadia"}, "email", "Email address: nadia is not an email address"),
        ({"started_on-month": "2", "started_on-day": "30"}, "started_on",
         "Started on: 30 2 2014 is not a date"),
        ({"started_on-year": ""}, "started_on", "Started on: the year is missing"),
        ({"started_on-year": "14"}, "started_on", "Started on: 3 March 14 is not a date"),
        ({"hours": "many"}, "hours", "Hours a week: many is not a number"),
        ({"hours": "NaN"}, "hours", "Hours a week: NaN is not a number"),
        ({"hours": "1e99"}, "hours", "Hours a week: 1e99 is not a number"),
        ({"started_on-day": "9" * 30}, "started_on",
         f"Started on: {'9' * 30} March 2014 is not a date"),
        ({"is_registered": ""}, "is_registered", "Answer: Is the worker registered?"),
        ({"team": "77"}, "team", "Team: choose one of the list"),
        ({"role": "director"}, "role", "Role: choose one of the list"),
    ],
)  # fmt: skip
def test_a_wrong_answer_gives_a_sentence_and_stays_as_typed(
    sent: dict[str, str], field: str, sentence: str
) -> None:
    answers = answers_of(FORM, RIGHT | sent, choices=TEAMS)
    assert answers.errors == {field: sentence}
    form = asked(FORM, button="Save", answers=answers, choices=TEAMS, whole=["Not saved"])
    assert [error.text for error in form.errors] == ["Not saved", sentence]
    again = {q.name: q.value for s in form.sections for q in s.questions}
    assert again["name"] == (sent.get("name", "Nadia Rahman"))
    assert again["password"] == ""
    typed = again["started_on"]
    assert typed["day"] == sent.get("started_on-day", "3")


def test_what_is_on_file_stands_there_first() -> None:
    first = {"name": "Nadia", "started_on": date(2014, 3, 3), "is_registered": True, "note": None}
    form = asked(FORM, button="Save", first=first, choices=TEAMS)
    value = {q.name: q.value for s in form.sections for q in s.questions}
    assert value["name"] == "Nadia"
    assert value["started_on"] == {"day": "3", "month": "3", "year": "2014"}
    assert value["is_registered"] == "yes"
    assert value["note"] == ""
    assert form.errors == ()
    assert form.has_files


def test_many_choices_open_as_a_list_and_few_stand_as_buttons() -> None:
    form = asked(FORM, button="Save", choices=TEAMS)
    kind = {q.name: q.kind for s in form.sections for q in s.questions}
    assert (kind["team"], kind["role"], kind["is_registered"]) == ("select", "radios", "yes_no")
    team = next(q for q in form.sections[0].questions if q.name == "team")
    assert team.choices[0].value == ""  # nothing is chosen before a person chooses


def test_choices_that_were_not_handed_in_are_noticed() -> None:
    with pytest.raises(KeyError, match="teams"):
        asked(FORM, button="Save")


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_of_the_kernel_can_be_asked(kind: Kind) -> None:
    one = Question("field", "The words", kind, choices=(("a", "First"),))
    form = asked(Form((Section("", (one,)),)), button="Save")
    assert "The words" in ask_question(form.sections[0].questions[0])


@given(st.dictionaries(st.sampled_from(sorted(RIGHT)), st.text(max_size=30)))
def test_whatever_is_sent_each_question_has_a_value_or_a_sentence(sent: dict[str, str]) -> None:
    answers = answers_of(FORM, RIGHT | sent, choices=TEAMS)
    fields = {question.field for question in FORM.questions}
    assert set(answers.values) | set(answers.errors) == fields
    assert not set(answers.values) & set(answers.errors)


# --- several of a list --------------------------------------------------------------------------

COLOURS = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "colours", "Colours", kind="several", choices=(("r", "Red"), ("g", "Green"))
                ),
            ),
        ),
    )
)


def test_several_of_a_list_are_a_list_each_once() -> None:
    posted = QueryDict("colours=g&colours=r&colours=g")
    assert answers_of(COLOURS, posted).values == {"colours": ["g", "r"]}


@pytest.mark.parametrize(
    ("sent", "said"),
    [("", "Colours is missing"), ("colours=r&colours=blue", "Colours: choose of the list")],
)
def test_none_and_one_that_is_not_offered_are_refused(sent: str, said: str) -> None:
    assert answers_of(COLOURS, QueryDict(sent)).errors == {"colours": said}


def test_several_that_are_on_file_are_ticked() -> None:
    form = asked(COLOURS, button="Save", first={"colours": ["g"]})
    (question,) = form.sections[0].questions
    assert (question.kind, question.value) == ("checkboxes", ["g"])
