"""8910: the latest category of abuse of a child protection plan is blank, or none of the codes."""

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.expressions import not_a_code

CATEGORIES = CIN_CENSUS.codes_in("LatestCategoryOfAbuse", "2022-23")

RULE_8910 = Rule(
    code="8910",
    severity="error",
    message="Latest Category of Abuse code missing or invalid (see Category of Abuse table in CIN Census code set)",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildProtectionPlans": ["LatestCategoryOfAbuse"]},
    fails=not_a_code("LatestCategoryOfAbuse", CATEGORIES, required=True),
)
