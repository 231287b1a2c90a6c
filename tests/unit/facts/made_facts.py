"""Small fact frames from plain rows, each in its declared schema."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

import polars as pl

from keepsight.facts.tables import fact_tables

Row = Mapping[str, Any]


def frames(tables: Collection[str], **rows: list[Row]) -> dict[str, pl.DataFrame]:
    """A frame for each of ``tables``; ids are numbered where a row has none."""
    made = {}
    for code in {*tables, *rows}:
        schema = fact_tables()[code].schema
        full = [
            {"source": "case_list", **dict.fromkeys(set(schema) - {"source"}), "id": n, **row}
            for n, row in enumerate(rows.get(code, []), start=1)
        ]
        for row in full:
            unknown = set(row) - set(schema)
            assert not unknown, f"{code} has no {unknown}"
        made[code] = pl.DataFrame(full, schema=schema, orient="row")
    return made


def all_covered(since: date | None = None) -> list[Row]:
    """Coverage that holds every allocation of every child."""
    return [{"table": "allocation", "whole": True, "whom": "all", "from_on": since}]
