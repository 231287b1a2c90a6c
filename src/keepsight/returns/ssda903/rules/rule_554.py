"""554: a placement order was made before the decision to place the child for adoption."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.prepared import Tables


def ordered_before_the_decision(t: Tables) -> pl.DataFrame:
    """The first episode under the order in each period of care, and the child's latest decision."""
    period = ("child_number", "period_of_care")
    decision = ("PlacedAdoption.row", "PlacedAdoption.DATE_PLACED")
    ordered = t("Episodes", "LS", "DECOM", *period, *decision)
    first = ordered.filter(col("LS") == "E1").unique(period, keep="first", maintain_order=True)
    return first.filter(col("PlacedAdoption.DATE_PLACED") > col("DECOM")).select(
        Episodes="row", PlacedAdoption="PlacedAdoption.row"
    )


RULE_554 = Rule(
    code="554",
    severity="query",
    message="Date of decision that the child should be placed for adoption should be on or prior to the date that the placement order was granted. [NOTE: This rule may result in false positives or false negatives if relevant episodes are in previous years; please check carefully!]",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM", "LS"], "PlacedAdoption": ["DATE_PLACED"]},
    finds=ordered_before_the_decision,
)
