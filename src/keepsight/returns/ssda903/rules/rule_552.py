"""552: a child was placed for adoption before the latest decision to do so."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, one_of
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.code_groups import PLACED_FOR_ADOPTION


def placed_before_the_decision(t: Tables) -> pl.DataFrame:
    """The child's first placement for adoption, and its latest decision."""
    decision = ("PlacedAdoption.row", "PlacedAdoption.DATE_PLACED")
    placed = t("Episodes", "child_number", "PLACE", "DECOM", *decision)
    first = placed.filter(one_of("PLACE", PLACED_FOR_ADOPTION)).unique(
        "child_number", keep="first", maintain_order=True
    )
    return first.filter(col("PlacedAdoption.DATE_PLACED") > col("DECOM")).select(
        Episodes="row", PlacedAdoption="PlacedAdoption.row"
    )


RULE_552 = Rule(
    code="552",
    severity="error",
    message="Date of Decision to place a child for adoption should be on or prior to the date that the child was placed for adoption.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM"], "PlacedAdoption": ["DATE_PLACED"]},
    finds=placed_before_the_decision,
)
