"""What a file would have become if nobody held the children whose records are locked.

Who may not learn that there is a record must not learn it from an import either: neither by the row
that joined it, nor by the question about it, nor by the remark that two systems differ. So the part of
a proposal that leads to locked records is settled a second time, against a house without them, and both
answers are kept: what came of each row, and what would have.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import polars as pl

from keepsight.records.batch import Batch
from keepsight.records.models import RECORDS
from keepsight.records.quality.restriction import Restriction
from keepsight.writing.batches import ledger, tables, two_workers
from keepsight.writing.batches.matching import Held, Matched, match
from keepsight.writing.batches.proposal import REMARKS, Proposal
from keepsight.writing.batches.settling import people_after, pointers, settle
from keepsight.writing.models import Question, Remark, UnheldQuestion

#: What is told of one row: its place in the file, and what would have become of it.
TOLD = {
    "file": pl.String(),
    "table": pl.String(),
    "row": pl.Int64(),
    "locked_id": pl.Int64(),
    "unheld_outcome": pl.String(),
    "unheld_reason": pl.String(),
    "unheld_person_id": pl.Int64(),
}
ASKED = {"locked_id": pl.Int64(), "kind": pl.String()}
PLACE = ["file", "table", "row"]


@dataclass(frozen=True)
class Unheld:
    """The other answer, for the people of a file who may be children with a locked record.

    ``concerned``: ``_person`` and ``locked_id``, the record. ``rows``: the columns of ``TOLD``.
    ``remarks``: those of ``Remark``. ``questions``: ``locked_id`` and ``kind`` of what would have been
    asked.
    """

    concerned: pl.DataFrame
    rows: pl.DataFrame
    remarks: pl.DataFrame
    questions: pl.DataFrame


def as_if_unheld(
    batch: Batch, proposal: Proposal, held: Held, matched: Matched, known: pl.DataFrame
) -> Unheld:
    """Settle again whatever of a proposal leads to a locked record, as if there were none.

    ``known``: ``_person`` and ``person_id`` of everybody, after settling. Nothing is written but that
    numbers for the records that would have been made are used up, as they would have been.
    """
    locked = _locked(batch.authority_id)
    concerned = _concerned(matched, locked)
    if concerned.is_empty():
        return _nothing(concerned)
    without = Held(
        numbers=held.numbers.filter(~pl.col("person_id").is_in(locked.implode())),
        people=held.people.filter(~pl.col("id").is_in(locked.implode())),
    )
    theirs = concerned["_person"]
    again = match(proposal.people, proposal.scheme, without)
    part = _only(proposal, theirs)
    people = pl.concat(
        [_of(again.people, theirs), known.join(_pointed_at(part), on="_person", how="semi")]
    ).unique("_person", keep="first", maintain_order=True)
    settled = settle(part, people, authority_id=batch.authority_id, batch_number=batch.pk)
    rivals = two_workers.set_apart(settled, batch.authority_id)
    people = people_after(settled, people)
    rows = ledger.rows_of(part, settled, again.questions, again.unknown, people)
    rows = two_workers.waiting_rows(rows, rivals).join(
        part.rows.select(*PLACE, "person"), on=PLACE, how="left"
    )
    remarks = ledger.remarks_of(part, settled, concerned.rename({"locked_id": "person_id"}))
    return Unheld(
        concerned=concerned,
        rows=rows.join(concerned.rename({"_person": "person"}), on="person").select(
            *PLACE,
            "locked_id",
            unheld_outcome="outcome",
            unheld_reason="reason",
            unheld_person_id="person_id",
        ),
        remarks=remarks,
        questions=_asked(part, concerned, again.questions, rivals),
    )


def note_unheld_questions(batch: Batch, unheld: Unheld) -> None:
    """Store what would have been asked, inside the caller's transaction."""
    UnheldQuestion.objects.bulk_create(
        UnheldQuestion(batch=batch, person_id=locked, kind=kind)
        for locked, kind in unheld.questions.select("locked_id", "kind").iter_rows()
    )


def with_both(rows: pl.DataFrame, unheld: Unheld) -> pl.DataFrame:
    """The ledger's rows with the other answer beside each."""
    told = rows.join(unheld.rows, on=PLACE, how="left", maintain_order="left", suffix="_told")
    return told.with_columns(
        person_id=pl.coalesce("person_id", "locked_id"),
        unheld_outcome=pl.coalesce("unheld_outcome_told", "unheld_outcome").fill_null(""),
        unheld_reason=pl.coalesce("unheld_reason_told", "unheld_reason").fill_null(""),
    ).drop("locked_id", "unheld_outcome_told", "unheld_reason_told")


def remarks_of_both(remarks: pl.DataFrame, unheld: Unheld) -> pl.DataFrame:
    """All remarks with whom each is said to: of a locked record's rows there are two sets."""
    ids = unheld.concerned["locked_id"].implode()
    knowing = pl.col("person_id").is_in(ids).fill_null(False)
    said = remarks.with_columns(
        said_to=pl.when(knowing)
        .then(pl.lit(Remark.SaidTo.KNOWING.value))
        .otherwise(pl.lit(Remark.SaidTo.ALL.value))
    )
    other = unheld.remarks.select(remarks.columns).with_columns(
        said_to=pl.lit(Remark.SaidTo.UNKNOWING.value)
    )
    return pl.concat([said, other])


def _nothing(concerned: pl.DataFrame) -> Unheld:
    """That a file leads to no locked record."""
    return Unheld(
        concerned,
        pl.DataFrame(schema=TOLD),
        pl.DataFrame(schema={**REMARKS, "person_id": pl.Int64()}).drop("person"),
        pl.DataFrame(schema=ASKED),
    )


def _asked(
    part: Proposal, concerned: pl.DataFrame, questions: pl.DataFrame, rivals: pl.DataFrame
) -> pl.DataFrame:
    """``locked_id, kind`` of every question: one a person, and one an allocation that would wait."""
    two = pl.lit(Question.Kind.TWO_WORKERS.value).alias("kind")
    found = [questions.select("_person", "kind")]
    if not rivals.is_empty():
        allocations = part.records["Allocation"].join(rivals, on="_key", how="semi")
        found.append(allocations.select("_person", two))
    return pl.concat(found).join(concerned, on="_person").select("locked_id", "kind")


def _locked(authority_id: int) -> pl.Series:
    where = "authority_id = %s AND restricted_on IS NOT NULL AND lifted_on IS NULL"
    return tables.read(Restriction, ["person_id"], where, [authority_id])["person_id"].unique()


def _concerned(matched: Matched, locked: pl.Series) -> pl.DataFrame:
    """``_person, locked_id``: who of the file is, or may be, a child with a locked record."""
    asked = matched.questions.select("_person", locked_id="candidates").explode("locked_id")
    joined = matched.people.select("_person", locked_id="person_id")
    found = pl.concat([joined, asked]).filter(pl.col("locked_id").is_in(locked.implode()))
    return found.unique("_person", keep="first", maintain_order=True)


def _of(frame: pl.DataFrame, people: pl.Series) -> pl.DataFrame:
    return frame.filter(pl.col("_person").is_in(people.implode()))


def _only(proposal: Proposal, people: pl.Series) -> Proposal:
    """The part about these people; of the records' people all, since relatives are pointed to."""
    part = proposal.of(people)
    return replace(part, people=proposal.people)


def _pointed_at(part: Proposal) -> pl.DataFrame:
    """``_person`` of everybody to whom a record of the part points as somebody else."""
    found: list[pl.Series] = []
    for name, frame in part.records.items():
        found += [frame[column] for column in _others(name, part.records)]
    others = pl.concat(found) if found else pl.Series(dtype=pl.Int64)
    return pl.DataFrame({"_person": others.cast(pl.Int64)}).drop_nulls().unique()


def _others(name: str, records: Mapping[str, pl.DataFrame]) -> list[str]:
    return [
        field
        for field, pointer in pointers(RECORDS[name]).items()
        if pointer.related_model.__name__ == "Person"
        and field != "person"
        and field in records[name].columns
    ]
