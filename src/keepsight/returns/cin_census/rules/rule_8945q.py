"""8945Q: an assessment has the factor 18A, which does not say who did the physical abuse."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.assessments_with import assessments_with
from keepsight.returns.prepared import Tables


def with_factor_18a(t: Tables) -> pl.DataFrame:
    return assessments_with(t, "18A")


RULE_8945Q = Rule(
    code="8945Q",
    severity="query",
    message="Please check and either amend data or provide a reason: the assessment factors code '18A' should not be used ('18B' or '18C' should be used instead)",
    source="CIN census validation rules, Department for Education",
    since="2024-25",
    on={"Assessments": ["AssessmentFactors"]},
    finds=with_factor_18a,
)
