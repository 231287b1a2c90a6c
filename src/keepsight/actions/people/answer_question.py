"""Answer what waits for a person: are these the same child, and which worker holds this one?

The action claims the question, and writes what needs no import: *cannot tell*, what only looks
alike, and whose turn it is. ``answer`` then puts what waited on the record (``writing.waiting_room``).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError

from keepsight.access.viewer import Viewer
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.allocation import Allocation
from keepsight.writing import models, waiting_room
from keepsight.writing.batches import waiting
from keepsight.writing.perform import Doing, Wrong, perform

Said, Kind = models.Question.Answer, models.Question.Kind
ONE_DAY = timedelta(days=1)

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("answer", "Which is right?", "choice", choices="answers"),
                Question("why", "What made you sure", "long_text", required=False, most=2_000),
            ),
        ),
    )
)


def run(doing: Doing, given: dict[str, Any]) -> models.Question:
    """The question, claimed for this person; answered, where nothing has to go onto a record.

    ``given``: ``question`` (its number), ``answer`` ("same:12", "different", "cannot_tell"), ``why``.
    Refuses (``Wrong``) what ``waiting_room.claim`` does: a question about a record that is locked to the
    person is not there.
    """
    said, person = spoken(given["answer"])
    why = (given.get("why") or "").strip()
    question = waiting_room.claim(given["question"], by=doing.by, now=doing.now)
    _check(question, said, person, why)
    doing.children.update(question.candidates)
    if said == Said.SAME and question.kind == Kind.TWO_WORKERS:
        _end_the_one_held(doing, question, person)
    if goes_onto_a_record(question, said):
        question.answered_person_id, question.why = person, why
        question.save(update_fields=["answered_person_id", "why"])
    else:
        waiting.note_answer(
            question, said, person_id=person, why=why, by=doing.by.account_id, now=doing.now
        )
    return question


ANSWER_QUESTION = Action(
    code="answer_question",
    title="Answer what waits",
    why="Two records of one child hide half of what is known; two children on one record hide a child.",
    may="answer_waiting",
    form=FORM,
    run=run,
)


def answer(given: Mapping[str, Any], *, by: Viewer, now: datetime) -> models.Question:
    """Answer a question whole: claim it, and put what waited on the record.

    Raises ``Refused`` and ``Wrong`` as ``perform`` does; then nothing was written.
    """
    authority_id, number = by.authority_id or 0, given["question"]
    if by.may(ANSWER_QUESTION.may):
        waiting_room.finish_what_was_cut_short(authority_id, number, by=by.account_id, now=now)
    question: models.Question = perform(ANSWER_QUESTION, given, by=by, now=now)
    said, person = spoken(given["answer"])
    if goes_onto_a_record(question, said):
        waiting_room.put_on_the_record(
            question, said, person_id=person, why=question.why, by=by.account_id, now=now
        )
    return question


def spoken(answer: str) -> tuple[str, int | None]:
    """An answer as it is chosen, taken apart: "same:12" is *same*, and the record meant."""
    said, _, person = answer.partition(":")
    if said not in Said.values or (person and not (person.isascii() and person.isdecimal())):
        raise Wrong("Choose one of the answers shown.", field="answer")
    return said, int(person[:18]) if person else None


def goes_onto_a_record(question: models.Question, said: str) -> bool:
    """Whether the answer brings in what waited; the worker that is kept brings in nothing."""
    if said == Said.CANNOT_TELL or question.kind == Kind.LOOKS_ALIKE:
        return False
    return said == Said.SAME or question.kind != Kind.TWO_WORKERS


def _check(question: models.Question, said: str, person: int | None, why: str) -> None:
    if said == Said.SAME and question.kind == Kind.LOOKS_ALIKE:
        raise Wrong("Two records cannot be joined here yet: it could not be undone.", "answer")
    if said == Said.SAME and person not in question.candidates:
        raise Wrong("Choose one of the records shown.", field="answer")
    if said != Said.CANNOT_TELL and not why:
        raise Wrong("Say what made you sure.", field="why")


def _end_the_one_held(doing: Doing, question: models.Question, person: int | None) -> None:
    """The worker held until now gives way on the day before the new one begins."""
    begins = question.facts.get("incoming", {}).get("started_on") or ""
    first = date.fromisoformat(begins) if begins else doing.today
    held = Allocation.objects.filter(person_id=person, role_code="lead", ended_on__isnull=True)
    for allocation in held:
        last = max(first - ONE_DAY, allocation.started_on or date.min)
        try:
            doing.amend(allocation, why="Another system names the worker", ended_on=last)
        except ValidationError as wrong:
            raise Wrong(f"The worker held now cannot be ended: {wrong.messages[0]}") from wrong
