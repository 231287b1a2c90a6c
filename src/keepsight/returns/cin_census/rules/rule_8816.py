"""8816: an episode of need is open though the child was referred again later."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, given, is_false

LAST_REFERRAL = pl.when(given("LAchildID")).then(col("CINreferralDate").max().over("LAchildID"))

RULE_8816 = Rule(
    code="8816",
    severity="error",
    message="An open CIN episode is shown and case is not a referral with no further action, but it is not the latest episode.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["CINreferralDate", "ReferralNFA"]},
    fails=blank("CINclosureDate")
    & is_false("ReferralNFA")
    & (col("CINreferralDate") < LAST_REFERRAL),
)
