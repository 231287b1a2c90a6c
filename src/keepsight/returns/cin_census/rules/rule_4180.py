"""4180: the gender, or the sex, is blank or no code."""

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.expressions import not_a_code

RULE_4180 = Rule(
    code="4180",
    severity="error",
    message="Gender is missing",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildIdentifiers": ["GenderCurrent"]},
    fails=not_a_code(
        "GenderCurrent", CIN_CENSUS.codes_in("GenderCurrent", "2022-23"), required=True
    ),
    changed={
        "2024-25": {
            "message": "Sex must be provided and equal M, F, or U",
            "on": {"ChildIdentifiers": ["Sex"]},
            "fails": not_a_code("Sex", CIN_CENSUS.codes_in("Sex", "2024-25"), required=True),
        },
    },
)
