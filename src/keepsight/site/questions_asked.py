"""Everything the house asks a person, and whether it asks one thing in two places.

What is known already is shown and not asked again. Two questions are one thing where they declare the
same ``Question.means``, or bear the same field and words in two forms without declaring what they
mean; and any question for what identifies a child declares it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from keepsight.kernel.action import Action
from keepsight.kernel.decision import Decision
from keepsight.kernel.form import Form, Question, Section, versions
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.unit import modules_of, units_of

#: What is asked in two places, and why that is no asking again. By the meaning, or "field: words".
REASONS: Mapping[str, str] = {
    "ended_on: Last day": "the last day of different things: a team, a worker, the loan of a record",
    "ended_on: Last day away": "asked when time away is noted, where it is known then, else as it ends",
    "ended_on: Last day in the role": "the last day of different roles, each asked once",
    "ended_on: The last day on which it counts": "of different rules: a limit, a level, a title",
    "period_of_care.destination": "of care that is ended, where it must be known, and of care that ended",
    "period_of_care.support_after": "as where the child lives now",
    "period_of_care.words_at_end": "as where the child lives now",
    "started_on: From which day": "of different things: a level, a title, a tie, the loan of a record",
    "started_on: First day": "of different things: a team and a worker",
    "started_on: First day in the role": "of a role here, and of a role of a guest from another council",
    "kind_code: What kind of session": "of one that is booked, and of one held without being booked",
    "role_code: Role": "of a worker here, and of a guest from another council",
    "team: Team": "of a worker here, and of a guest from another council",
    "answer_words: How you know": "of an unusual look, and of a record opened for a reason",
    "reasons: Reasons": "of a decision, and of whoever agrees to it or reverses it afterwards",
    "matter: What is to happen": "of different decisions, each with its own choices",
    "placed_on: When the child moved to carers who may adopt": "with the decision where it has come, else "
    "on its day",
    "collection: Year of the return": "files are read, and a return is checked, each for itself",
}


@dataclass(frozen=True)
class Asked:
    """One question in one form: ``where`` it is declared, "records.people.case_note"."""

    where: str
    question: Question

    @property
    def looks_like(self) -> str:
        """How two questions for one thing are known when neither says what it means."""
        return f"{self.question.field}: {self.question.words}"


def every_form() -> Iterator[tuple[str, Form]]:
    """Every form of a record, an action or a decision that asks anything, with where it is declared."""
    for module in modules_of("records"):
        form = getattr(module, "FORM", None)
        if isinstance(form, Form) and form.questions:
            yield module.__name__.removeprefix("keepsight."), form
    for place, action in units_of("actions", Action).items():
        if action.form.questions:
            yield f"actions.{place}", action.form
    for place, decision in units_of("delegation", Decision).items():
        if decision.asks:
            yield f"delegation.{place}", Form(sections=(Section("", decision.asks),))


def every_question() -> list[Asked]:
    """Every question once: a form that an action takes from its record asks nothing of its own."""
    found: dict[int, Asked] = {}
    for where, form in every_form():
        for question in (question for shape in versions(form) for question in shape.questions):
            found.setdefault(id(question), Asked(where, question))
    return list(found.values())


def asked_twice(questions: Iterable[Asked]) -> dict[str, list[Asked]]:
    """What is asked in two places, by its meaning or its looks; the older shapes of one form are one."""
    several: dict[str, dict[str, Asked]] = {}
    for one in questions:
        key = one.question.means or one.looks_like
        several.setdefault(key, {}).setdefault(one.where, one)
    return {key: list(places.values()) for key, places in several.items() if len(places) > 1}


def without_a_reason(questions: Iterable[Asked]) -> list[str]:
    """What is asked in two places and has no reason for it, in sentences."""
    return [
        f"{key} is asked in {' and '.join(one.where for one in places)}"
        for key, places in asked_twice(questions).items()
        if key not in REASONS
    ]


def undeclared(questions: Iterable[Asked]) -> list[str]:
    """Questions for what identifies a child that do not say so: they could be asked twice unseen."""
    known = identifying()
    return [
        f"{one.where} asks for {one.question.field} and does not declare what it means"
        for one in questions
        if one.question.field in known and not one.question.means
    ]


def identifying() -> set[str]:
    """The fields that identify a child, in whatever record: date of birth, numbers, names, address."""
    found: set[str] = set()
    for module in modules_of("records"):
        privacy = getattr(module, "PRIVACY", None)
        if isinstance(privacy, Privacy):
            found |= set(privacy.identifies)
    return found
