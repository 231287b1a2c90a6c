"""Visits and core groups."""

from __future__ import annotations

import polars as pl

from keepsight.importers.case_list.extract import column, pointing, rows_of_children
from keepsight.importers.taken import Taken
from keepsight.kernel.source import ReadFile

#: Kinds of visit by the codes of the record: those by a child's social worker, and all others.
KINDS = {"child_protection": "cp", "child_in_need": "cin", "looked_after": "cla"}
OTHER = "other"

MOMENT = pl.Datetime("us", "UTC")


def visits(read: ReadFile, taken: Taken) -> None:
    """``visits``, made or tried; the moment at which each was written down is the source's own."""
    frame = rows_of_children(read, taken, "visits", ("visited_on", "recorded_at"), "visited_on")
    frame = pointing(taken, frame, "Worker", "worker", "staff_id")
    kind = column(read, "visits", "kind", pl.String)
    known = kind.replace_strict(KINDS, default=OTHER, return_dtype=pl.String)
    taken.take(
        "visits",
        "Visit",
        frame,
        worker="worker",
        kind_code=pl.when(kind.is_not_null()).then(known),
        visited_on="visited_on",
        seen=column(read, "visits", "child_seen", pl.Boolean),
        seen_alone=column(read, "visits", "seen_alone", pl.Boolean),
        bedroom_seen=column(read, "visits", "bedroom_seen", pl.Boolean),
        recorded_at=column(read, "visits", "recorded_at", MOMENT),
    )


def core_groups(read: ReadFile, taken: Taken) -> None:
    """``core_groups``. A list never makes a plan of the plan date it names: plans come from where
    they are kept, and a child's core group is of the plan that ran on its day."""
    frame = rows_of_children(read, taken, "core_groups", ("held_on", "recorded_at"), "held_on")
    taken.take(
        "core_groups",
        "CoreGroup",
        frame,
        held_on="held_on",
        recorded_at=column(read, "core_groups", "recorded_at", MOMENT),
    )
