"""The ledger as somebody may see it: rows of children of whom they may not know read as if nobody held them.

What became of such a row stays beneath, for the sums that prove that none was lost; what is shown,
counted and saved is what would have become of it (``unheld``). Where a record was locked after the
import, its rows read as new ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from keepsight.access.reach.locked_questions import about_secret
from keepsight.access.viewer import Viewer
from keepsight.writing.batches.ledger import sentence_of
from keepsight.writing.models import LedgerRow, Remark

Outcome, SaidTo = LedgerRow.Outcome, Remark.SaidTo

FIELDS = (
    "id", "batch_id", "file", "table", "row", "outcome", "changed", "person_id", "reason", "column",
    "sentence",
)  # fmt: skip
UNHELD = ("unheld_outcome", "unheld_reason", "unheld_person_id")


@dataclass(frozen=True)
class Total:
    """Rows of one file's table with one outcome and reason, and the first of them as an example."""

    batch: int
    file: str
    table: str
    outcome: str
    reason: str
    rows: int
    changed: int
    first_row: int | None = None
    first_column: str = ""
    first_sentence: str = ""

    @property
    def kind(self) -> tuple[int, str, str, str, str]:
        return self.batch, self.file, self.table, self.outcome, self.reason


@dataclass(frozen=True)
class Hidden:
    """One row about a child whom the viewer may not know. ``true``: as the ledger has it. ``seen``: as
    it is shown, with ``link_id`` for the number that a record made of it would have had."""

    true: dict[str, Any]
    seen: dict[str, Any]


def hidden_rows(viewer: Viewer, batches: Sequence[int], *, now: datetime) -> list[Hidden]:
    """The rows of these batches that read otherwise for this viewer; one question, always."""
    rows = LedgerRow.objects.filter(batch__in=batches)
    of_one = rows.filter(about_secret(viewer, person="writing_ledgerrow.person_id", now=now))
    waiting = rows.filter(outcome=Outcome.WAITING).filter(
        about_secret(viewer, several="writing_ledgerrow.candidates", now=now)
    )
    fields = (*FIELDS, *UNHELD)
    found = of_one.order_by().values(*fields).union(waiting.order_by().values(*fields))
    return [_hidden(row) for row in found]


def totals_as_seen(totals: Iterable[Total], hidden: Iterable[Hidden]) -> list[Total]:
    """The totals of a ledger with the hidden rows counted where they are shown."""
    counted = {total.kind: total for total in totals}
    moved = [(row.true["id"], _total_of(row.true), _total_of(row.seen)) for row in hidden]
    moved = [each for each in moved if each[1].kind != each[2].kind]
    gone = {number for number, _, _ in moved}
    for _, true, _ in moved:
        counted[true.kind] = _without(counted[true.kind], true, gone)
    for _, _, seen in moved:
        counted[seen.kind] = _with(counted.get(seen.kind), seen)
    return [total for total in counted.values() if total.rows]


def sums_as_seen(totals: Iterable[Total], hidden: Iterable[Hidden]) -> list[Total]:
    """The same for totals by batch and outcome alone."""
    rows: Counter[tuple[int, str]] = Counter()
    changed: Counter[tuple[int, str]] = Counter()
    for total in totals:
        rows[total.batch, total.outcome] += total.rows
        changed[total.batch, total.outcome] += total.changed
    for row in hidden:
        rows[row.true["batch_id"], row.true["outcome"]] -= 1
        rows[row.seen["batch_id"], row.seen["outcome"]] += 1
        changed[row.true["batch_id"], row.true["outcome"]] -= row.true["changed"]
    return [
        Total(batch, "", "", outcome, "", number, changed[batch, outcome])
        for (batch, outcome), number in rows.items()
        if number
    ]


def remarks_said_to(viewer: Viewer, batches: Sequence[int], *, now: datetime) -> QuerySet[Remark]:
    """The remarks of these batches that are for this viewer: of a child unknown to them the file's own."""
    secret = about_secret(viewer, person="writing_remark.person_id", now=now)
    unknowing = Q(secret) & ~Q(said_to=SaidTo.KNOWING)
    # Written before the lock, when nobody could know that it would have to be silent.
    unknowing &= ~Q(said_to=SaidTo.ALL, reason="systems_differ")
    knowing = ~Q(secret) & ~Q(said_to=SaidTo.UNKNOWING)
    return Remark.objects.filter(batch__in=batches).filter(unknowing | knowing)


def _hidden(row: dict[str, Any]) -> Hidden:
    true = {name: row[name] for name in FIELDS}
    if row["unheld_outcome"]:
        outcome, reason = row["unheld_outcome"], row["unheld_reason"]
    elif row["outcome"] == Outcome.REJECTED:
        outcome, reason = row["outcome"], row["reason"]
    else:
        outcome, reason = Outcome.NEW.value, ""
    seen = {
        **true,
        "outcome": outcome,
        "reason": reason,
        "changed": False,
        "sentence": sentence_of(reason, row["sentence"]) if reason else "",
        "link_id": row["unheld_person_id"] or row["person_id"],
    }
    return Hidden(true, seen)


def _without(total: Total, row: Total, gone: set[int]) -> Total:
    """A total with one row less; where that was its example, with another of those not ``gone``."""
    left = replace(total, rows=total.rows - 1, changed=total.changed - row.changed)
    if left.first_row != row.first_row or not left.rows:
        return left
    alike = LedgerRow.objects.filter(
        batch=total.batch, outcome=total.outcome, reason=total.reason, file=total.file,
        table=total.table,
    ).exclude(pk__in=gone)  # fmt: skip
    first = alike.order_by("row").values_list("row", "column", "sentence").first()
    number, column, sentence = first or (None, "", "")
    return replace(left, first_row=number, first_column=column, first_sentence=sentence)


def _with(total: Total | None, row: Total) -> Total:
    """A total with one row more; the first of its rows is its example."""
    if total is None or not total.rows:
        return row
    example = row if (row.first_row or 0) < (total.first_row or 0) else total
    return replace(example, rows=total.rows + 1, changed=total.changed)


def _total_of(row: dict[str, Any]) -> Total:
    return Total(
        row["batch_id"], row["file"], row["table"], row["outcome"], row["reason"], 1,
        int(row["changed"]), row["row"], row["column"], row["sentence"],
    )  # fmt: skip
