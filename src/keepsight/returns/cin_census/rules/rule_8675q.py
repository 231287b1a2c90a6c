"""8675Q: an enquiry began more than 15 working days before the end of the year, and no conference is dated or ruled out."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, is_false, working_days_after

RULE_8675Q = Rule(
    code="8675Q",
    severity="query",
    message="Please check and either amend data or provide a reason: S47 Enquiry started more than 15 working days before the end of the census year. However, there is no date of Initial Child Protection Conference.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Section47": ["DateOfInitialCPC", "S47ActualStartDate", "ICPCnotRequired"]},
    fails=blank("DateOfInitialCPC")
    & is_false("ICPCnotRequired")
    & (col("S47ActualStartDate") < working_days_after("year_end", -15)),
)
