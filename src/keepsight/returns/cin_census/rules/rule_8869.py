"""8869: an assessment says that there are no factors, and names some."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.prepared import Tables

#: No factors identified.
NO_FACTORS = "21"


def none_beside_others(t: Tables) -> pl.DataFrame:
    factors = t("AssessmentFactorsList", "AssessmentFactor", "Assessments.row").drop_nulls()
    told = factors.group_by("Assessments.row", maintain_order=True).agg("AssessmentFactor")
    codes = col("AssessmentFactor").list
    both = told.filter(codes.contains(NO_FACTORS) & (codes.n_unique() > 1))
    return both.select(Assessments="Assessments.row")


RULE_8869 = Rule(
    code="8869",
    severity="error",
    message="The assessment factors code “21” cannot be used in conjunction with any other assessment factors.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Assessments": ["AssessmentFactors"]},
    finds=none_beside_others,
)
