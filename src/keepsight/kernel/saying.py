"""Days and numbers as sentences say them, for whole columns of a table at once."""

from __future__ import annotations

import polars as pl


def day_in_words(column: str) -> pl.Expr:
    """A day as "4 October 2016"."""
    return pl.col(column).dt.strftime("%-d %B %Y")


def said(sentence: str, *values: pl.Expr | str | int) -> pl.Expr:
    """A sentence with a value in place of each ``{}``: an expression, a column's name, a number; null where one is.

    Not ``pl.format``: that of Polars 2.1 fails on a table in several pieces of which one is empty, as they are
    after most filters.
    """
    first, *rest = sentence.split("{}")
    whole = pl.lit(first)
    for value, words in zip(values, rest, strict=True):
        told = pl.col(value) if isinstance(value, str) else value
        one = told if isinstance(told, pl.Expr) else pl.lit(told)
        whole = whole + one.cast(pl.String) + pl.lit(words)
    return whole
