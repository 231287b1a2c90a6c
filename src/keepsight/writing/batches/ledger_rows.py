"""Rows of an import's ledger, chosen by what became of them, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet, Sum

from keepsight.writing.batches.overview import batches_of
from keepsight.writing.models import LedgerRow, LedgerTotal, Remark


@dataclass(frozen=True)
class Chosen:
    """Which rows of an import: "" and None leave a thing open. ``batches`` are those of the import."""

    batches: Sequence[int]
    outcomes: tuple[str, ...] = ()
    reason: str = ""
    table: str = ""
    changed: bool = False
    remarked: bool = False
    column: str = ""


def rows_of(chosen: Chosen, first: int = 0, most: int | None = None) -> list[dict[str, Any]]:
    """Rows of the ledger: ``file, table, row, column, sentence, reason, outcome, person_id, batch_id``.

    In the order of the index, so that one page of half a million costs what one page of fifty does.
    """
    fields = ("file", "table", "row", "column", "sentence", "reason", "person_id", "batch_id")
    last = None if most is None else first + most
    if chosen.remarked:
        rows = _narrowed(Remark.objects.filter(batch__in=chosen.batches), chosen)
        found = rows.order_by("batch_id", "id").values(*fields)[first:last]
        return [{**row, "outcome": ""} for row in found]
    rows = _narrowed(LedgerRow.objects.filter(batch__in=chosen.batches), chosen)
    if chosen.outcomes:
        rows = rows.filter(outcome__in=chosen.outcomes)
    if chosen.changed:
        rows = rows.filter(changed=True)
    order = rows.order_by("batch_id", "outcome", "reason", "id")
    return list(order.values(*fields, "outcome")[first:last])


def how_many(chosen: Chosen) -> int:
    """How many rows those are, from the totals; of remarks they are counted."""
    if chosen.remarked:
        return _narrowed(Remark.objects.filter(batch__in=chosen.batches), chosen).count()
    totals = _narrowed(LedgerTotal.objects.filter(batch__in=chosen.batches), chosen)
    if chosen.outcomes:
        totals = totals.filter(outcome__in=chosen.outcomes)
    return totals.aggregate(all=Sum("changed" if chosen.changed else "rows"))["all"] or 0


def numbers_of(authority_id: int, moment: datetime) -> dict[int, str]:
    """The batches of an import with their states; one question."""
    found = batches_of(authority_id).filter(started_at=moment)
    return dict(found.order_by("id").values_list("id", "state"))


def _narrowed(rows: QuerySet[Any], chosen: Chosen) -> QuerySet[Any]:
    if chosen.reason:
        rows = rows.filter(reason=chosen.reason)
    if chosen.table:
        rows = rows.filter(table=chosen.table)
    if chosen.column and chosen.remarked:
        rows = rows.filter(column=chosen.column)
    return rows
