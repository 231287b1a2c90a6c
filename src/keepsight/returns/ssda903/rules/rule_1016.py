"""1016: care leaver information of a child who left care after turning 17 or 18 in the year."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, any_given, birthday, col
from keepsight.returns.ssda903.code_groups import CARE_LEAVER_FIELDS


def left_care_after_turning(years: int) -> pl.Expr:
    """The birthday was in the year and the child's last episode ended on a later day."""
    turned = age("child.DOB", "year_end") == years
    return turned & (col("Episodes.DEC") > birthday("child.DOB", years))


RULE_1016 = Rule(
    code="1016",
    severity="error",
    message="Care leaver information is not required for 17- or 18-year olds who cease to be looked after, after their birthday.",
    source="SSDA903 validation rules, Department for Education",
    since="2023-24",
    on={"OC3": ["IN_TOUCH", "ACTIV", "ACCOM"]},
    fails=any_given(*CARE_LEAVER_FIELDS)
    & (left_care_after_turning(17) | left_care_after_turning(18)),
)
