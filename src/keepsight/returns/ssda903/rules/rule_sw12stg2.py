"""SW12STG2: a child looked after on 31 March had no social worker when a period of care began."""

from typing import Literal

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, may_be
from keepsight.returns.ssda903.prepared import Ssda903Tables
from keepsight.returns.ssda903.social_workers import LOOKED_AFTER_AT_YEAR_END
from keepsight.returns.ssda903.spans_of_care import latest_so_far


def that_come_after_care_without_one(t: Ssda903Tables) -> pl.DataFrame:
    """One line a period of care that no social worker covers on its first day in the year.

    The row is the child's next social worker, or else the last. Who has none is left to others,
    and so is a child with one whose start is not known.
    """
    episodes = t("Episodes", "child_number", "is_latest", "DEC", "LS")
    workers = t("SWEpisodes", "child_number", "SW_DECOM", "SW_DEC").with_columns(
        covered_until=latest_so_far("SW_DEC"),
        worker="row",
    )
    first, last = pl.lit(t.constants["year_start"]), pl.lit(t.constants["year_end"])
    days = (
        t.spells(short_breaks=False)
        .filter(col("start") <= last, blank("end") | (col("end") >= first))
        .select("child_number", day=pl.max_horizontal("start", first))
        .join(episodes.filter(LOOKED_AFTER_AT_YEAR_END), on="child_number", how="semi")
        .join(workers.filter(blank("SW_DECOM")), on="child_number", how="anti")
        .sort("day")
    )
    uncovered = _nearest(days, workers, "backward").filter(
        ~may_be(col("covered_until") >= col("day"))
    )
    after = _nearest(uncovered.select("child_number", "day"), workers, "forward")
    lasts = workers.group_by("child_number").agg(last_worker=col("worker").last())
    return after.join(lasts, on="child_number", how="inner").select(
        SWEpisodes=pl.coalesce("worker", "last_worker")
    )


def _nearest(
    days: pl.DataFrame, workers: pl.DataFrame, strategy: Literal["backward", "forward"]
) -> pl.DataFrame:
    """Each day with the child's last social worker who began by then, or the first from then on."""
    return days.join_asof(
        workers.select("child_number", "SW_DECOM", "covered_until", "worker").sort(
            "SW_DECOM", maintain_order=True
        ),
        left_on="day",
        right_on="SW_DECOM",
        by="child_number",
        strategy=strategy,
        check_sortedness=False,
    )


RULE_SW12STG2 = Rule(
    code="SW12STG2",
    severity="error",
    message="If a child is looked after on 31 March then all social worker episodes for the full previous year should be reported, even those whilst they were not looked after",
    source="SSDA903 validation rules, Department for Education, stage 2",
    since="2023-24",
    on={"SWEpisodes": ["SW_DECOM"]},
    finds=that_come_after_care_without_one,
    changed={
        "2024-25": {},  # new words, the same fault
    },
)
