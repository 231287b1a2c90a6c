"""8940: a child protection plan starts while another of the child's goes on."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.prepared import Tables


def within_another_plan(t: Tables) -> pl.DataFrame:
    """One line a start and the other plan in which it falls."""
    pairs = t.pairs(
        "ChildProtectionPlans", "child_number", "CPPstartDate", "CPPendDate", "year_end"
    )
    ends = pl.coalesce("other.CPPendDate", "year_end")
    within = col("CPPstartDate").is_between(col("other.CPPstartDate"), ends)
    return pairs.filter(within).select(ChildProtectionPlans=pl.concat_list("row", "other.row"))


RULE_8940 = Rule(
    code="8940",
    severity="error",
    message="Child Protection Plan data contains overlapping dates",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildProtectionPlans": ["CPPstartDate", "CPPendDate"]},
    finds=within_another_plan,
)
