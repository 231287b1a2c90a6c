"""8935: a child has two child protection plans open."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.rows_together import together
from keepsight.returns.expressions import blank
from keepsight.returns.prepared import Tables


def open_beside_another(t: Tables) -> pl.DataFrame:
    still_open = t("ChildProtectionPlans", "LAchildID", "CPPendDate").filter(blank("CPPendDate"))
    return together(still_open, "ChildProtectionPlans", "LAchildID")


RULE_8935 = Rule(
    code="8935",
    severity="error",
    message="This child is showing more than one open Child Protection plan, i.e. with no End Date",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildProtectionPlans": ["CPPendDate"]},
    finds=open_beside_another,
)
