"""365: one short break lasts more than 17 days."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.ssda903.how_long import LASTED

RULE_365 = Rule(
    code="365",
    severity="error",
    message="Any individual short- term respite placement must not exceed 17 days.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["LS", "DECOM", "DEC"]},
    fails=(col("LS") == "V3") & (LASTED > 17),
)
