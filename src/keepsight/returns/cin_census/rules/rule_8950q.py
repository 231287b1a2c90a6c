"""8950Q: an assessment has the factor 19A, which does not say who did the sexual abuse."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.assessments_with import assessments_with
from keepsight.returns.prepared import Tables


def with_factor_19a(t: Tables) -> pl.DataFrame:
    return assessments_with(t, "19A")


RULE_8950Q = Rule(
    code="8950Q",
    severity="query",
    message="Please check and either amend data or provide a reason: the assessment factors code '19A' should not be used ('19B' or '19C' should be used instead)",
    source="CIN census validation rules, Department for Education",
    since="2024-25",
    on={"Assessments": ["AssessmentFactors"]},
    finds=with_factor_19a,
)
