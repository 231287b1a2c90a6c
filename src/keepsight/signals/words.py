"""Dates, numbers and ages as the sentences of signals say them, for whole columns at once."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.law.rules import Version, limit

#: From this birthday on nobody is a child any more (Family Law Reform Act 1969, section 1).
OF_AGE = 18


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


def before_birthday(years: int, as_at: date) -> pl.Expr:
    """Whether whoever was ``born_on`` that day is younger than so many years; null where it is not known."""
    return pl.col("born_on").dt.offset_by(f"{years}y") > as_at


class NotInForce(LookupError):
    """No law or standard said anything on that day, so nothing was amiss by it."""


def allowed(key: str, as_at: date) -> Version:
    """The number of law or local standard in force on a day. Raises ``NotInForce`` where there is none."""
    version = limit(key).on(as_at)
    if version is None:
        raise NotInForce(f"Nothing is said of {key} on {as_at}.")
    return version
