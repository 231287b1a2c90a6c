"""392a: a child looked after, and never known as an asylum seeker, has no distance from home."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, may_be, one_of
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.asylum_seekers import asylum_seekers
from keepsight.returns.ssda903.code_groups import SHORT_BREAKS


def no_distance(t: Tables) -> pl.DataFrame:
    episodes = t("Episodes", "CHILD", "LS", "PL_DISTANCE")
    unknown = episodes.filter(blank("PL_DISTANCE"), ~may_be(one_of("LS", SHORT_BREAKS)))
    return unknown.join(asylum_seekers(t), on="CHILD", how="anti").select(Episodes="row")


RULE_392A = Rule(
    code="392a",
    severity="error",
    message="Child is looked after but no distance is recorded. [NOTE: This check may result in false positives for children formerly UASC]",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PL_DISTANCE"]},
    finds=no_distance,
)
