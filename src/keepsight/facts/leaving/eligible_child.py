"""Who is owed support on leaving care, from when and until when: worked out of care and birth.

A child is eligible who is 16 or 17, is looked after, and has been for thirteen weeks in all since
the fourteenth birthday; a care leaver is owed a personal adviser until 21, or 25 where asked for.
"""

from collections.abc import Mapping

import polars as pl

from keepsight.kernel.fact import ALWAYS, Column, Event, FactTable

#: Care Leavers (England) Regulations 2010, regulation 3: thirteen weeks from the age of fourteen.
DAYS_OF_CARE = 91


def _eligible(facts: Mapping[str, pl.LazyFrame]) -> pl.LazyFrame:
    """A row a child: the period of care in which it became eligible first, and its birthdays."""
    born = facts["person"].select("child", "born_on").drop_nulls()
    periods = facts["period_of_care"].filter(pl.col("started_on").is_not_null())
    after = periods.join(born, on="child").with_columns(
        counts_from=pl.max_horizontal("started_on", pl.col("born_on").dt.offset_by("14y"))
    )
    after = after.filter(
        pl.col("ended_on").is_null() | (pl.col("ended_on") > pl.col("counts_from"))
    ).sort("child", "counts_from", "id")
    days = (pl.col("ended_on") - pl.col("counts_from")).dt.total_days().fill_null(0)
    before = (days.cum_sum() - days).over("child")
    still = (DAYS_OF_CARE - before).clip(lower_bound=0).cast(pl.String) + "d"
    found = after.with_columns(
        eligible_on=pl.max_horizontal(
            pl.col("counts_from").dt.offset_by(still), pl.col("born_on").dt.offset_by("16y")
        )
    ).filter(
        pl.col("eligible_on") < pl.col("born_on").dt.offset_by("18y"),
        pl.col("ended_on").is_null() | (pl.col("eligible_on") <= pl.col("ended_on")),
    )
    return found.unique("child", keep="first", maintain_order=True).select(
        *map(pl.col, ALWAYS),
        pl.col("id").alias("period"),
        "eligible_on",
        *(pl.col("born_on").dt.offset_by(f"{age}y").alias(f"turns_{age}_on") for age in AGES),
    )


AGES = (18, 21, 25)
ELIGIBLE_CHILD = FactTable(
    code="eligible_child",
    title="Young people owed support on leaving care",
    why="Sixteen is not too early to plan for eighteen.",
    source="Worked out of periods of care and dates of birth",
    record="",
    worked_out=_eligible,
    out_of=("period_of_care", "person"),
    happened="eligible_on",
    columns=(
        Column("period", pl.Int64, refers="period_of_care"),
        Column("eligible_on", pl.Date),
        *(Column(f"turns_{age}_on", pl.Date) for age in AGES),
    ),
)


BECAME_ELIGIBLE = Event(
    name="became_eligible",
    table="eligible_child",
    on="eligible_on",
    until="turns_21_on",
    words="becoming eligible on {date}",
    heading="Becomes eligible",
)


TURNED_18_ELIGIBLE = Event(
    name="turned_18_eligible",
    table="eligible_child",
    on="turns_18_on",
    until="turns_25_on",
    words="the eighteenth birthday on {date}",
    heading="Turns 18",
)


TURNED_21_ELIGIBLE = Event(
    name="turned_21_eligible",
    table="eligible_child",
    on="turns_21_on",
    words="the twenty-first birthday on {date}",
    heading="Turns 21",
)
