"""The set-wise door to write: a whole file staged as a batch and applied, or left staged."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from keepsight.records.authority import Authority
from keepsight.records.batch import Batch
from keepsight.writing.batches import applying, staging, waiting
from keepsight.writing.batches.proposal import Proposal
from keepsight.writing.models import Question, StagedPart
from keepsight.writing.perform import Wrong

__all__ = ["answer", "bring_in", "finish_what_was_cut_short", "open_batch", "refuse"]


def open_batch(
    authority: Authority,
    *,
    source: str,
    scheme: str,
    name: str,
    content_hash: str,
    now: datetime,
    by: int | None,
) -> Batch:
    """A batch that is being read: seen on the page of imports from the first moment."""
    return Batch.objects.create(
        authority=authority,
        source=source,
        scheme=scheme,
        name=name,
        content_hash=content_hash,
        started_at=now,
        started_by_id=by,
    )


def refuse(batch: Batch, sentence: str, *, now: datetime) -> None:
    """The file could not be read: the batch says why, and nothing else was written."""
    batch.state = Batch.State.NOT_READ
    batch.remarks = [sentence]
    batch.finished_at = now
    batch.save()


def bring_in(
    batch: Batch, proposal: Proposal, *, now: datetime, by: int | None, hold: bool = False
) -> Batch:
    """Stage a proposal as ``batch`` and, unless ``hold``, put it on the records."""
    staging.stage(batch, proposal, now=now)
    if not hold:
        applying.apply(batch, now=now, by=by)
    return batch


def same_content_before(batch: Batch) -> Batch | None:
    """The finished batch that read the very same bytes for this council, if there is one."""
    earlier = Batch.objects.filter(
        authority_id=batch.authority_id,
        content_hash=batch.content_hash,
        state=Batch.State.FINISHED,
    ).exclude(pk=batch.pk)
    return earlier.order_by("-id").first() if batch.content_hash else None


def finish_what_was_cut_short(*, now: datetime, by: int | None) -> list[Batch]:
    """Resume batches that a crash left between staging and the last step.

    One that was still being read is thrown away: its file is read again from the start.
    """
    resumed = []
    for batch in Batch.objects.filter(state=Batch.State.APPLYING).order_by("id"):
        applying.apply(batch, now=now, by=by)
        resumed.append(batch)
    for batch in Batch.objects.filter(state=Batch.State.FINISHED, refreshed_at=None):
        applying.refresh(batch, now=now)
        resumed.append(batch)
    for batch in Batch.objects.filter(state=Batch.State.READING):
        applying.throw_away(batch, now=now, by=by)
    left = StagedPart.objects.filter(batch__state=Batch.State.THROWN_AWAY)
    for batch in Batch.objects.filter(pk__in=left.values("batch")):
        applying.sweep(batch)
    return resumed


def answer(
    question: Question,
    said: str,
    *,
    person_id: int | None = None,
    why: str = "",
    by: int,
    now: datetime,
) -> Batch | None:
    """Deal with what waits, as a person answered.

    ``same``: it goes onto the record ``person_id``, one of the candidates. ``different``: onto a
    new record. ``cannot_tell``: it goes on waiting. Gives the batch that wrote it, if any.
    Raises ``Wrong`` where the question is answered already or the record is no candidate.
    """
    if question.answer and question.answer != Question.Answer.CANNOT_TELL:
        raise Wrong("This question was answered already.")
    if said == Question.Answer.CANNOT_TELL:
        waiting.note_answer(question, said, person_id=None, why=why, by=by, now=now)
        return None
    onto = person_id if said == Question.Answer.SAME else None
    if said == Question.Answer.SAME and onto not in question.candidates:
        raise Wrong("Choose one of the records shown.", field="person_id")
    proposal, forced = waiting.proposal_of(question, onto)
    batch = open_batch(
        question.batch.authority,
        source=proposal.source,
        scheme=proposal.scheme,
        name=f"Answer to question {question.pk}: {proposal.name}"[:255],
        content_hash="",
        now=now,
        by=by,
    )
    staging.stage(batch, proposal, now=now, forced=forced)
    applying.apply(batch, now=now, by=by)
    with transaction.atomic():
        waiting.note_answer(question, said, person_id=onto, why=why, by=by, now=now)
    return batch
