"""375: a temporary stay in hospital lasts more than 42 days."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.ssda903.how_long import LASTED

RULE_375 = Rule(
    code="375",
    severity="error",
    message="Hospitalisation coded as a temporary placement exceeds six weeks.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM", "PLACE"]},
    fails=(col("PLACE") == "T1") & (LASTED > 42),
)
