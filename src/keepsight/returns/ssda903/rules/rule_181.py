"""181: a field that takes 0 or 1 for a child looked after all year holds something else."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_flag
from keepsight.returns.ssda903.code_groups import OUTCOME_FIELDS

RULE_181 = Rule(
    code="181",
    severity="error",
    message="Data items relating to children looked after continuously for 12 months should be completed with a 0 or 1.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": OUTCOME_FIELDS},
    fails=pl.any_horizontal([not_a_flag(name) for name in OUTCOME_FIELDS]),
)
