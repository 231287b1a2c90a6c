"""4220: the ethnicity is blank or no code."""

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.expressions import not_a_code

RULE_4220 = Rule(
    code="4220",
    severity="error",
    message="Ethnicity is missing or invalid (see Ethnicity table)",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildCharacteristics": ["Ethnicity"]},
    fails=not_a_code("Ethnicity", CIN_CENSUS.codes_in("Ethnicity", "2022-23"), required=True),
)
