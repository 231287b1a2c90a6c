"""359: a young person over 18 is still looked after at the end of the year, and not under section 20 in a home."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import birthday, blank, col

RULE_359 = Rule(
    code="359",
    severity="error",
    message="Child being looked after following 18th birthday must be accommodated under section 20(5) of the Children Act 1989 in a community home.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DEC", "LS", "PLACE"]},
    fails=blank("DEC")
    & (birthday("child.DOB", 18) < col("year_end"))
    & ((col("LS") != "V2") | (col("PLACE") != "K2")),
)
