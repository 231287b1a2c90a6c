"""Staging: a proposal matched, settled and stored in chunks of whole families, nothing applied yet."""

from __future__ import annotations

import io
from datetime import datetime

import polars as pl
from django.db import transaction

from keepsight.records.batch import Batch
from keepsight.writing.batches import ledger, matching, numbers, two_workers, waiting
from keepsight.writing.batches.proposal import Proposal
from keepsight.writing.batches.settling import Settled, in_order, people_after, settle
from keepsight.writing.batches.turns import let_others_in
from keepsight.writing.batches.unheld import (
    as_if_unheld,
    note_unheld_questions,
    remarks_of_both,
    with_both,
)
from keepsight.writing.models import StagedPart

#: New rows in a chunk at the most, unless one family has more: under half a second to write.
ROWS_IN_A_CHUNK = 8_000
#: Staged parts stored in one transaction.
PARTS_AT_ONCE = 40


def stage(
    batch: Batch, proposal: Proposal, *, now: datetime, forced: pl.DataFrame | None = None
) -> None:
    """Match and settle a proposal and store what is to be written; state READING → STAGED.

    ``forced`` (``_person``, ``person_id`` or null for a new record) carries a person's answers:
    those people are not matched again. The lock is held only for short moments at the end.
    """
    authority = batch.authority_id
    held = matching.held(authority)
    if forced is None:
        matched = matching.match(proposal.people, proposal.scheme, held)
    else:
        matched = matching.Matched(forced, waiting.no_questions(), forced.select("_person").clear())
    people, questions = matched.people, matched.questions
    settled = settle(proposal, people, authority_id=authority, batch_number=batch.pk)
    rivals = two_workers.set_apart(settled, authority)
    numbers.leave_out_taken(settled, authority)
    known = people_after(settled, people)
    rows = ledger.rows_of(proposal, settled, questions, matched.unknown, known)
    rows = two_workers.waiting_rows(rows, rivals).drop("key")
    remarks = ledger.remarks_of(proposal, settled, known)
    unheld = as_if_unheld(batch, proposal, held, matched, known)
    rows, remarks = with_both(rows, unheld), remarks_of_both(remarks, unheld)
    parts = _parts(batch, settled, _chunk_of(proposal, settled, known))
    ledger.write(batch, rows, remarks)
    for start in range(0, len(parts), PARTS_AT_ONCE):
        with transaction.atomic():
            StagedPart.objects.bulk_create(parts[start : start + PARTS_AT_ONCE])
        let_others_in()
    with transaction.atomic():
        waiting.ask(batch, proposal, questions)
        two_workers.ask(batch, proposal, rivals, known)
        note_unheld_questions(batch, unheld)
        batch.state = Batch.State.STAGED
        batch.rows_read = rows.height
        batch.chunks = 1 + max((part.chunk for part in parts), default=-1)
        batch.collection = proposal.collection
        batch.remarks = list(proposal.file_remarks)
        batch.save()


def _chunk_of(proposal: Proposal, settled: Settled, known: pl.DataFrame) -> pl.DataFrame:
    """``person_id`` and the ``chunk`` its rows go to: whole families, in the order of the file.

    Numbers were given in that order too. A chunk that took its families from everywhere would touch
    every page of every table, and an import ten times as large take twenty times as long.
    """
    size = pl.concat(
        [
            frame.select(person_id="id" if name == "Person" else "person_id")
            for name, frame in settled.new.items()
            if name == "Person" or "person_id" in frame.columns
        ]
        or [pl.DataFrame(schema={"person_id": pl.Int64})]
    )
    counts = size.group_by("person_id").len()
    members = (
        proposal.people.select("_person", "family")
        .join(known, on="_person", maintain_order="left")
        .join(counts, on="person_id", maintain_order="left")
        .with_columns(_family=pl.coalesce("family", "person_id"))
    )
    families = members.group_by("_family", maintain_order=True).agg(pl.col("len").sum())
    chunk = ((families["len"].cum_sum() - 1) // ROWS_IN_A_CHUNK).alias("chunk")
    return (
        members.join(families.select("_family", chunk), on="_family", maintain_order="left")
        .select("person_id", "chunk")
        .unique("person_id", keep="first", maintain_order=True)
    )


def _parts(batch: Batch, settled: Settled, chunks: pl.DataFrame) -> list[StagedPart]:
    """Rows cut into chunks; workers, teams and what has no child go first, in chunk 0."""
    parts: list[StagedPart] = []
    for place, name in enumerate(in_order(settled.new)):
        frame = settled.new[name]
        if name == "Allocation":
            late = frame.filter(two_workers.must_wait_for_the_end(batch.authority_id))
            frame = frame.join(late, on="id", how="anti")
            parts += _whole(batch, place, name, late, StagedPart.When.LATE)
        placed = _placed(frame, "id" if name == "Person" else "person_id", chunks)
        pieces = placed.partition_by("chunk", as_dict=True, include_key=False)
        for (chunk,), piece in sorted(pieces.items()):
            parts.append(_part(batch, int(chunk), place, name, piece, StagedPart.When.CHUNK))
        parts += _whole(batch, place, name, settled.changed[name], StagedPart.When.CHANGE)
    for name, frame in settled.more_changes:
        parts += _whole(batch, len(settled.new), name, frame, StagedPart.When.CHANGE)
    return parts


def _placed(frame: pl.DataFrame, by: str, chunks: pl.DataFrame) -> pl.DataFrame:
    """Rows with the ``chunk`` they go to: their person's, or a later one if they name another
    person whose record comes only there."""
    people = [column for column in (by, "other_id") if column in frame.columns]
    placed = frame
    for column in people:
        there = chunks.select(
            pl.col("person_id").alias(column), pl.col("chunk").alias(f"_{column}")
        )
        placed = placed.join(there, on=column, how="left", maintain_order="left")
    found = [f"_{column}" for column in people]
    return placed.with_columns(
        chunk=pl.max_horizontal(pl.lit(0, dtype=pl.Int64), *found).fill_null(0).cast(pl.Int64)
    ).drop(found)


def _whole(
    batch: Batch, place: int, name: str, frame: pl.DataFrame, when: StagedPart.When
) -> list[StagedPart]:
    return [] if frame.is_empty() else [_part(batch, 0, place, name, frame, when)]


def _part(
    batch: Batch, chunk: int, place: int, name: str, frame: pl.DataFrame, when: StagedPart.When
) -> StagedPart:
    buffer = io.BytesIO()
    frame.write_ipc(buffer, compression="lz4")
    return StagedPart(
        batch=batch,
        chunk=chunk,
        place=place,
        record=name,
        when=when,
        rows=frame.height,
        payload=buffer.getvalue(),
    )


def staged_rows(part: StagedPart) -> pl.DataFrame:
    """The rows of a staged part."""
    return pl.read_ipc(io.BytesIO(bytes(part.payload)))
