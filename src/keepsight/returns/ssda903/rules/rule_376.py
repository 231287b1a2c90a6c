"""376: a temporary placement while the foster carers are on holiday lasts more than 21 days."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.ssda903.how_long import LASTED

RULE_376 = Rule(
    code="376",
    severity="error",
    message="Temporary placements coded as being due to holiday of usual foster carer(s) cannot exceed three weeks.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM", "PLACE"]},
    fails=(col("PLACE") == "T3") & (LASTED > 21),
)
