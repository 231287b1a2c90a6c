"""The words in which rules are written: expressions over a prepared table.

Null is a blank. Every word gives null where what it needs is blank, and null does not fail.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import product

import polars as pl
from polars import col

from keepsight.law.bank_holidays import FIRST_YEAR, bank_holidays

__all__ = [
    "age",
    "all_blank",
    "all_given",
    "any_blank",
    "any_given",
    "birthday",
    "blank",
    "col",
    "day",
    "days",
    "given",
    "in_year",
    "is_false",
    "is_true",
    "may_be",
    "not_a_code",
    "not_a_flag",
    "number",
    "one_of",
    "unreadable",
    "working_days_after",
]

Name = str | pl.Expr

#: The last year in which working days are counted.
LAST_YEAR = 2099


def _however_spelt(word: str) -> list[str]:
    """A word in every mixture of capitals: to look a cell up is quicker than to make it small."""
    return ["".join(letters) for letters in product(*({c, c.upper()} for c in word))]


TRUE = ("1", *_however_spelt("true"))
FALSE = ("0", *_however_spelt("false"))


def _expr(name: Name) -> pl.Expr:
    return col(name) if isinstance(name, str) else name


def given(name: Name) -> pl.Expr:
    """The field holds something (text of no length too)."""
    return _expr(name).is_not_null()


def blank(name: Name) -> pl.Expr:
    """The field is blank."""
    return _expr(name).is_null()


def any_given(*names: Name) -> pl.Expr:
    """At least one of the fields holds something."""
    return pl.any_horizontal([given(name) for name in names])


def all_given(*names: Name) -> pl.Expr:
    """Every one of the fields holds something."""
    return pl.all_horizontal([given(name) for name in names])


def any_blank(*names: Name) -> pl.Expr:
    """At least one of the fields is blank."""
    return ~all_given(*names)


def all_blank(*names: Name) -> pl.Expr:
    """Every one of the fields is blank."""
    return ~any_given(*names)


def one_of(name: Name, codes: Iterable[str]) -> pl.Expr:
    """The field is one of these codes, exactly as written; null where it is blank."""
    return _expr(name).is_in(list(codes))


def not_a_code(name: Name, codes: Iterable[str], *, required: bool = False) -> pl.Expr:
    """The field is given and none of the codes; where it is ``required``, a blank fails too."""
    wrong = ~one_of(name, codes)
    return wrong.fill_null(True) if required else wrong.fill_null(False)


def may_be(condition: pl.Expr) -> pl.Expr:
    """The condition, where a blank counts as not so (instead of not known)."""
    return condition.fill_null(False)


def is_true(name: Name) -> pl.Expr:
    """A yes: ``1`` or ``true`` however spelt; a blank is not."""
    return may_be(one_of(name, TRUE))


def is_false(name: Name) -> pl.Expr:
    """A no: ``0`` or ``false`` however spelt; a blank is not."""
    return may_be(one_of(name, FALSE))


def not_a_flag(name: Name) -> pl.Expr:
    """The field is given and neither a yes nor a no."""
    return given(name) & ~is_true(name) & ~is_false(name)


def number(name: Name) -> pl.Expr:
    """The field as a number; null where it is none."""
    return _expr(name).cast(pl.String).str.strip_chars().cast(pl.Float64, strict=False)


def unreadable(name: str, *, required: bool = False) -> pl.Expr:
    """The date field holds text that is no date; where it is ``required``, a blank fails too."""
    return col(name).is_null() if required else col(name).is_null() & given(f"{name}:text")


def days(earlier: Name, later: Name) -> pl.Expr:
    """Days from one date to another; negative where the second comes first."""
    return (_expr(later) - _expr(earlier)).dt.total_days()


def day(year: int, month: int, number: int) -> pl.Expr:
    """One day of the calendar."""
    return pl.lit(date(year, month, number))


def in_year(name: Name) -> pl.Expr:
    """The date lies in the year of the return, its first and last day included."""
    return _expr(name).is_between(col("year_start"), col("year_end"))


def _as_number(name: Name) -> pl.Expr:
    one = _expr(name)
    return (
        one.dt.year().cast(pl.Int32) * 10_000
        + one.dt.month().cast(pl.Int32) * 100
        + one.dt.day().cast(pl.Int32)
    )


def age(born: Name, on: Name) -> pl.Expr:
    """Whole years of age on a day; who was born on 29 February turns on 1 March.

    Negative before birth.
    """
    return (_as_number(on) - _as_number(born)).floordiv(10_000)


def birthday(born: Name, years: int) -> pl.Expr:
    """The day on which a child turns so many years; 1 March for 29 February in a common year."""
    one = _expr(born)
    leap_day = (one.dt.month() == 2) & (one.dt.day() == 29)
    turned = one.dt.offset_by(f"{years}y")
    return (
        pl.when(leap_day & (turned.dt.day() == 28))
        .then(turned.dt.offset_by("1d"))
        .otherwise(turned)
    )


def working_days_after(name: Name, number: int) -> pl.Expr:
    """The n-th working day in England after a day; before it where ``number`` is negative.

    As ``law.working_days`` counts: the day itself is day 0, whatever day it is.
    """
    return _expr(name).dt.add_business_days(
        number,
        holidays=sorted(bank_holidays(FIRST_YEAR, LAST_YEAR)),
        roll="backward" if number > 0 else "forward",
    )
