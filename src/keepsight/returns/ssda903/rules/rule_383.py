"""383: a child does not go back, after a temporary placement, to where it was before."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, may_be, not_a_code, one_of
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.code_groups import TEMPORARY
from keepsight.returns.ssda903.places import plain_postcode
from keepsight.returns.ssda903.prepared import PLACE_FIELDS

#: A change of placement and carers only.
BACK = "P"


def _after_a_temporary_placement(t: Tables, *place: str) -> pl.DataFrame:
    """The episodes whose previous one is a temporary placement.

    With ``RNE``, and ``elsewhere``: whether it is not in the child's last placement that was not
    temporary; null where that is not in the file, or where it is temporary itself.
    """
    fields = [name for name in place if t.has("Episodes", name)]
    rows = t("Episodes", "child_number", "RNE", "previous.PLACE", *fields)
    moved = rows.filter(one_of("previous.PLACE", TEMPORARY))
    rows = rows.filter(col("child_number").is_in(moved["child_number"].implode()))
    normal = rows.filter(not_a_code("PLACE", TEMPORARY)).select(
        "row", "child_number", *(plain_postcode(name) for name in fields)
    )
    changed = pl.any_horizontal([col(name) != col(name).shift() for name in fields])
    same_child = col("child_number") == col("child_number").shift()
    normal = normal.select("row", elsewhere=pl.when(same_child).then(may_be(changed)))
    return moved.join(normal, on="row", how="left", maintain_order="left")


def elsewhere_after_a_temporary_placement(t: Tables) -> pl.DataFrame:
    after = _after_a_temporary_placement(t, *PLACE_FIELDS).drop_nulls("elsewhere")
    return after.filter((col("RNE") != BACK) | col("elsewhere")).select(Episodes="row")


def not_back_after_a_temporary_placement(t: Tables) -> pl.DataFrame:
    after = _after_a_temporary_placement(t, "PLACE", "PL_POST")
    return after.filter((col("RNE") != BACK) | col("elsewhere")).select(Episodes="row")


RULE_383 = Rule(
    code="383",
    severity="error",
    message="A child in a temporary placement must subsequently return to his/her normal placement.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE"]},
    finds=elsewhere_after_a_temporary_placement,
    changed={
        "2025-26": {
            "on": {"Episodes": ["PLACE", "RNE", "PL_POST"]},
            "finds": not_back_after_a_temporary_placement,
        },
    },
)
