"""Forms as data, and how each kind of question is asked."""

from __future__ import annotations

import pytest
from django import forms

from keepsight.pages.answers import answers_of
from keepsight.pages.govuk import ask_question
from keepsight.pages.questions import KINDS, Choice, Question, errors_of, questions_of
from tests.unit.pages.page_examples.every_question import (
    CHOICES,
    EVERY_QUESTION,
    EVERY_QUESTION_PAGES,
    WRONG,
)

TWO = (Choice("a", "First"), Choice("b", "Second", "a hint"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_asked_with_its_label_hint_error_and_value(kind: str) -> None:
    value = {"day": "b"} if kind == "date" else "b"
    question = Question("n", "The label", kind, "A hint", value, TWO, "Put this right")
    html = str(ask_question(question))
    if kind == "hidden":
        assert html == '<input type="hidden" name="n" id="n" value="b">'
        return
    assert "The label" in html
    assert "A hint" in html
    assert "Put this right" in html
    assert f'id="{question.id}"' in html  # where the error summary points
    if kind in ("radios", "yes_no", "checkboxes"):
        assert html.count(" checked") == 1
    elif kind == "select":
        assert html.count(" selected") == 1
    elif kind not in ("file", "files", "checkbox"):
        assert ">b<" in html.replace("\n", "") or 'value="b"' in html


def test_nothing_is_chosen_before_a_person_chooses() -> None:
    assert " checked" not in ask_question(Question("n", "Same?", "radios", choices=TWO))


def test_several_files_can_be_chosen_at_once() -> None:
    assert " multiple" in ask_question(Question("n", "Files", "files"))
    assert " multiple" not in ask_question(Question("n", "File", "file"))


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_person_typed_is_never_markup(kind: str) -> None:
    nasty = '"><script>alert(1)</script>'
    value = {"day": nasty} if kind == "date" else nasty
    choices = (Choice(nasty, nasty, nasty),)
    html = str(ask_question(Question("n", nasty, kind, nasty, value, choices, nasty)))
    assert "<script>" not in html


def test_a_kind_that_nobody_asks_is_refused() -> None:
    with pytest.raises(ValueError, match="crayon"):
        Question("n", "Label", "crayon")


def test_an_error_summary_points_to_the_first_box() -> None:
    wrong = Question("born_on", "Born", "date", error="31 February 2016 is not a date")
    lines = errors_of([Question("fine", "Fine"), wrong], ["Not saved"])
    assert [(line.text, line.field) for line in lines] == [
        ("Not saved", ""),
        ("31 February 2016 is not a date", "born_on-day"),
    ]


class Example(forms.Form):
    email = forms.EmailField(help_text="<b>markup</b>")
    password = forms.CharField(widget=forms.PasswordInput, help_text="Plain words")
    note = forms.CharField(required=False, widget=forms.Textarea)
    kind = forms.ChoiceField(choices=[("a", "First")])
    several = forms.MultipleChoiceField(
        choices=[("a", "First")], widget=forms.CheckboxSelectMultiple
    )
    sure = forms.BooleanField(required=False)
    secret = forms.CharField(widget=forms.HiddenInput)


def test_a_django_form_becomes_questions() -> None:
    form = Example({"email": "nadia", "password": "secret words", "kind": "a"})
    by_name = {q.name: q for q in questions_of(form, {"email": "Email address"})}
    assert [q.kind for q in by_name.values()] == [
        "email",
        "password",
        "textarea",
        "select",
        "checkboxes",
        "checkbox",
        "hidden",
    ]
    assert by_name["email"].label == "Email address"
    assert by_name["email"].value == "nadia"
    assert by_name["email"].error
    assert by_name["email"].hint == ""  # markup is not let through
    assert by_name["password"].hint == "Plain words"
    assert by_name["password"].value == ""  # never sent back
    assert by_name["several"].error == "Several is missing"
    assert by_name["note"].optional
    assert by_name["kind"].choices == (Choice("a", "First"),)


def test_the_form_of_every_question_asks_in_every_way_a_record_can() -> None:
    """In every way, but those of a page of its own: the sign-in, several files, and what is not seen."""
    form = EVERY_QUESTION_PAGES["every-question"][1]["form"]
    shown = {question.kind for section in form.sections for question in section.questions}
    assert set(KINDS) - shown == {"telephone", "files", "hidden"}


def test_the_form_that_is_wrong_is_wrong_at_every_question_that_can_be() -> None:
    errors = answers_of(EVERY_QUESTION, WRONG, None, CHOICES).errors
    assert {question.field for question in EVERY_QUESTION.questions} - set(errors) == {
        "tick", "person", "day",
    }  # fmt: skip
