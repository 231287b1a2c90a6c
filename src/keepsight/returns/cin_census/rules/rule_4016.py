"""4016: a child in need plan began while the child had a child protection plan."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.pairs_of_tables import CHILD, each_with_each
from keepsight.returns.expressions import col
from keepsight.returns.prepared import Tables


def began_during_a_child_protection_plan(t: Tables) -> pl.DataFrame:
    """On the day on which the other plan ends, it may."""
    plans = each_with_each(
        t,
        CHILD,
        CINplanDates=["CINPlanStartDate", "year_end"],
        ChildProtectionPlans=["CPPstartDate", "CPPendDate"],
    )
    ends = pl.coalesce("CPPendDate", "year_end")
    return plans.filter(
        col("CINPlanStartDate").is_between(col("CPPstartDate"), ends),
        col("CINPlanStartDate").ne_missing(col("CPPendDate")),
    )


RULE_4016 = Rule(
    code="4016",
    severity="error",
    message="A CIN Plan has been reported as open at the same time as a Child Protection Plan.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={
        "CINplanDates": ["CINPlanStartDate"],
        "ChildProtectionPlans": ["CPPstartDate", "CPPendDate"],
    },
    finds=began_during_a_child_protection_plan,
)
