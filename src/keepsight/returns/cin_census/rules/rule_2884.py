"""2884: a conference stands on the episode and on an enquiry of the child, with the same date."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.prepared import Tables

SAME = ["LAchildID", "DateOfInitialCPC"]


def conference_at_both_levels(t: Tables) -> pl.DataFrame:
    """One line a child and date, whatever the episode."""
    enquiries, episodes = (
        t(table, *SAME)
        .drop_nulls()
        .group_by(SAME, maintain_order=True)
        .agg(pl.col("row").alias(table))
        for table in ("Section47", "CINdetails")
    )
    return enquiries.join(episodes, on=SAME, maintain_order="left")


RULE_2884 = Rule(
    code="2884",
    severity="error",
    message="An initial child protection conference is recorded at both the S47 and CIN Details level and it should only be recorded in one",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Section47": ["DateOfInitialCPC"], "CINdetails": ["DateOfInitialCPC"]},
    finds=conference_at_both_levels,
)
