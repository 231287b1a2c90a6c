"""8898: a factor stands twice in one assessment."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.prepared import Tables


def with_a_factor_twice(t: Tables) -> pl.DataFrame:
    factors = t("AssessmentFactorsList", "AssessmentFactor", "Assessments.row")
    twice = factors.group_by("Assessments.row", "AssessmentFactor").len().filter(col("len") > 1)
    return twice.select(Assessments=col("Assessments.row").unique(maintain_order=True))


RULE_8898 = Rule(
    code="8898",
    severity="error",
    message=" The assessment has more than one parental or child factors with the same code",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Assessments": ["AssessmentFactors"]},
    finds=with_a_factor_twice,
)
