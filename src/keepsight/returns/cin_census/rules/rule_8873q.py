"""8873Q: the one assessment of an episode of need found no factors, and the case was not closed for that."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.assessments_with import assessments_with
from keepsight.returns.expressions import col, not_a_code
from keepsight.returns.prepared import Tables

AFTER_ASSESSMENT = ("RC8", "RC9")


def not_closed_for_want_of_factors(t: Tables) -> pl.DataFrame:
    """The text asks for a reason: an episode that is still open has none, and fails."""
    every = t(
        "Assessments",
        "CINdetails.row",
        "CINdetails.ReasonForClosure",
        "CINdetails.Assessments.count",
    )
    otherwise = not_a_code("CINdetails.ReasonForClosure", AFTER_ASSESSMENT, required=True)
    alone = every.filter((col("CINdetails.Assessments.count") == 1) & otherwise)
    no_factors = assessments_with(t, "21")
    found = alone.join(no_factors, left_on="row", right_on="Assessments", how="semi")
    return found.select(Assessments="row", CINdetails="CINdetails.row")


RULE_8873Q = Rule(
    code="8873Q",
    severity="query",
    message="Please check and either amend data or provide a reason: When there is only one assessment on the episode and the factors code “21 No factors identified” has been used for the completed assessment, the reason for closure ‘RC8’ or 'RC9' should be used.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Assessments": ["AssessmentFactors"], "CINdetails": ["ReasonForClosure"]},
    finds=not_closed_for_want_of_factors,
)
