"""612: a girl has a child's date of birth, but is told to be no mother."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, given, is_false


def not_a_mother(female: str) -> pl.Expr:
    no_mother = blank("MOTHER") | is_false("MOTHER")
    return (col("SEX") == female) & given("MC_DOB:text") & no_mother


RULE_612 = Rule(
    code="612",
    severity="error",
    message="Date of birth field has been completed but mother field indicates child is not a mother.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["SEX", "MOTHER", "MC_DOB"]},
    fails=not_a_mother("2"),
    changed={"2024-25": {"fails": not_a_mother("F")}},
)
