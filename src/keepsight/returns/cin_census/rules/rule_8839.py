"""8839: two section 47 enquiries of one episode of need are open."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.rows_together import together
from keepsight.returns.expressions import blank, is_true
from keepsight.returns.prepared import Tables


def open_beside_another(t: Tables) -> pl.DataFrame:
    names = ("LAchildID", "CINdetailsID", "DateOfInitialCPC", "ICPCnotRequired")
    still_open = t("Section47", *names).filter(
        blank("DateOfInitialCPC") & ~is_true("ICPCnotRequired")
    )
    return together(still_open, "Section47", "LAchildID", "CINdetailsID")


RULE_8839 = Rule(
    code="8839",
    severity="error",
    message="Within one CINDetails group there are 2 or more open S47 Assessments",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Section47": ["DateOfInitialCPC"]},
    finds=open_beside_another,
)
