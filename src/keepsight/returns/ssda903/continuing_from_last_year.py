"""The child's first episode of the year, where last year's latest was left open and goes on in it.

Which of them goes on is told by the order of the episodes alone: that they start on different days
is a fault of its own (502).
"""

from __future__ import annotations

import polars as pl

from keepsight.returns.expressions import blank, col, given, number

__all__ = ["CONTINUES_FROM_LAST_YEAR", "distance_is_not_last_years", "is_not_last_years"]

#: From so many miles on, two distances are not the same one reckoned twice.
ANOTHER_DISTANCE = 0.2

CONTINUES_FROM_LAST_YEAR = col("is_first") & col("lastyear.there") & blank("lastyear.DEC")


def is_not_last_years(name: str) -> pl.Expr:
    """The episode goes on from last year with another value; one in only one year is another."""
    return CONTINUES_FROM_LAST_YEAR & col(name).ne_missing(col(f"lastyear.{name}"))


def distance_is_not_last_years() -> pl.Expr:
    """The same of the placement's distance, which may differ by less than 0.2 miles."""
    now, then = "PL_DISTANCE", "lastyear.PL_DISTANCE"
    apart = (number(now) - number(then)).abs().round(2) >= ANOTHER_DISTANCE
    return CONTINUES_FROM_LAST_YEAR & (apart | (given(now) != given(then)))
