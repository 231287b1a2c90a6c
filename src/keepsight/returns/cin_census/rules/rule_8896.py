"""8896: two assessments of one episode of need are open."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.rows_together import together
from keepsight.returns.expressions import blank
from keepsight.returns.prepared import Tables


def open_beside_another(t: Tables) -> pl.DataFrame:
    every = t("Assessments", "LAchildID", "CINdetailsID", "AssessmentAuthorisationDate")
    still_open = every.filter(blank("AssessmentAuthorisationDate"))
    return together(still_open, "Assessments", "LAchildID", "CINdetailsID")


RULE_8896 = Rule(
    code="8896",
    severity="error",
    message="Within one CINDetails group there are 2 or more open Assessments groups",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Assessments": ["AssessmentAuthorisationDate"]},
    finds=open_beside_another,
)
