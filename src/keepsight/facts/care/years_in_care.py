"""Between which birthdays a child in care is asked about strengths, and has an education plan. Worked out."""

from collections.abc import Mapping

import polars as pl

from keepsight.kernel.fact import ALWAYS, Column, Event, FactTable

#: (kind, from which birthday, up to which): the questionnaire at 4 to 16, education plans at 3 to 17.
BETWEEN = (("questionnaire", 4, 17), ("schooling", 3, 18))


def _years(facts: Mapping[str, pl.LazyFrame]) -> pl.LazyFrame:
    """A row for each period of care and kind, from the later of its start and the first birthday."""
    born = facts["person"].select("child", "born_on")
    periods = facts["period_of_care"].filter(pl.col("started_on").is_not_null())
    periods = periods.join(born, on="child", how="left", maintain_order="left")
    return pl.concat(
        [_between(periods, kind, first, last) for kind, first, last in BETWEEN], how="vertical"
    )


def _between(periods: pl.LazyFrame, kind: str, first: int, last: int) -> pl.LazyFrame:
    """The part of each period of care between two birthdays; all of it where no birth is known."""
    begins = pl.max_horizontal("started_on", pl.col("born_on").dt.offset_by(f"{first}y"))
    ends = pl.min_horizontal("ended_on", pl.col("born_on").dt.offset_by(f"{last}y"))
    return periods.select(
        *map(pl.col, ALWAYS),
        pl.col("id").alias("period"),
        pl.lit(kind).alias("kind_code"),
        begins.alias("from_on"),
        ends.alias("until_on"),
    ).filter(pl.col("until_on").is_null() | (pl.col("from_on") < pl.col("until_on")))


YEARS_IN_CARE = FactTable(
    code="years_in_care",
    title="Years in care by age",
    why="What a child of four needs asking is not what a baby does.",
    source="Worked out of periods of care and dates of birth",
    record="",
    worked_out=_years,
    out_of=("period_of_care", "person"),
    happened="from_on",
    columns=(
        Column("period", pl.Int64, refers="period_of_care"),
        Column("kind_code", pl.String),
        Column("from_on", pl.Date),
        Column("until_on", pl.Date),
    ),
)


def is_for_questionnaires() -> pl.Expr:
    """Of the age at which carers are asked."""
    return pl.col("kind_code") == "questionnaire"


def is_for_schooling() -> pl.Expr:
    """Of the age at which there is an education plan."""
    return pl.col("kind_code") == "schooling"


IN_CARE_FROM_FOUR = Event(
    name="in_care_from_four",
    table="years_in_care",
    on="from_on",
    until="until_on",
    line="period",
    where=is_for_questionnaires,
    words="{date}, when the child was in care and four or older",
    heading="In care from four",
)


IN_CARE_FROM_THREE = Event(
    name="in_care_from_three",
    table="years_in_care",
    on="from_on",
    until="until_on",
    line="period",
    where=is_for_schooling,
    words="{date}, when the child was in care and three or older",
    heading="In care from three",
)
