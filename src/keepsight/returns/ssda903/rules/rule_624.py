"""624: the date of birth of a mother's child is not last year's."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_624 = Rule(
    code="624",
    severity="error",
    message="Date of birth of the first child contradicts the date of birth of the first child previously recorded.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["MC_DOB"]},
    fails=col("MC_DOB") != col("lastyear.MC_DOB"),
)
