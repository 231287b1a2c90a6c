"""8740: an enquiry whose conference is still to come began outside the year of the census."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, in_year, is_false

RULE_8740 = Rule(
    code="8740",
    severity="error",
    message="For a Section 47 Enquiry that has not held the Initial Child Protection Conference by the end of the census year, the start date must fall within the census year",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Section47": ["S47ActualStartDate", "DateOfInitialCPC", "ICPCnotRequired"]},
    fails=blank("DateOfInitialCPC") & is_false("ICPCnotRequired") & ~in_year("S47ActualStartDate"),
)
