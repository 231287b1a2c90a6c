"""205C: a child UASC in neither year has a date on which that ceased."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_given, col
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.uasc_status import uasc_this_year_and_last


def never_uasc_with_a_date(t: Tables) -> pl.DataFrame:
    children = uasc_this_year_and_last(t)
    return children.filter(~col("is_uasc"), ~col("was_uasc"), any_given("DUC", "last_DUC"))


RULE_205C = Rule(
    code="205C",
    severity="error",
    message="Child not identified as UASC either this year or last year but date UASC ceased has been provided.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"UASC": ["DUC"], "Header": ["UASC"]},
    finds=never_uasc_with_a_date,
)
