"""SW11aSTG2: the child's next social worker starts more than five days after one ended."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import days

RULE_SW11ASTG2 = Rule(
    code="SW11aSTG2",
    severity="error",
    message="Social worker episode has ended before 31 March and no subsequent social worker episode has been provided.",
    source="SSDA903 validation rules, Department for Education, stage 2",
    since="2023-24",
    until="2023-24",
    on={"SWEpisodes": ["SW_DEC"]},
    fails=days("SW_DEC", "next.SW_DECOM") > 5,
)
