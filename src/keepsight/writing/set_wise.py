"""Many records of one kind written in an action at once: one statement, with the history of each.

For what an action does to every child of a council, where a record at a time would hold the lock for
minutes. The line of the log bears a digest of the whole set in place of one hash a row.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from keepsight.records.record import HERE, Record
from keepsight.writing.batches import tables
from keepsight.writing.perform import Doing


def create_all(doing: Doing, model: type[Record], rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """New records of this council, each with its first history row; their numbers, in the order given.

    ``rows``: values by column (``person_id``); a column that is left out has its default. What a record's
    own ``full_clean`` would refuse is refused by the database alone, so hand in nothing that was typed.
    """
    if not rows:
        return []
    numbers = list(tables.reserve({model: len(rows)})[model])
    same = {
        "authority_id": doing.by.authority_id,
        "source": HERE,
        "recorded_at": doing.now,
        "batch_number": 0,
    }
    kinds = tables.columns_of(model)
    left = {
        str(field.column): field.get_default()
        for field in model._meta.concrete_fields
        if field.column not in {"id", *same, *rows[0]}
    }
    whole = {**left, **same}
    frame = pl.DataFrame(
        [{**whole, **row, "id": number} for row, number in zip(rows, numbers, strict=True)],
        schema=kinds,
    )
    tables.insert(model, frame)
    _keep(doing, model, frame, kind="+", why="written here")
    return numbers


def amend_all(
    doing: Doing, model: type[Record], rows: Sequence[Mapping[str, Any]], *, why: str
) -> None:
    """New values on records of this council; the old ones stay in the history of each, with the reason.

    ``rows``: ``id`` and the new values, by column, the same columns in each. The caller holds that the
    records are this council's and may be changed.
    """
    if not rows:
        return
    kinds = tables.columns_of(model)
    frame = pl.DataFrame(
        [{**row, "source": HERE, "recorded_at": doing.now} for row in rows],
        schema={name: kinds[name] for name in (*rows[0], "source", "recorded_at")},
    )
    tables.update(model, frame)
    _keep(doing, model, frame, kind="~", why=why)


def _keep(doing: Doing, model: type[Record], frame: pl.DataFrame, *, kind: str, why: str) -> None:
    numbers = frame["id"].to_list()
    tables.keep_history(model, numbers, kind=kind, now=doing.now, by=doing.by.account_id, why=why)
    digest = hashlib.sha256(frame.write_csv().encode()).hexdigest()
    doing.sets.append((model.__name__, digest))
