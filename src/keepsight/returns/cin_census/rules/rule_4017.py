"""4017: a child protection plan began while the child had a child in need plan."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.pairs_of_tables import CHILD, each_with_each
from keepsight.returns.expressions import col
from keepsight.returns.prepared import Tables


def began_during_a_child_in_need_plan(t: Tables) -> pl.DataFrame:
    """On the day on which the other plan ends, it may."""
    plans = each_with_each(
        t,
        CHILD,
        ChildProtectionPlans=["CPPstartDate", "year_end"],
        CINplanDates=["CINPlanStartDate", "CINPlanEndDate"],
    )
    ends = pl.coalesce("CINPlanEndDate", "year_end")
    return plans.filter(
        col("CPPstartDate").is_between(col("CINPlanStartDate"), ends),
        col("CPPstartDate").ne_missing(col("CINPlanEndDate")),
    )


RULE_4017 = Rule(
    code="4017",
    severity="error",
    message="A CIN Plan has been reported as open at the same time as a Child Protection Plan.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={
        "CINplanDates": ["CINPlanStartDate", "CINPlanEndDate"],
        "ChildProtectionPlans": ["CPPstartDate"],
    },
    finds=began_during_a_child_in_need_plan,
)
