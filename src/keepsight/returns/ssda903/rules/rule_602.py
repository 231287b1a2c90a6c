"""602: an adoption is told of a child who was not adopted in the year."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_given, in_year, one_of
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.code_groups import ADOPTED

#: The fields of an adoption; a date that cannot be read has been completed.
TOLD = ("DATE_INT:text", "DATE_MATCH:text", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR")


def not_adopted_in_the_year(t: Tables) -> pl.DataFrame:
    episodes = t("Episodes", "CHILD", "DEC", "REC", "year_start", "year_end")
    adopted = episodes.filter(one_of("REC", ADOPTED) & in_year("DEC"))
    told = t("AD1", "CHILD", *TOLD).filter(any_given(*TOLD)).drop_nulls("CHILD")
    return told.join(adopted, on="CHILD", how="anti").select(AD1="row")


RULE_602 = Rule(
    code="602",
    severity="error",
    message="The episode data submitted for this child does not show that he/she was adopted during the year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"AD1": ["CHILD"]},
    finds=not_adopted_in_the_year,
)
