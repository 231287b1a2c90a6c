"""8565: something happened in an episode after its closure."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_given, col, may_be
from keepsight.returns.prepared import Tables

ACTIVITY = {
    "Assessments": ["AssessmentActualStartDate", "AssessmentAuthorisationDate"],
    "Section47": ["S47ActualStartDate", "DateOfInitialCPC"],
    "ChildProtectionPlans": ["CPPendDate"],
    "CINplanDates": ["CINPlanStartDate", "CINPlanEndDate"],
}


def active_after_closure(t: Tables) -> pl.DataFrame:
    """One line an episode, with all that happened in it after its closure."""
    episodes = t("CINdetails", "CINclosureDate", "DateOfInitialCPC").rename({"row": "CINdetails"})
    for table, names in ACTIVITY.items():
        rows = t(table, "CINdetails.row", "CINdetails.CINclosureDate", *names)
        late = pl.any_horizontal(col(name) > col("CINdetails.CINclosureDate") for name in names)
        found = rows.filter(late).group_by(CINdetails="CINdetails.row").agg(col("row").alias(table))
        episodes = episodes.join(found, on="CINdetails", how="left", maintain_order="left")
    conference = may_be(col("DateOfInitialCPC") > col("CINclosureDate"))
    return episodes.filter(conference | any_given(*ACTIVITY))


RULE_8565 = Rule(
    code="8565",
    severity="error",
    message="Activity shown after a case has been closed",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["CINclosureDate", "DateOfInitialCPC"], **ACTIVITY},
    finds=active_after_closure,
)
