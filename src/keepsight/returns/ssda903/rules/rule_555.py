"""555: a child is under a freeing order, but no decision to place it for adoption stands."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.orders_without_decision import orders_without_decision


def under_a_freeing_order(t: Tables) -> pl.DataFrame:
    return orders_without_decision(t, "D1")


RULE_555 = Rule(
    code="555",
    severity="error",
    message="Freeing order has been granted but there is no date of decision that the child should be placed for adoption.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    until="2023-24",
    on={
        "Episodes": ["CHILD"],
        "PlacedAdoption": ["DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
    },
    finds=under_a_freeing_order,
)
