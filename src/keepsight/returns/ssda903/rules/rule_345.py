"""345: activity or accommodation is 0 for a care leaver who is in touch."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_345 = Rule(
    code="345",
    severity="error",
    message="The data collection record shows the local authority is in touch with this young person, but activity and/or accommodation data items are zero.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC3": ["IN_TOUCH", "ACTIV", "ACCOM"]},
    fails=(col("IN_TOUCH").str.to_uppercase() == "YES")
    & ((col("ACTIV") == "0") | (col("ACCOM") == "0")),
)
