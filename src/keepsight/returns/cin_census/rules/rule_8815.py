"""8815: a child has two episodes of need open, each of which led to action."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.rows_together import together
from keepsight.returns.expressions import blank, is_false
from keepsight.returns.prepared import Tables


def open_beside_another(t: Tables) -> pl.DataFrame:
    every = t("CINdetails", "LAchildID", "ReferralNFA", "CINclosureDate")
    still_open = every.filter(blank("CINclosureDate") & is_false("ReferralNFA"))
    return together(still_open, "CINdetails", "LAchildID")


RULE_8815 = Rule(
    code="8815",
    severity="error",
    message="More than one open CIN Details episode (a module with no CIN Closure Date) has been provided for this child and case is not a referral with no further action.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["ReferralNFA", "CINclosureDate"]},
    finds=open_beside_another,
)
