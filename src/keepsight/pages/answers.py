"""A declared form (``kernel.form``) on a page: how it is asked, and what the answers sent back mean.

``asked`` gives what ``layout/form.html`` shows; ``answers_of`` turns what was posted into values, or
into a sentence for each question that must be put right. What was typed is always shown again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from keepsight.kernel import form as kernel
from keepsight.pages.pasted import plain
from keepsight.pages.questions import AskedForm, Choice, Question, Section, errors_of

#: More choices than these stand in a list that opens, not as buttons.
MOST_RADIOS = 7
#: What a box that is ticked sends, here and where it is filled from what is on file.
TICKED = ("on", "yes")
YES_NO = (("yes", "Yes"), ("no", "No"))
#: Kinds of questions that a page asks under another name.
KINDS = {
    "long_text": "textarea",
    "choice": "radios",
    "several": "checkboxes",
    "tick": "checkbox",
}
DATE_PARTS = ("day", "month", "year")
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()

#: As people write numbers: 37, 29.6, 1,419.
NUMBER = re.compile(r"-?[0-9][0-9,]{0,11}(\.[0-9]{1,4})?")

#: Choices handed in at run time, by the name that a question gives: "teams" -> (value, words) …
Choices = Mapping[str, Iterable[tuple[str, str]]]


@dataclass(frozen=True)
class Answers:
    """What came back: ``values`` by field (an empty optional answer is none), ``errors`` by field,
    and ``typed``, each answer as it was typed, to be shown again."""

    values: Mapping[str, Any]
    errors: Mapping[str, str]
    typed: Mapping[str, Any]


class Wrong(Exception):
    """An answer that cannot be taken; ``str`` is the sentence for the person."""


def asked(
    form: kernel.Form,
    *,
    button: str,
    action: str = "",
    answers: Answers | None = None,
    first: Mapping[str, Any] | None = None,
    choices: Choices | None = None,
    whole: Iterable[str] = (),
    cancel_url: str = "",
) -> AskedForm:
    """The form as the page shows it.

    ``first``: values on file to begin with (dates as dates, yes and no as booleans). ``answers``:
    what was sent and must be put right; it wins over ``first``. ``whole``: what is wrong with the
    form as a whole, in sentences. Raises ``KeyError`` where a question names choices not handed in.
    """
    typed = answers.typed if answers else as_typed(first or {})
    errors = answers.errors if answers else {}
    sections = tuple(
        Section(
            tuple(_question(one, typed, errors, choices or {}) for one in section.questions),
            section.title,
        )
        for section in form.sections
    )
    questions = [question for section in sections for question in section.questions]
    return AskedForm(sections, button, action, tuple(errors_of(questions, whole)), cancel_url)


def answers_of(
    form: kernel.Form,
    posted: Mapping[str, str],
    files: Mapping[str, Any] | None = None,
    choices: Choices | None = None,
) -> Answers:
    """The answers in what was posted: dates, numbers (``Decimal``), booleans, texts, files.

    A choice outside its list, a text that is too long, a date that is none, and a required answer
    left empty each give a sentence, never an exception.
    """
    values: dict[str, Any] = {}
    errors: dict[str, str] = {}
    typed: dict[str, Any] = {}
    for question in form.questions:
        field = question.field
        typed[field] = _typed(question, posted)
        given = (files or {}).get(field) if question.kind == "file" else typed[field]
        try:
            values[field] = _value(question, given, choices or {})
        except Wrong as wrong:
            errors[field] = str(wrong)
    return Answers(values, errors, typed)


def _question(
    one: kernel.Question, typed: Mapping[str, Any], errors: Mapping[str, str], choices: Choices
) -> Question:
    pairs = tuple(Choice(value, words) for value, words in _pairs(one, choices))
    kind: str = KINDS.get(one.kind, one.kind)
    if one.kind == "choice" and len(pairs) > MOST_RADIOS:
        kind, pairs = "select", (Choice("", "Choose one"), *pairs)
    value = "" if one.kind in ("password", "file") else typed.get(one.field, "")
    return Question(
        name=one.field,
        label=one.words,
        kind=kind,
        hint=one.hint or ("For example, 27 3 2016" if one.kind == "date" else ""),
        value=value,
        choices=pairs,
        error=errors.get(one.field, ""),
        width={"number": 10, "password": 20}.get(one.kind, 0),
        autocomplete="new-password" if one.kind == "password" else "",
        optional=not one.required and one.kind != "tick",
    )


def _pairs(one: kernel.Question, choices: Choices) -> list[tuple[str, str]]:
    if one.kind == "yes_no":
        return list(YES_NO)
    return list(choices[one.choices] if isinstance(one.choices, str) else one.choices)


def _typed(question: kernel.Question, posted: Mapping[str, str]) -> Any:
    if question.kind == "date":
        return {part: posted.get(f"{question.field}-{part}", "").strip() for part in DATE_PARTS}
    if question.kind == "several":
        every = getattr(posted, "getlist", None)
        return every(question.field) if every else list(posted.get(question.field, ()))
    said = posted.get(question.field, "")
    if question.kind == "password":
        return said.replace("\x00", "")  # no database of ours takes it
    return plain(said).strip()


def boxes_of(question: kernel.Question) -> tuple[str, ...]:
    """The names under which the answer to a question is sent: a date comes in three boxes."""
    if question.kind == "date":
        return tuple(f"{question.field}-{part}" for part in DATE_PARTS)
    return (question.field,)


def as_typed(first: Mapping[str, Any]) -> dict[str, Any]:
    """Values on file, as a person would have typed them."""
    typed: dict[str, Any] = {}
    for field, value in first.items():
        if isinstance(value, date):
            typed[field] = {part: str(getattr(value, part)) for part in DATE_PARTS}
        elif isinstance(value, list):
            typed[field] = [str(one) for one in value]
        elif isinstance(value, bool):
            typed[field] = "yes" if value else "no"
        else:
            typed[field] = "" if value is None else str(value)
    return typed


def _value(question: kernel.Question, given: Any, choices: Choices) -> Any:
    if question.kind == "tick":
        return given in TICKED
    empty = not any(given.values()) if question.kind == "date" else not given
    if empty:
        if not question.required:
            return None
        asks = question.words.endswith("?")
        raise Wrong(f"Answer: {question.words}" if asks else f"{question.words} is missing")
    if question.kind == "date":
        return _date(question.words, given)
    if question.kind == "file":
        return given
    if question.kind == "several":
        return _several(question, given, choices)
    if len(given) > question.most:
        said = f"{question.words}: at most {question.most:,} letters, you wrote {len(given):,}"
        if question.kind == "long_text":
            said += f". All of it is still here: take out {len(given) - question.most:,} and send it again"
        raise Wrong(said)
    if question.kind == "number":
        return _number(question.words, given)
    if question.kind in ("choice", "yes_no"):
        if given not in {value for value, _ in _pairs(question, choices)}:
            raise Wrong(f"{question.words}: choose one of the list")
        return given == "yes" if question.kind == "yes_no" else given
    if question.kind == "email":
        return _email(question.words, given)
    return given


def _several(question: kernel.Question, given: list[str], choices: Choices) -> list[str]:
    offered = {value for value, _ in _pairs(question, choices)}
    if set(given) - offered:
        raise Wrong(f"{question.words}: choose of the list")
    return list(dict.fromkeys(given))


def _date(words: str, given: Mapping[str, str]) -> date:
    missing = [part for part in DATE_PARTS if not given[part]]
    if missing:
        raise Wrong(f"{words}: the {missing[0]} is missing")
    month = given["month"].lower()[:3]
    number = str(MONTHS.index(month) + 1) if month in MONTHS else given["month"]
    try:
        if len(given["year"]) != 4:
            raise ValueError
        return date(int(given["year"]), int(number), int(given["day"]))
    except (ValueError, OverflowError):
        typed = " ".join(given[part] for part in DATE_PARTS)
        raise Wrong(f"{words}: {typed} is not a date") from None


def _number(words: str, given: str) -> Decimal:
    if not NUMBER.fullmatch(given):
        raise Wrong(f"{words}: {given} is not a number")
    return Decimal(given.replace(",", ""))


def _email(words: str, given: str) -> str:
    try:
        validate_email(given)
    except ValidationError:
        raise Wrong(f"{words}: {given} is not an email address") from None
    return given
