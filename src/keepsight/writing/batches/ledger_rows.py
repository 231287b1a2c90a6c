"""Rows of an import's ledger, chosen by what became of them, a page at a time, as somebody may see them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from heapq import merge
from typing import Any

from django.db.models import QuerySet, Sum

from keepsight.access.viewer import Viewer
from keepsight.writing.batches.as_seen import FIELDS, Hidden, hidden_rows, remarks_said_to
from keepsight.writing.batches.overview import batches_of
from keepsight.writing.models import LedgerRow, LedgerTotal


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

    def takes(self, row: dict[str, Any]) -> bool:
        """Whether a row of the ledger is among them."""
        return (
            row["batch_id"] in self.batches
            and (not self.outcomes or row["outcome"] in self.outcomes)
            and (not self.reason or row["reason"] == self.reason)
            and (not self.table or row["table"] == self.table)
            and (not self.changed or row["changed"])
        )


class Rows:
    """The chosen rows as a viewer may see them; how many, and any page of them.

    In the order of the index, so that one page of half a million costs what one page of fifty does:
    the few rows that read otherwise for this viewer are laid between the others.
    """

    def __init__(self, chosen: Chosen, viewer: Viewer, *, now: datetime) -> None:
        self._chosen = chosen
        if chosen.remarked:
            said = remarks_said_to(viewer, chosen.batches, now=now)
            self._remarks = _narrowed(said, chosen)
            return
        hidden = hidden_rows(viewer, chosen.batches, now=now)
        self._without = [row for row in hidden if chosen.takes(row.true)]
        self._instead = sorted((row for row in hidden if chosen.takes(row.seen)), key=_place_of)

    def how_many(self) -> int:
        """How many there are, from the totals; of remarks they are counted; one question."""
        chosen = self._chosen
        if chosen.remarked:
            return self._remarks.count()
        totals = _narrowed(LedgerTotal.objects.filter(batch__in=chosen.batches), chosen)
        if chosen.outcomes:
            totals = totals.filter(outcome__in=chosen.outcomes)
        held = totals.aggregate(all=Sum("changed" if chosen.changed else "rows"))["all"] or 0
        return held - len(self._without) + len(self._instead)

    def page(self, first: int = 0, most: int | None = None) -> list[dict[str, Any]]:
        """``file, table, row, column, sentence, reason, outcome, batch_id``, ``person_id`` of the child
        for the log, and ``link_id`` of the record that the row may lead to; one question."""
        last = None if most is None else first + most
        if self._chosen.remarked:
            found = self._remarks.order_by("batch_id", "id").values(*(set(FIELDS) - _NOT_REMARKED))
            return [{**row, "outcome": "", "link_id": None} for row in found[first:last]]
        # Of the rows laid between, as many as there are at most come before the page.
        start = max(0, first - len(self._instead))
        others = self._others()[start:last]
        laid = list(merge(others, (row.seen for row in self._instead), key=_place))
        return laid[first - start : None if last is None else last - start]

    def _others(self) -> QuerySet[Any]:
        chosen = self._chosen
        rows = _narrowed(LedgerRow.objects.filter(batch__in=chosen.batches), chosen)
        if chosen.outcomes:
            rows = rows.filter(outcome__in=chosen.outcomes)
        if chosen.changed:
            rows = rows.filter(changed=True)
        if self._without:
            rows = rows.exclude(pk__in=[row.true["id"] for row in self._without])
        return rows.order_by("batch_id", "outcome", "reason", "id").values(*FIELDS)


_NOT_REMARKED = {"outcome", "changed"}


def numbers_of(authority_id: int, moment: datetime) -> dict[int, str]:
    """The batches of an import with their states; one question."""
    found = batches_of(authority_id).filter(started_at=moment)
    return dict(found.order_by("id").values_list("id", "state"))


def _place(row: dict[str, Any]) -> tuple[Any, ...]:
    return row["batch_id"], row["outcome"], row["reason"], row["id"]


def _place_of(hidden: Hidden) -> tuple[Any, ...]:
    return _place(hidden.seen)


def _narrowed(rows: QuerySet[Any], chosen: Chosen) -> QuerySet[Any]:
    if chosen.reason:
        rows = rows.filter(reason=chosen.reason)
    if chosen.table:
        rows = rows.filter(table=chosen.table)
    if chosen.column and chosen.remarked:
        rows = rows.filter(column=chosen.column)
    return rows
