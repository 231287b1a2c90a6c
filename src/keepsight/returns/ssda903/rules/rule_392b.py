"""392b: a child looked after, and never known as an asylum seeker, lacks a postcode."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_blank, may_be, one_of
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.asylum_seekers import asylum_seekers
from keepsight.returns.ssda903.code_groups import SHORT_BREAKS


def a_postcode_missing(t: Tables) -> pl.DataFrame:
    episodes = t("Episodes", "CHILD", "LS", "HOME_POST", "PL_POST")
    unknown = episodes.filter(
        any_blank("HOME_POST", "PL_POST"), ~may_be(one_of("LS", SHORT_BREAKS))
    )
    return unknown.join(asylum_seekers(t), on="CHILD", how="anti").select(Episodes="row")


RULE_392B = Rule(
    code="392b",
    severity="error",
    message="Child is looked after but no postcodes are recorded. [NOTE: This check may result in false positives for children formerly UASC, particularly if current & prior year UASC data not loaded]",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["HOME_POST", "PL_POST"]},
    finds=a_postcode_missing,
)
