"""Ties of staff: nobody opens the record of themselves, of a relative, or of a family they know."""

from __future__ import annotations

from datetime import date

from keepsight.access.question import Sql, both, lasts, placed, visible


def tied_to(worker_id: int, day: date) -> Sql:
    """The children to whom a worker is tied on a day; nothing lets the worker open one of them.

    A tie lasts to the end of its last day, and one without a first day has always been.
    """
    mine = both(Sql("tie.worker_id = %s", (worker_id,)), lasts("tie", day), visible("tie"))
    return placed("SELECT tie.person_id AS child FROM records_stafftie tie WHERE {mine}", mine=mine)
