"""217t: a placement of type P2 goes on after 28 October 2023."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, day

RULE_217T = Rule(
    code="217t",
    severity="error",
    message="Placement type 'P2' is not a valid placement type from 28 October 2023.",
    source="SSDA903 validation rules, Department for Education",
    since="2023-24",
    until="2023-24",
    on={"Episodes": ["PLACE", "DECOM"]},
    fails=(col("PLACE") == "P2") & (blank("DEC") | (col("DEC") > day(2023, 10, 28))),
)
