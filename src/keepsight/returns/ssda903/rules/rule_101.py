"""101: the child's sex is blank or no code of the year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code
from keepsight.returns.ssda903.tables import SSDA903

RULE_101 = Rule(
    code="101",
    severity="error",
    message="Gender code is not valid.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["SEX"]},
    fails=not_a_code("SEX", SSDA903.codes_in("SEX", "2022-23"), required=True),
    changed={
        "2024-25": {
            "message": "The child or young person’s reported sex is not valid.",
            "fails": not_a_code("SEX", SSDA903.codes_in("SEX", "2024-25"), required=True),
        },
    },
)
