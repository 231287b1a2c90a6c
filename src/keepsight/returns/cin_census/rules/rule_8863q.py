"""8863Q: an assessment starts while another of the same episode of need goes on."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.rows_together import pairs_in_details
from keepsight.returns.expressions import col
from keepsight.returns.prepared import Tables


def within_another_assessment(t: Tables) -> pl.DataFrame:
    """One line a start and the other assessment, since ended, in which it falls."""
    start, end = "AssessmentActualStartDate", "AssessmentAuthorisationDate"
    pairs = pairs_in_details(t, "Assessments", start, end)
    within = col(start).is_between(col(f"other.{start}"), col(f"other.{end}"))
    return pairs.filter(within).select(Assessments=pl.concat_list("row", "other.row"))


RULE_8863Q = Rule(
    code="8863Q",
    severity="query",
    message="An Assessment is shown as starting when there is another Assessment ongoing.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Assessments": ["AssessmentActualStartDate", "AssessmentAuthorisationDate"]},
    finds=within_another_assessment,
)
