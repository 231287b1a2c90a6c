"""8831: a referral without further action was assessed, enquired into or brought to a conference."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_given, col, is_true
from keepsight.returns.prepared import Tables

ASSESSED = ("AssessmentActualStartDate", "AssessmentAuthorisationDate")
ENQUIRED = ("S47ActualStartDate", "DateOfInitialCPC")


def acted_on_after_all(t: Tables) -> pl.DataFrame:
    """One line a referral, with all that was done after it."""
    own = [name for name in ("DateOfInitialCPC",) if t.has("CINdetails", name)]
    referrals = t("CINdetails", "ReferralNFA", *own).filter(is_true("ReferralNFA"))
    for table, dates in (("Assessments", ASSESSED), ("Section47", ENQUIRED)):
        done = t(table, "CINdetails.row", *dates).filter(any_given(*dates))
        done = done.group_by("CINdetails.row").agg(col("row").alias(table))
        referrals = referrals.join(
            done, left_on="row", right_on="CINdetails.row", how="left", maintain_order="left"
        )
    acted_on = referrals.filter(any_given("Assessments", "Section47", *own))
    return acted_on.select("Assessments", "Section47", CINdetails="row")


RULE_8831 = Rule(
    code="8831",
    severity="error",
    message="Activity is recorded against a case marked as a referral with no further action",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={
        "CINdetails": ["DateOfInitialCPC"],
        "Assessments": ["AssessmentActualStartDate", "AssessmentAuthorisationDate"],
        "Section47": ["S47ActualStartDate", "DateOfInitialCPC"],
    },
    finds=acted_on_after_all,
)
