"""230: an H5 placement in England after 28 October 2023 has no URN."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, day, not_a_code
from keepsight.returns.ssda903.code_groups import UNKNOWN_URN
from keepsight.returns.ssda903.in_england import in_england

RULE_230 = Rule(
    code="230",
    severity="error",
    message="Ofsted Unique reference number (URN) is required for any English H5 placements from 28 October 2023.",
    source="SSDA903 validation rules, Department for Education",
    since="2023-24",
    until="2023-24",
    on={"Episodes": ["PLACE", "DEC", "URN"]},
    fails=(col("PLACE") == "H5")
    & (blank("DEC") | (col("DEC") > day(2023, 10, 28)))
    & in_england("PL_LA")
    & ~not_a_code("URN", UNKNOWN_URN),
)
