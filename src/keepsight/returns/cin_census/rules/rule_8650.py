"""8650: the primary need is none of the codes."""

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.expressions import not_a_code

RULE_8650 = Rule(
    code="8650",
    severity="error",
    message="Primary Need Code invalid (see Primary Need table in CIN census code set)",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["PrimaryNeedCode"]},
    fails=not_a_code("PrimaryNeedCode", CIN_CENSUS.codes_in("PrimaryNeedCode", "2022-23")),
)
