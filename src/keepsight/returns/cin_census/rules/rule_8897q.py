"""8897Q: an assessment that ended in the year or since has no factors, or one that is none of the codes."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.expressions import col, may_be, one_of
from keepsight.returns.prepared import Tables

FACTORS = CIN_CENSUS.codes_in("AssessmentFactors", "2022-23")


def without_valid_factors(t: Tables) -> pl.DataFrame:
    factors = t("AssessmentFactorsList", "AssessmentFactor", "Assessments.row").drop_nulls()
    told = factors.group_by("Assessments.row").agg(valid=one_of("AssessmentFactor", FACTORS).all())
    every = t("Assessments", "AssessmentAuthorisationDate", "year_start")
    ended = every.filter(col("AssessmentAuthorisationDate") >= col("year_start"))
    ended = ended.join(
        told, left_on="row", right_on="Assessments.row", how="left", maintain_order="left"
    )
    return ended.filter(~may_be(col("valid"))).select(Assessments="row")


RULE_8897Q = Rule(
    code="8897Q",
    severity="query",
    message="Parental or child factors at assessment information is missing from a completed assessment",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Assessments": ["AssessmentAuthorisationDate", "AssessmentFactors"]},
    finds=without_valid_factors,
)
