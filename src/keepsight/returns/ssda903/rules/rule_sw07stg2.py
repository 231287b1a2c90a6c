"""SW07STG2: a social worker ends before the reporting period or after the end of the year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, in_year
from keepsight.returns.ssda903.social_workers import REPORTED_FROM

RULE_SW07STG2 = Rule(
    code="SW07STG2",
    severity="error",
    message="Social worker episode end date should be on or after the start of the social worker reporting period, and should be on or before the collection end date.",
    source="SSDA903 validation rules, Department for Education, stage 2",
    since="2023-24",
    on={"SWEpisodes": ["SW_DEC"]},
    fails=~in_year("SW_DEC"),
    changed={
        "2024-25": {"fails": ~col("SW_DEC").is_between(REPORTED_FROM, col("year_end"))},
    },
)
