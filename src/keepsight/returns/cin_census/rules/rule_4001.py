"""4001: a child in need plan and a child protection plan of one episode have both not ended."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.pairs_of_tables import EPISODE, each_with_each
from keepsight.returns.expressions import blank
from keepsight.returns.prepared import Tables


def both_still_open(t: Tables) -> pl.DataFrame:
    plans = each_with_each(
        t, EPISODE, CINplanDates=["CINPlanEndDate"], ChildProtectionPlans=["CPPendDate"]
    )
    return plans.filter(blank("CINPlanEndDate") & blank("CPPendDate"))


RULE_4001 = Rule(
    code="4001",
    severity="error",
    message="A CIN Plan cannot run concurrently with a Child Protection Plan",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINplanDates": ["CINPlanEndDate"], "ChildProtectionPlans": ["CPPendDate"]},
    finds=both_still_open,
)
