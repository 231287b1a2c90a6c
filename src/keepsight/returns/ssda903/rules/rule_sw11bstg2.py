"""SW11bSTG2: the child's last social worker ended in the five days before 31 March."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import days
from keepsight.returns.ssda903.social_workers import IS_LAST

RULE_SW11BSTG2 = Rule(
    code="SW11bSTG2",
    severity="error",
    message="Social worker episode has ended before 31 March and no subsequent social worker episode has been provided.",
    source="SSDA903 validation rules, Department for Education, stage 2",
    since="2023-24",
    on={"SWEpisodes": ["SW_DEC"]},
    fails=IS_LAST & days("SW_DEC", "year_end").is_between(1, 5),
)
