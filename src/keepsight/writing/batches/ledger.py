"""The ledger: one line for each row read, saying what became of it; totals that pages count with."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl
from django.db import transaction

from keepsight.records.batch import Batch
from keepsight.records.models import RECORDS
from keepsight.writing.batches import tables
from keepsight.writing.batches.oddities import find_oddities
from keepsight.writing.batches.proposal import REMARKS, Proposal
from keepsight.writing.batches.settling import Settled
from keepsight.writing.batches.turns import let_others_in
from keepsight.writing.models import LedgerRow, LedgerTotal, Question, Remark

Outcome = LedgerRow.Outcome

#: Rows written in one transaction: about a tenth of a second.
ROWS_AT_ONCE = 20_000

#: What a row that waits is told, by the kind of its question.
WAITS: dict[str, str] = {
    Question.Kind.BORN_DIFFERS: "The date of birth differs from the one held. A person must judge.",
    Question.Kind.TWO_RECORDS: "Its numbers lead to two records. A person must judge.",
    Question.Kind.ONE_NUMBER: "One number, two dates of birth. A person must judge.",
    Question.Kind.ONE_UPN: "One pupil number under two numbers of the council. A person must judge.",
    Question.Kind.TWO_WORKERS: "Another worker holds this child already. A person must judge.",
}

LOST = "What this row belongs to was not taken, so it was not taken either."
NO_CHILD_CODE, LOST_CODE = "no_child", "points_to_nothing"
NO_CHILD = (
    "No child held here has this number, and the file says no more of one. Import the child first."
)


def rows_of(
    proposal: Proposal,
    settled: Settled,
    waiting: pl.DataFrame,
    unknown: pl.DataFrame,
    people: pl.DataFrame,
) -> pl.DataFrame:
    """The ledger's rows for a proposal.

    ``waiting``: ``_person``, ``kind``, ``candidates``. ``unknown``: ``_person`` of those whom nobody
    holds and this file says nothing of but a number. ``people``: ``_person``, ``person_id`` after
    settling. Columns: those of ``LedgerRow`` but ``id`` and ``batch_id``; and ``key``, the row's own.
    """
    ids = _numbered(settled.ids)
    nobody = _taken_and_among(unknown["_person"])
    given = proposal.rows.with_columns(
        by_number=_taken_and_among(proposal.people.filter("_must_exist")["_person"]),
        reason=pl.when(nobody).then(pl.lit(NO_CHILD_CODE)).otherwise("reason"),
        sentence=pl.when(nobody).then(pl.lit(NO_CHILD)).otherwise("sentence"),
    )
    numbered = given.join(ids, on=["record", "key"], how="left").join(
        waiting.select("candidates", person="_person", waits="kind"), on="person", how="left"
    )
    rejected = pl.col("reason").is_not_null()
    waits = ~rejected & pl.col("waits").is_not_null()
    # A row whose record could not stand (what it points to was not taken) is not taken either.
    lost = ~rejected & ~waits & pl.col("id").is_null()
    sentences = pl.col("waits").replace_strict(WAITS, default=None, return_dtype=pl.String)
    return numbered.join(
        people.select(person="_person", person_id="person_id"), on="person", how="left"
    ).select(
        "file",
        "table",
        "row",
        "key",
        pl.when(rejected | lost)
        .then(pl.lit(Outcome.REJECTED.value))
        .when(waits)
        .then(pl.lit(Outcome.WAITING.value))
        .when(pl.col("is_new"))
        .then(pl.lit(Outcome.NEW.value))
        .otherwise(pl.lit(Outcome.MERGED.value))
        .alias("outcome"),
        changed=pl.col("is_changed").fill_null(False) & ~rejected,
        record=pl.when(rejected).then(None).otherwise(pl.col("record")),
        record_id=pl.col("id"),
        person_id="person_id",
        reason=pl.when(rejected)
        .then(pl.col("reason"))
        .when(waits)
        .then(pl.col("waits"))
        .when(lost)
        .then(pl.lit(LOST_CODE)),
        column=pl.col("column"),
        sentence=pl.when(rejected)
        .then(pl.col("sentence"))
        .when(waits)
        .then(sentences)
        .when(lost)
        .then(pl.lit(LOST)),
        candidates=pl.format("[{}]", _listed(pl.col("candidates"))),
        unheld_outcome=pl.when("by_number").then(pl.lit(Outcome.REJECTED.value)),
        unheld_reason=pl.when("by_number").then(pl.lit(NO_CHILD_CODE)),
    )


def sentence_of(reason: str, own: str) -> str:
    """What a row is told for a reason: of the ledger's own reasons its sentence, else the row's ``own``."""
    return {**WAITS, NO_CHILD_CODE: NO_CHILD, LOST_CODE: LOST}.get(reason, own)


def _taken_and_among(people: pl.Series) -> pl.Expr:
    """That a row was readable and is one of these people's."""
    among = pl.col("person").is_in(people.implode()) & pl.col("reason").is_null()
    return among.fill_null(False)


def _listed(numbers: pl.Expr) -> pl.Expr:
    return numbers.list.eval(pl.element().cast(pl.String)).list.join(", ").fill_null("")


def totals_of(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows of the ledger counted by file, table, outcome and reason, with the first as example."""
    return (
        rows.sort("file", "table", "row")
        .group_by("file", "table", "outcome", "reason", maintain_order=True)
        .agg(
            rows=pl.len(),
            changed=pl.col("changed").sum(),
            first_row=pl.col("row").first(),
            first_column=pl.col("column").first(),
            first_sentence=pl.col("sentence").first(),
        )
    )


def remarks_of(proposal: Proposal, settled: Settled, people: pl.DataFrame) -> pl.DataFrame:
    """Remarks on rows that were taken: the reader's own, and where two systems differ."""
    found = [proposal.remarks]
    rows = proposal.rows.select("file", "table", "row", "record", "key", "person")
    for differs in settled.differs:
        found.append(
            differs.join(rows, on=["record", "key"]).select(
                "file",
                "table",
                "row",
                "person",
                pl.lit("systems_differ").alias("reason"),
                pl.col("field").alias("column"),
                pl.format(
                    "Another system says otherwise about “{}”; what was held first stays.", "field"
                ).alias("sentence"),
            )
        )
    found.append(_oddities(settled, rows))
    remarks = pl.concat([f.select(proposal.remarks.columns) for f in found])
    return remarks.join(
        people.select(person="_person", person_id="person_id"), on="person", how="left"
    ).drop("person")


def _oddities(settled: Settled, rows: pl.DataFrame) -> pl.DataFrame:
    """Remarks on new rows that break an invariant, on the row of the file that made them."""
    odd = find_oddities(settled)
    if odd.is_empty():
        return pl.DataFrame(schema=REMARKS)
    keys = [
        frame.filter("is_new").select(
            pl.lit(name).alias("record"), "id", pl.col("_key").alias("key")
        )
        for name, frame in settled.ids.items()
    ]
    return odd.join(pl.concat(keys), on=["record", "id"]).join(rows, on=["record", "key"])


def write(batch: Batch, rows: pl.DataFrame, remarks: pl.DataFrame) -> None:
    """Put the ledger of a batch in place, in short transactions, so that no page waits for it.

    Nobody sees it before the batch is staged; one cut short here is thrown away with it.
    """
    own = pl.lit(batch.pk, dtype=pl.Int64).alias("batch_id")
    for model, frame in ((LedgerRow, rows), (LedgerTotal, totals_of(rows)), (Remark, remarks)):
        for piece in frame.with_columns(own).iter_slices(ROWS_AT_ONCE):
            with transaction.atomic():
                tables.insert(model, piece)
            let_others_in()


def _numbered(ids: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Every proposed row with what it became: ``record, key, id, is_new, is_changed``."""
    frames = [
        frame.select(
            pl.lit(name).alias("record"), pl.col("_key").alias("key"), "id", "is_new", "is_changed"
        )
        for name, frame in ids.items()
        if name in RECORDS
    ]
    if frames:
        return pl.concat(frames)
    return pl.DataFrame(
        schema={
            "record": pl.String,
            "key": pl.Int64,
            "id": pl.Int64,
            "is_new": pl.Boolean,
            "is_changed": pl.Boolean,
        }
    )
