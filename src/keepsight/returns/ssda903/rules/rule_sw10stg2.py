"""SW10STG2: a social worker starts more than seven days before or after the last one ended."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, days

APART = days("previous.SW_DEC", "SW_DECOM").abs() > 7

RULE_SW10STG2 = Rule(
    code="SW10STG2",
    severity="error",
    message="A new social worker episode has started before the end date of the previous social worker episode.",
    source="SSDA903 validation rules, Department for Education, stage 2",
    since="2023-24",
    on={"SWEpisodes": ["SW_DECOM"]},
    fails=APART,
    changed={
        "2024-25": {"fails": col("SW_REASON").ne_missing("FCONTA") & APART},
    },
)
