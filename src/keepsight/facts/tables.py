"""Every fact table by its code, and an empty frame of each: found by walking the rooms."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache

import polars as pl

from keepsight.kernel.fact import FactTable
from keepsight.kernel.unit import units_of


@cache
def fact_tables() -> Mapping[str, FactTable]:
    """Every fact table by its code. Raises ValueError where two bear the same."""
    tables: dict[str, FactTable] = {}
    for place, table in units_of("facts", FactTable).items():
        if table.code in tables:
            raise ValueError(f"facts/{place}: another fact table bears the code {table.code!r}")
        tables[table.code] = table
    return tables


def held_behind(codes: Collection[str]) -> tuple[str, ...]:
    """The tables that records hold behind some tables: themselves, or what they are worked out of."""
    tables = fact_tables()
    return tuple(
        dict.fromkeys(
            code
            for asked in codes
            for code in (tables[asked].out_of if tables[asked].worked_out else (asked,))
        )
    )


@cache
def empty(code: str) -> pl.DataFrame:
    """The table of a code without a row, in its declared schema. Never change it in place."""
    return pl.DataFrame(schema=fact_tables()[code].schema)
