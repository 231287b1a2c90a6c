"""8615: an initial conference is dated, and the enquiry starts after it or has no start."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, given

RULE_8615 = Rule(
    code="8615",
    severity="error",
    message="Section 47 Enquiry Start Date must be present and cannot be later than the date of the initial Child Protection Conference",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Section47": ["S47ActualStartDate", "DateOfInitialCPC"]},
    fails=given("DateOfInitialCPC")
    & (blank("S47ActualStartDate") | (col("S47ActualStartDate") > col("DateOfInitialCPC"))),
)
