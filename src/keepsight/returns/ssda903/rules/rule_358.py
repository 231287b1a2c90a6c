"""358: a child under 10 is on remand, in custody or under a youth rehabilitation order."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, one_of

#: On remand, in police custody, sentenced to live where the court orders.
YOUTH_JUSTICE = ("J1", "J2", "J3")

RULE_358 = Rule(
    code="358",
    severity="error",
    message="Child with this legal status should not be under 10.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM", "LS"], "Header": ["DOB"]},
    fails=one_of("LS", YOUTH_JUSTICE) & (age("child.DOB", "DECOM") < 10),
)
