"""8869: an assessment says that there are no factors, and names some."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.prepared import Tables

#: No factors identified.
NO_FACTORS = "21"


def none_beside_others(t: Tables) -> pl.DataFrame:
    factors = t("AssessmentFactorsList", "AssessmentFactor", "Assessments.row").drop_nulls()
    none = factors.filter(col("AssessmentFactor") == NO_FACTORS)
    told = factors.join(none, on="Assessments.row", how="semi", maintain_order="left")
    others = told.filter(col("AssessmentFactor") != NO_FACTORS)
    both = told.join(others, on="Assessments.row", how="semi", maintain_order="left")
    return both.select(Assessments="Assessments.row").unique(maintain_order=True)


RULE_8869 = Rule(
    code="8869",
    severity="error",
    message="The assessment factors code “21” cannot be used in conjunction with any other assessment factors.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Assessments": ["AssessmentFactors"]},
    finds=none_beside_others,
)
