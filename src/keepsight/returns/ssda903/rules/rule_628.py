"""628: a care leaver who was not looked after in the year has an entry for motherhood."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, given

RULE_628 = Rule(
    code="628",
    severity="error",
    message="Motherhood details are not required for care leavers who have not been looked after during the year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["MOTHER"]},
    fails=given("MOTHER") & (col("OC3.count") > 0) & (col("Episodes.count") == 0),
)
