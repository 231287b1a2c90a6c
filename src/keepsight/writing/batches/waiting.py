"""Questions that only a person can answer, with what waits for the answer kept whole."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import polars as pl

from keepsight.records.batch import Batch
from keepsight.records.people.identifier import Identifier
from keepsight.records.people.person import Person
from keepsight.writing.batches.proposal import Proposal, pack, unpack
from keepsight.writing.models import Question

#: The facts set side by side, in the order a page shows them.
SIDE_BY_SIDE = ("born_on", "expected_on", "died_on", "sex_code", "gender_code", "ethnicity_code")


def no_questions() -> pl.DataFrame:
    """An empty frame of questions."""
    return pl.DataFrame(
        schema={"_person": pl.Int64, "kind": pl.String, "candidates": pl.List(pl.Int64)}
    )


def ask(batch: Batch, proposal: Proposal, questions: pl.DataFrame) -> None:
    """Store one question for each person of the file that cannot be joined without one."""
    asked = []
    for question in questions.iter_rows(named=True):
        part = proposal.of(pl.Series([question["_person"]]))
        asked.append(
            Question(
                authority_id=batch.authority_id,
                batch=batch,
                kind=question["kind"],
                facts={"incoming": _incoming(part)},
                candidates=question["candidates"] or [],
                rows=part.rows.height,
                payload=pack(part),
            )
        )
    Question.objects.bulk_create(asked, batch_size=200)


def held_facts(person_ids: list[int]) -> list[dict[str, Any]]:
    """What is held of the candidates now, to be set beside what came in."""
    found = []
    for person in Person.objects.filter(id__in=person_ids):
        numbers = Identifier.objects.filter(person_id=person.pk).values_list("scheme", "value")
        facts = {field: _said(getattr(person, field)) for field in SIDE_BY_SIDE}
        found.append({"person_id": person.pk, "numbers": sorted(numbers), **facts})
    return found


def proposal_of(question: Question, person_id: int | None) -> tuple[Proposal, pl.DataFrame]:
    """What waited, and ``forced`` for ``staging.stage``: onto this record, or a new one (None)."""
    proposal = unpack(bytes(question.payload or b""))
    forced = proposal.people.select("_person", person_id=pl.lit(person_id, dtype=pl.Int64))
    return proposal, forced


def note_answer(
    question: Question, answer: str, *, person_id: int | None, why: str, by: int, now: datetime
) -> None:
    """Write the answer on the question; what waited has been dealt with by then."""
    question.answer = answer
    question.answered_person_id = person_id
    question.why = why
    question.answered_by_id = by
    question.answered_at = now
    if answer != Question.Answer.CANNOT_TELL:
        question.payload = None
    question.save()


def _incoming(part: Proposal) -> dict[str, Any]:
    people = part.people.row(0, named=True)
    person = part.records.get("Person", pl.DataFrame())
    facts = person.row(0, named=True) if not person.is_empty() else {}
    numbers = [
        [scheme, people[column]]
        for scheme, column in (
            (f"local:{part.scheme}", "local_id"),
            ("upn", "upn"),
            ("former_upn", "former_upn"),
            ("nhs", "nhs_number"),
        )
        if people[column]
    ]
    said = {field: _said(facts.get(field)) for field in SIDE_BY_SIDE}
    names = part.records.get("PersonName", pl.DataFrame())
    told = names.row(0, named=True) if not names.is_empty() else {}
    return {
        "source": part.source,
        "numbers": numbers,
        "given_name": told.get("given_name") or "",
        "family_name": told.get("family_name") or "",
        **said,
    }


def _said(value: Any) -> str:
    return "" if value is None else str(value)
