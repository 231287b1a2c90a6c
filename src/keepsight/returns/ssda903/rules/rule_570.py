"""570: an absence began after the end of the year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_570 = Rule(
    code="570",
    severity="error",
    message="The date that the child started to be missing or away from placement without authorisation is after the end of the collection year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Missing": ["MIS_START"]},
    fails=col("MIS_START") > col("year_end"),
)
