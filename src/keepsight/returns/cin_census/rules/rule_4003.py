"""4003: a child protection plan was reviewed while a child in need plan of the episode was open."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.pairs_of_tables import EPISODE, each_with_each
from keepsight.returns.expressions import col
from keepsight.returns.prepared import Tables


def reviewed_during_a_child_in_need_plan(t: Tables) -> pl.DataFrame:
    """An open plan runs to the end of the year. The review that ends the other plan is right."""
    reviews = each_with_each(
        t,
        EPISODE,
        Reviews=["CPPreviewDate", "ChildProtectionPlans.CPPendDate"],
        CINplanDates=["CINPlanStartDate", "CINPlanEndDate", "year_end"],
    )
    ends = pl.coalesce("CINPlanEndDate", "year_end")
    return reviews.filter(
        col("CPPreviewDate").is_between(col("CINPlanStartDate"), ends),
        col("CPPreviewDate").ne_missing(col("ChildProtectionPlans.CPPendDate")),
    )


RULE_4003 = Rule(
    code="4003",
    severity="error",
    message="A CPP review date is shown as being held at the same time as an open CIN Plan.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINplanDates": ["CINPlanStartDate", "CINPlanEndDate"], "Reviews": ["CPPreviewDate"]},
    finds=reviewed_during_a_child_in_need_plan,
)
