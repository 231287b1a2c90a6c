"""574: an absence began before the one before it had ended."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, given

RULE_574 = Rule(
    code="574",
    severity="error",
    message="A new missing/away from placement without authorisation period cannot start when the previous missing/away from placement without authorisation period is still open. Missing/away from placement without authorisation periods should also not overlap.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Missing": ["MIS_START", "MIS_END"]},
    fails=given("MIS_START")
    & ~col("is_first")
    & (blank("previous.MIS_END") | (col("MIS_START") < col("previous.MIS_END"))),
)
