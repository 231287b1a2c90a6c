"""Dates of which a part is not known: the return writes ZZ for it, as in ZZ/05/2021."""

from __future__ import annotations

import polars as pl

from keepsight.returns.expressions import col


def _text(name: str) -> pl.Expr:
    return col(f"{name}:text").cast(pl.String).str.strip_chars()


def partly_known(name: str) -> pl.Expr:
    """The text of a date field has a day, month or year of ZZ and is otherwise a date's."""
    written = _text(name).str.contains(r"^(\d\d|ZZ)/(\d\d|ZZ)/(\d{4}|ZZZZ)$")
    return written & _text(name).str.contains("ZZ", literal=True)


def earliest(name: str) -> pl.Expr:
    """The first day that it can be; a year not known may be long ago (a leap year, for 29 February)."""
    completed = _text(name).str.replace("ZZZZ", "1904").str.replace_all("ZZ", "01")
    first = pl.when(partly_known(name)).then(completed.str.to_date("%d/%m/%Y", strict=False))
    return pl.coalesce(name, first)
