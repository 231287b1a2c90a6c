"""8890: an enquiry starts while another of the same episode of need goes on."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.rows_together import pairs_in_details
from keepsight.returns.expressions import col, is_true
from keepsight.returns.prepared import Tables


def within_another_enquiry(t: Tables) -> pl.DataFrame:
    """One line a start and the other enquiry in which it falls."""
    start, end = "S47ActualStartDate", "DateOfInitialCPC"
    pairs = pairs_in_details(t, "Section47", start, end, "ICPCnotRequired", "year_end")
    goes_on = pl.when(~is_true("other.ICPCnotRequired")).then("year_end")
    ends = pl.coalesce(f"other.{end}", goes_on)
    within = col(start).is_between(col(f"other.{start}"), ends)
    return pairs.filter(within).select(Section47=pl.concat_list("row", "other.row"))


RULE_8890 = Rule(
    code="8890",
    severity="error",
    message="A Section 47 enquiry is shown as starting when there is another Section 47 Enquiry ongoing",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Section47": ["S47ActualStartDate"]},
    finds=within_another_enquiry,
)
