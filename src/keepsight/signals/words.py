"""Dates, numbers and ages as signals go by and say them, for whole columns at once."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.saying import day_in_words, said
from keepsight.law.rules import Version, limit

__all__ = ("OF_AGE", "NotInForce", "allowed", "before_birthday", "day_in_words", "said")

#: From this birthday on nobody is a child any more (Family Law Reform Act 1969, section 1).
OF_AGE = 18


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
