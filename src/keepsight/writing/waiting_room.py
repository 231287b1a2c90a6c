"""What waits for a person: how much of each kind, which next, and how an answer is claimed.

An answer is given in two steps. The first, inside the action's transaction, claims the question for
one person, so that two never answer at once. The second puts what waited on the record as a batch of
its own, in its own short transactions; where it is cut short, the next to open the question ends it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When, Window
from django.db.models.functions import RowNumber

from keepsight.access.reach.locked_questions import known_questions
from keepsight.access.viewer import Viewer
from keepsight.records.batch import Batch
from keepsight.writing import bring_in
from keepsight.writing.batches import applying, waiting
from keepsight.writing.batches.alike import ANSWER
from keepsight.writing.models import Question
from keepsight.writing.perform import Wrong

Kind, Answer = Question.Kind, Question.Answer

#: The riskiest first: two children on one record, then one child on two, then who holds a child.
IN_ORDER = (
    Kind.ONE_NUMBER,
    Kind.BORN_DIFFERS,
    Kind.TWO_RECORDS,
    Kind.ONE_UPN,
    Kind.TWO_WORKERS,
    Kind.LOOKS_ALIKE,
)
#: For how long a question stays with who is answering it.
CLAIMED_FOR = timedelta(minutes=10)


@dataclass(frozen=True)
class Waits:
    """One question. ``facts``: as ``writing.models.Question`` has them. ``source``: the file's system.

    ``answer`` is "" while nobody answered; who and when stand beside it.
    """

    number: int
    kind: str
    facts: dict[str, Any]
    candidates: tuple[int, ...]
    rows: int
    since: datetime
    source: str
    scheme: str
    batch: str
    came_at: datetime
    answer: str
    answered_by: int | None
    answered_at: datetime | None


def counts(viewer: Viewer, *, now: datetime) -> dict[str, int]:
    """How many questions of each kind wait, the riskiest kind first; one query."""
    found = dict(_open(viewer, now).order_by().values_list("kind").annotate(n=Count("pk")))
    return {kind.value: found[kind] for kind in IN_ORDER if kind in found}


def first_of_each(viewer: Viewer, most: int, *, now: datetime) -> tuple[Waits, ...]:
    """The longest waiting of each kind, at most so many of a kind; one query."""
    place = Window(RowNumber(), partition_by=F("kind"), order_by=_order())
    rows = _open(viewer, now).annotate(place=place).filter(place__lte=most)
    return tuple(_waits(row) for row in rows.order_by(_by_kind(), "place"))


def of_kind(
    viewer: Viewer, kind: str, first: int, count: int, *, now: datetime
) -> tuple[Waits, ...]:
    """One page of a kind, the longest waiting first; one query."""
    rows = _open(viewer, now).filter(kind=kind).order_by(*_order())
    return tuple(_waits(row) for row in rows[first : first + count])


def one_waiting(viewer: Viewer, number: int, *, now: datetime) -> Waits | None:
    """One question of the council, answered or not; None where there is none for this viewer."""
    row = _told(viewer, now).filter(pk=number).first()
    return _waits(row) if row else None


def place_of(viewer: Viewer, waits: Waits, *, now: datetime) -> tuple[int, int, int | None]:
    """Which of its kind a question is, of how many, and the number of the next; two queries."""
    rows = _open(viewer, now).filter(kind=waits.kind)
    before = rows.filter(pk__lt=waits.number)
    found = rows.aggregate(of=Count("pk"), before=Count("pk", filter=Q(pk__lt=waits.number)))
    after = rows.filter(pk__gt=waits.number).order_by("pk").values_list("pk", flat=True).first()
    if after is None:
        after = before.order_by("pk").values_list("pk", flat=True).first()
    return found["before"] + 1, found["of"], after


def claim(number: int, *, by: Viewer, now: datetime) -> Question:
    """Take a question for one person, inside the caller's transaction.

    Raises ``Wrong`` where it is not there for them, is answered, or someone is answering it now.
    """
    found = _told(by, now).select_for_update(of=("self",)).defer(None)
    question = found.filter(pk=number).first()
    if question is None:
        raise Wrong("This question is not there any more.")
    if question.answer and not _goes_on_waiting(question):
        raise Wrong("This question was answered already.")
    claimed_at = question.answered_at if question.answer == "" else None
    if claimed_at is not None and now - claimed_at < CLAIMED_FOR:
        raise Wrong("Someone is answering this question now. Look again in ten minutes.")
    question.answer, question.answered_by_id, question.answered_at = "", by.account_id, now
    question.save(update_fields=["answer", "answered_by_id", "answered_at"])
    return question


def put_on_the_record(
    question: Question, said: str, *, person_id: int | None, why: str, by: int, now: datetime
) -> Batch | None:
    """The second step of an answer *same* or *different*: what waited goes onto a record.

    Where it fails, the question waits again and the error is raised on.
    """
    try:
        return bring_in.answer(question, said, person_id=person_id, why=why, by=by, now=now)
    except Exception:
        let_go = Question.objects.filter(pk=question.pk, answer="")
        let_go.update(answered_by_id=None, answered_at=None)
        raise


def finish_what_was_cut_short(authority_id: int, number: int, *, by: int, now: datetime) -> None:
    """End an answer whose batch was staged before a crash, so that nothing is written twice."""
    question = Question.objects.filter(pk=number, authority_id=authority_id, answer="").first()
    if question is None or question.payload is None or question.answered_at is None:
        return
    if now - question.answered_at < CLAIMED_FOR:
        return
    staged = Batch.objects.filter(
        authority_id=authority_id,
        name__startswith=f"{ANSWER}{number}:",
        state__in=(Batch.State.STAGED, Batch.State.APPLYING, Batch.State.FINISHED),
    ).first()
    if staged is None:
        return
    applying.apply(staged, now=now, by=by)
    person = question.answered_person_id
    said = Answer.SAME if person else Answer.DIFFERENT
    answerer = question.answered_by_id or by
    waiting.note_answer(question, said, person_id=person, why=question.why, by=answerer, now=now)


def how_many(viewer: Viewer, *, now: datetime) -> int:
    """How many questions wait for this viewer; one query."""
    return _open(viewer, now).count()


def _told(viewer: Viewer, now: datetime) -> QuerySet[Question]:
    """Questions of imports that are on the records, of which a viewer may know: of others nothing is."""
    rows = Question.objects.filter(
        known_questions(viewer, Question.CONCERNS, now=now),
        authority_id=viewer.authority_id or 0,
        batch__state=Batch.State.FINISHED,
    )
    return rows.select_related("batch").defer("payload")


def _open(viewer: Viewer, now: datetime) -> QuerySet[Question]:
    alike = Q(kind=Kind.LOOKS_ALIKE)
    return _told(viewer, now).filter(Q(answer="") | (Q(answer=Answer.CANNOT_TELL) & ~alike))


def _goes_on_waiting(question: Question) -> bool:
    return question.answer == Answer.CANNOT_TELL and question.kind != Kind.LOOKS_ALIKE


def _order() -> Sequence[str]:
    return ("pk",)


def _by_kind() -> Case:
    places = [When(kind=kind, then=Value(n)) for n, kind in enumerate(IN_ORDER)]
    return Case(*places, default=Value(len(IN_ORDER)), output_field=IntegerField())


def _waits(row: Question) -> Waits:
    return Waits(
        number=row.pk,
        kind=row.kind,
        facts=row.facts,
        candidates=tuple(row.candidates),
        rows=row.rows,
        since=row.batch.finished_at or row.batch.started_at,
        source=row.batch.source,
        scheme=row.batch.scheme,
        batch=row.batch.name,
        came_at=row.batch.started_at,
        answer=row.answer,
        answered_by=row.answered_by_id,
        answered_at=row.answered_at,
    )
