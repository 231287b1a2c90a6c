"""582: a child was adopted on the day on which the match with the adopters was made."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, one_of
from keepsight.returns.ssda903.code_groups import ADOPTED

RULE_582 = Rule(
    code="582",
    severity="error",
    message="Child is showing as ceasing to be looked after due to adoption, but the date of adoption is the same as the date reported for being matched with adopters. In most circumstances we expect the date the child is matched with adopters to be before the date of adoption.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DEC"], "AD1": ["DATE_MATCH"]},
    fails=one_of("REC", ADOPTED) & (col("DEC") == col("AD1.DATE_MATCH")),
)
