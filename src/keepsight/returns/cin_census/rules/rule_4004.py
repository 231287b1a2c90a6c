"""4004: a child has more than one child in need plan without an end."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.rows_together import together
from keepsight.returns.expressions import blank
from keepsight.returns.prepared import Tables


def more_than_one_open(t: Tables) -> pl.DataFrame:
    plans = t("CINplanDates", "LAchildID", "CINPlanEndDate")
    return together(plans.filter(blank("CINPlanEndDate")), "CINplanDates", "LAchildID")


RULE_4004 = Rule(
    code="4004",
    severity="error",
    message="This child is showing more than one open CIN Plan, i.e. with no End Date",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINplanDates": ["CINPlanEndDate"]},
    finds=more_than_one_open,
)
