"""8820: two episodes of need of one child overlap."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, is_false
from keepsight.returns.prepared import Tables


def within_another_episode(t: Tables) -> pl.DataFrame:
    """One line a referral and the other episode in which it falls."""
    pairs = t.pairs(
        "CINdetails", "child_number", "CINreferralDate", "CINclosureDate", "ReferralNFA", "year_end"
    )
    starts, ends = col("other.CINreferralDate"), col("other.CINclosureDate")
    open_still = (
        ends.is_null() & is_false("other.ReferralNFA") & (col("CINreferralDate") <= col("year_end"))
    )
    within = (col("CINreferralDate") >= starts) & (open_still | (col("CINreferralDate") < ends))
    return pairs.filter(within).select(CINdetails=pl.concat_list("row", "other.row"))


RULE_8820 = Rule(
    code="8820",
    severity="error",
    message="The dates on the CIN episodes for this child overlap",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["CINreferralDate", "CINclosureDate"]},
    finds=within_another_episode,
)
