"""How a row of the census finds its child: by the element that it stands in."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from keepsight.importers import rows
from keepsight.importers.taken import Taken, sound
from keepsight.kernel.source import ReadFile

NO_CHILD = (
    "This row's child has no LAchildID, so nothing of it was taken. Give the child its number."
)


def rows_of_children(
    read: ReadFile, taken: Taken, table: str, needed: Sequence[str], key: str | None
) -> pl.DataFrame:
    """A table's rows that can be taken (``sound``), with ``_person`` and ``_key``.

    Rows whose child has no number are refused.
    """
    frame = sound(read, taken, table, needed, key).join(
        taken.persons, on="_child", how="left", maintain_order="left"
    )
    orphans = frame.filter(pl.col("_person").is_null())
    taken.refuse(table, orphans, "no_child", "LAchildID", NO_CHILD)
    return rows.numbered(frame.filter(pl.col("_person").is_not_null()))
