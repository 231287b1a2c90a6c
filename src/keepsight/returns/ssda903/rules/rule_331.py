"""331: an adopted child was matched after the start of the placement."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, one_of
from keepsight.returns.ssda903.code_groups import ADOPTED

RULE_331 = Rule(
    code="331",
    severity="error",
    message="Date of matching child and adopter(s) should be the same as, or prior to, the date of placement of adoption.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM", "REC"], "AD1": ["DATE_MATCH"]},
    fails=one_of("REC", ADOPTED) & (col("AD1.DATE_MATCH") > col("DECOM")),
)
