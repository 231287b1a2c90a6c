"""444: two headers have the same unique pupil number."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, not_a_code
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.code_groups import UNKNOWN_UPN


def same_pupil_number(t: Tables) -> pl.DataFrame:
    """One line a number."""
    numbers = t("Header", "UPN").with_columns(col("UPN").str.strip_chars().str.to_uppercase())
    known = numbers.filter(not_a_code("UPN", ("", *UNKNOWN_UPN)))
    same = known.group_by("UPN", maintain_order=True).agg(Header="row")
    return same.filter(col("Header").list.len() > 1)


RULE_444 = Rule(
    code="444",
    severity="error",
    message="Duplicate UPN has been reported",
    source="SSDA903 validation rules, Department for Education",
    since="2025-26",
    on={"Header": ["UPN"]},
    finds=same_pupil_number,
)
