"""8868: an episode of need is closed, and an enquiry in it is completed in neither of two ways, or in both."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import given, is_true

RULE_8868 = Rule(
    code="8868",
    severity="error",
    message="CIN episode is shown as closed, however Section 47 enquiry is not shown as completed by ICPC date or ICPC not required flag",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Section47": ["ICPCnotRequired", "DateOfInitialCPC"], "CINdetails": ["CINclosureDate"]},
    fails=given("CINdetails.CINclosureDate")
    & (given("DateOfInitialCPC") == is_true("ICPCnotRequired")),
)
