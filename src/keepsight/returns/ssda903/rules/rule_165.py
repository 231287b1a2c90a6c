"""165: mother status is no 0 or 1, given for a boy, or blank for a girl in care in the year."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, given, may_be, not_a_flag, one_of
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.code_groups import CARE_LEAVER_FIELDS, SHORT_BREAKS

#: As SEX was written before 2024-25, and is since.
MALE, FEMALE = ("1", "M"), ("2", "F")


def wrongly_a_mother_or_not(t: Tables) -> pl.DataFrame:
    """With the child's care leaver information, where there is any."""
    episodes = t("Episodes", "CHILD", "DECOM", "DEC", "LS", "year_start", "year_end")
    this_year = (col("DECOM") <= col("year_end")) & (
        blank("DEC") | (col("DEC") >= col("year_start"))
    )
    cared_for = episodes.filter(this_year, ~may_be(one_of("LS", SHORT_BREAKS)))["CHILD"]
    a_girl_not_told_of = (
        blank("MOTHER") & one_of("SEX", FEMALE) & col("CHILD").is_in(cared_for.implode())
    )
    a_boy_told_of = given("MOTHER") & one_of("SEX", MALE)
    wrong = not_a_flag("MOTHER") | a_boy_told_of | a_girl_not_told_of
    leavers = t.maybe("OC3", "CHILD").group_by("CHILD").agg(OC3="row")
    headers = t("Header", "CHILD", "SEX", "MOTHER").filter(wrong)
    return headers.join(leavers, on="CHILD", how="left").select("OC3", Header="row")


RULE_165 = Rule(
    code="165",
    severity="error",
    message="Data entry for mother status is invalid.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["MOTHER", "SEX"], "OC3": CARE_LEAVER_FIELDS},
    finds=wrongly_a_mother_or_not,
)
