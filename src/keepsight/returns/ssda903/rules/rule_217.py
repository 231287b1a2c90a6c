"""217: placed for adoption with current foster carers, but for a reason other than S, T or U."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, day, not_a_code, one_of

RULE_217 = Rule(
    code="217",
    severity="error",
    message="Children who are placed for adoption with current foster carers (placement types A3 or A5) must have a reason for new episode of S, T or U.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE", "DECOM", "RNE"]},
    fails=one_of("PLACE", ("A3", "A5"))
    & (col("DECOM") >= day(2015, 4, 1))
    & not_a_code("RNE", ("S", "T", "U"), required=True),
)
