"""8905: the first category of abuse of a child protection plan is blank, or none of the codes."""

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.expressions import not_a_code

CATEGORIES = CIN_CENSUS.codes_in("InitialCategoryOfAbuse", "2022-23")

RULE_8905 = Rule(
    code="8905",
    severity="error",
    message="Initial Category of Abuse code missing or invalid (see Category of Abuse table in CIN Census code set)",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildProtectionPlans": ["InitialCategoryOfAbuse"]},
    fails=not_a_code("InitialCategoryOfAbuse", CATEGORIES, required=True),
)
