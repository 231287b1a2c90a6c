"""SW02STG1: the social worker's identifier begins neither with SW nor with XX."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_SW02STG1 = Rule(
    code="SW02STG1",
    severity="error",
    message="Social worker ID does not begin with the characters ‘SW’ or ‘XX’.",
    source="SSDA903 validation rules, Department for Education, stage 1",
    since="2023-24",
    on={"SWEpisodes": ["SW_ID"]},
    fails=~col("SW_ID").str.contains("^(SW|XX)"),
)
