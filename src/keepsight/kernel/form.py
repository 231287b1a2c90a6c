"""A form: sections and questions as data, which one generic page renders and checks.

A form changes from a day on, and what was written on it before keeps the questions it was written on:
the form of today stands first, those before it in ``earlier``, and none of these ever changes again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

Kind = Literal[
    "text",
    "long_text",
    "email",
    "date",
    "number",
    "yes_no",
    "tick",
    "choice",
    "several",
    "file",
    "password",
]
#: What of a question a reader sees, or is held to, and so must stay as it was for what was written.
SHOWN = ("field", "words", "kind", "hint", "required", "choices", "most")


@dataclass(frozen=True)
class Question:
    """One question. ``field`` is the record's field or the action's argument it answers.

    ``kind`` "several" is a choice of any number of a list: its answer is the list of what was chosen; "tick"
    is one box: left empty it means no, so it is never missing.

    ``choices`` names a list the page is handed at run time ("teams", "roles") or holds the pairs
    (value, words) themselves. ``means``: the fact it asks for ("person.born_on"), where it is not
    simply that field of that form: what is asked once is never asked again, and this is how a house
    test knows that two questions ask for one thing. ``may_lie_ahead`` and ``may_precede_birth``: whether a
    date may be still to come (a meeting that is planned), or before the child was born (a referral);
    ``may_follow_death``: or after the child died (the review of how it came to that); ``may_come_first``:
    or before what it belongs to began (a placement plan that is agreed before the child moves in).
    """

    field: str
    words: str
    kind: Kind = "text"
    hint: str = ""
    required: bool = True
    choices: tuple[tuple[str, str], ...] | str = ()
    most: int = 200  # characters
    means: str = ""
    may_lie_ahead: bool = False
    may_precede_birth: bool = False
    may_follow_death: bool = False
    may_come_first: bool = False


@dataclass(frozen=True)
class Section:
    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Form:
    """The questions of a record or an action, and from when they are asked in this shape.

    ``not_asked`` says of every field of the record that no question asks why not. ``earlier``: the
    forms before this one, the latest first, each with its own day; ``since`` may be a day to come,
    and until then the first of ``earlier`` is asked. Refuses (``ValueError``) forms out of order.
    """

    sections: tuple[Section, ...]
    since: date = date(2014, 1, 1)
    not_asked: Mapping[str, str] = field(default_factory=dict)
    earlier: tuple[Form, ...] = ()

    def __post_init__(self) -> None:
        days = [form.since for form in versions(self)]
        if days != sorted(set(days), reverse=True):
            raise ValueError("Of the forms of a record each is older than the one before it.")
        if any(form.earlier for form in self.earlier):
            raise ValueError("The forms before this one stand in one row: none has its own.")

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(question for section in self.sections for question in section.questions)


def versions(form: Form) -> Iterator[Form]:
    """The form in all its shapes, the latest first, those of a day to come among them."""
    yield form
    yield from form.earlier


def form_on(form: Form, on: date) -> Form:
    """The shape in which the form is asked on a day; before the oldest there is, the oldest."""
    return next((one for one in versions(form) if one.since <= on), list(versions(form))[-1])


def form_of(form: Form, since: date | None) -> Form:
    """The shape in which something was written, by the day from which it was asked (``form_since``).

    None, for what came from another system, is the oldest: it asks the least.
    """
    return form_on(form, since) if since is not None else list(versions(form))[-1]


def known_from(form: Form, sources: Mapping[str, str]) -> Form:
    """The form, each question that is filled already saying whence ("From the referral of …")."""

    def one(question: Question) -> Question:
        source = sources.get(question.field, "")
        hint = f"{question.hint.rstrip('.')}. {source}" if question.hint and source else source
        return replace(question, hint=hint) if source else question

    sections = (
        replace(section, questions=tuple(one(question) for question in section.questions))
        for section in form.sections
    )
    return replace(form, sections=tuple(sections)) if sources else form


def fingerprint(form: Form) -> str:
    """Sixteen signs that change with any word, order or choice of what the form asks."""
    said = [
        [section.title, *([getattr(one, name) for name in SHOWN] for one in section.questions)]
        for section in form.sections
    ]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:16]


#: For a record that the clocks read and that no page asks for yet.
NOT_ASKED_YET = Form(sections=(), not_asked={"*": "no page asks for it yet, and no file fills it"})
#: For a record that only files from other systems fill so far; no page asks for it yet.
FILLED_BY_IMPORTS = Form(sections=(), not_asked={"*": "filled by imports; no page asks for it yet"})
