"""164: the distance from home to the placement is not between 0 and 999.9 miles."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import given, may_be, number, one_of
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.asylum_seekers import asylum_seekers
from keepsight.returns.ssda903.code_groups import SHORT_BREAKS


def impossible_distances(t: Tables) -> pl.DataFrame:
    """Not of short breaks, nor of who is or was last year an unaccompanied asylum seeker."""
    wrong = given("PL_DISTANCE") & ~may_be(number("PL_DISTANCE").is_between(0, 999.9))
    episodes = t("Episodes", "CHILD", "PL_DISTANCE").filter(wrong)
    if t.has("Episodes", "LS"):
        breaks = t("Episodes", "LS").filter(one_of("LS", SHORT_BREAKS))
        episodes = episodes.join(breaks, on="row", how="anti")
    return episodes.join(asylum_seekers(t), on="CHILD", how="anti").select(Episodes="row")


RULE_164 = Rule(
    code="164",
    severity="query",
    message="Distance is not valid. Please check a valid postcode has been entered. [NOTE: This check will result in false positives for children formerly UASC not identified as such in loaded data]",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PL_DISTANCE"]},
    finds=impossible_distances,
)
