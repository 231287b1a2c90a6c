"""Case management hearings held before day 12: worked out, and held nowhere."""

from collections.abc import Mapping

import polars as pl

from keepsight.kernel.fact import ALWAYS, Column, Event, FactTable
from keepsight.law.bank_holidays import FIRST_YEAR, bank_holidays

#: The day of issue is day 1, so day 12 is the eleventh working day after it.
BEFORE_DAY_12 = 11
LAST_YEAR = 2099


def _early_hearings(facts: Mapping[str, pl.LazyFrame]) -> pl.LazyFrame:
    """One row for each proceedings whose hearing came too soon for anybody to be ready."""
    day_2 = pl.col("issued_on").dt.offset_by("1d")  # the day of issue itself does not count
    counted = pl.business_day_count(
        day_2,
        pl.col("case_management_on").dt.offset_by("1d"),
        holidays=sorted(bank_holidays(FIRST_YEAR, LAST_YEAR)),
    )
    return (
        facts["proceedings"]
        .filter(counted < BEFORE_DAY_12)
        .select(
            *map(pl.col, ALWAYS),
            pl.col("id").alias("proceedings"),
            pl.col("case_management_on").alias("held_on"),
        )
    )


EARLY_HEARING = FactTable(
    code="early_hearing",
    title="Hearings held too soon",
    why="A hearing for which nobody could prepare is held twice.",
    source="Worked out of care proceedings",
    record="",
    worked_out=_early_hearings,
    out_of=("proceedings",),
    happened="held_on",
    columns=(
        Column("proceedings", pl.Int64, refers="proceedings"),
        Column("held_on", pl.Date),
    ),
)


HEARD_TOO_SOON = Event(
    name="heard_too_soon",
    table="early_hearing",
    on="held_on",
    line="proceedings",
    words="the hearing on {date}, before day 12,",
    heading="Heard before day 12",
)
