"""575: a child went missing from a placement that has ended, and the absence has no end."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, may_be
from keepsight.returns.prepared import Tables


def open_after_the_placement_ended(t: Tables) -> pl.DataFrame:
    """The placement is the last one begun; a change of legal status alone (RNE L) ends none."""
    known = t.has("Episodes", "RNE")
    rne = t("Episodes", "RNE")["RNE"] if known else pl.lit(None, pl.String)
    stays = may_be(col("continues") & (col("RNE") == "L"))
    episodes = t("Episodes", "child_number", "DECOM", "DEC", "continues").with_columns(RNE=rne)
    absences = t("Missing", "child_number", "MIS_START", "MIS_END").filter(blank("MIS_END"))
    absences = absences.drop_nulls(["child_number", "MIS_START"])
    placements = (
        episodes.filter(col("child_number").is_in(absences["child_number"].implode()))
        .with_columns(placement=(~stays).cum_sum())
        .group_by("child_number", "placement", maintain_order=True)
        .agg(col("DECOM").first(), col("DEC").last())
        .drop_nulls(["child_number", "DECOM"])
    )
    left = absences.sort("MIS_START").join_asof(
        placements.sort("DECOM", maintain_order=True),
        left_on="MIS_START",
        right_on="DECOM",
        by="child_number",
        check_sortedness=False,
    )
    return left.filter(col("MIS_START") <= col("DEC")).select(Missing="row")


RULE_575 = Rule(
    code="575",
    severity="error",
    message="If the placement from which the child goes missing/away from placement without authorisation ends, the missing/away from placement without authorisation period in the missing module must also have an end date.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Missing": ["MIS_END"]},
    finds=open_after_the_placement_ended,
)
