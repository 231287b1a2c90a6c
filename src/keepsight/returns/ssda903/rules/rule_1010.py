"""1010: a care leaver was still looked after at the end of last year, and has no episode this year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, given

RULE_1010 = Rule(
    code="1010",
    severity="error",
    message="This child has no episodes loaded for current year even though there was an open episode of care at the end of the previous year, and care leaver data has been entered.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC3": ["IN_TOUCH", "ACTIV", "ACCOM"]},
    fails=(col("Episodes.count") == 0) & given("Episodes_last.row") & blank("Episodes_last.DEC"),
)
