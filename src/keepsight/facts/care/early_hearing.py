"""Case management hearings held before day 12: worked out, and held nowhere."""

from collections.abc import Mapping

import polars as pl

from keepsight.kernel.fact import ALWAYS, Column, Event, FactTable
from keepsight.law.working_days import working_calendar

#: The day of issue is day 1, so day 12 is the eleventh working day after it.
BEFORE_DAY_12 = 11


def _early_hearings(facts: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """One row for each proceedings whose hearing came too soon for anybody to be ready."""
    heard = facts["proceedings"].filter(
        pl.col("issued_on").is_not_null(), pl.col("case_management_on").is_not_null()
    )
    issued, held = (
        heard[name].to_physical().cast(pl.Int64).to_numpy()
        for name in ("issued_on", "case_management_on")
    )
    early = working_calendar().between(issued, held) < BEFORE_DAY_12
    return heard.filter(pl.Series(early)).select(
        *map(pl.col, ALWAYS),
        pl.col("id").alias("proceedings"),
        pl.col("case_management_on").alias("held_on"),
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
