"""442: a child who is looked after has no unique pupil number."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, may_be, one_of
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.code_groups import SHORT_BREAKS


def no_pupil_number(t: Tables) -> pl.DataFrame:
    looked_after = t("Episodes", "CHILD", "LS").filter(~may_be(one_of("LS", SHORT_BREAKS)))
    without = t("Header", "CHILD", "UPN").filter(blank("UPN"))
    return without.join(looked_after, on="CHILD", how="semi").select(Header="row")


RULE_442 = Rule(
    code="442",
    severity="error",
    message="Unique Pupil Number (UPN) field is not completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["UPN"]},
    finds=no_pupil_number,
)
