"""8606: the child was referred more than 40 weeks before its birth, or expected birth."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import days

RULE_8606 = Rule(
    code="8606",
    severity="error",
    message="Child referral date is more than 40 weeks before DOB or expected DOB",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={
        "CINdetails": ["CINreferralDate"],
        "ChildIdentifiers": ["PersonBirthDate", "ExpectedPersonBirthDate"],
    },
    fails=(days("CINreferralDate", "ChildIdentifiers.PersonBirthDate") > 280)
    | (days("CINreferralDate", "ChildIdentifiers.ExpectedPersonBirthDate") > 280),
)
