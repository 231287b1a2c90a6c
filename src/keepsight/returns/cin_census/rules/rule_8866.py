"""8866: a referral since April 2013 has no source, or one that is none of the codes."""

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.expressions import col, day, not_a_code

SOURCES = CIN_CENSUS.codes_in("ReferralSource", "2022-23")

RULE_8866 = Rule(
    code="8866",
    severity="error",
    message="Source of Referral is missing or an invalid code",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["CINreferralDate", "ReferralSource"]},
    fails=(col("CINreferralDate") >= day(2013, 4, 1))
    & not_a_code("ReferralSource", SOURCES, required=True),
)
