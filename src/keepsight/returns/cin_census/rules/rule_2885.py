"""2885: a child protection plan began in the year on another day than the initial conference."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.pairs_of_tables import EPISODE
from keepsight.returns.expressions import col, given, in_year, may_be
from keepsight.returns.prepared import Tables

#: On the episode itself where it has no enquiry; else on one of its enquiries.
ON_THE_DAY = (
    pl.when(given("Section47"))
    .then(col("CPPstartDate").is_in(col("conferences")))
    .otherwise(col("CPPstartDate") == col("CINdetails.DateOfInitialCPC"))
)


def on_another_day_than_the_conference(t: Tables) -> pl.DataFrame:
    """One line a plan, with its episode and all enquiries of that."""
    plans = t(
        "ChildProtectionPlans",
        *EPISODE,
        "CPPstartDate",
        "CINdetails.row",
        "CINdetails.DateOfInitialCPC",
        "year_start",
        "year_end",
    ).filter(in_year("CPPstartDate"))
    enquiries = t("Section47", *EPISODE, "DateOfInitialCPC").group_by(EPISODE)
    return (
        plans.rename({"row": "ChildProtectionPlans", "CINdetails.row": "CINdetails"})
        .join(
            enquiries.agg(Section47="row", conferences="DateOfInitialCPC"),
            on=EPISODE,
            how="left",
            maintain_order="left",
        )
        .filter(~may_be(ON_THE_DAY))
    )


RULE_2885 = Rule(
    code="2885",
    severity="error",
    message="Child protection plan shown as starting a different day to the initial child protection conference.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={
        "ChildProtectionPlans": ["CPPstartDate"],
        "CINdetails": ["DateOfInitialCPC"],
        "Section47": ["DateOfInitialCPC"],
    },
    finds=on_another_day_than_the_conference,
)
