"""Referrals, episodes of need, assessments with their factors, and child in need plans."""

from __future__ import annotations

import polars as pl

from keepsight.importers import rows
from keepsight.importers.cin_census.maps import rows_of_children
from keepsight.importers.taken import Taken, points
from keepsight.kernel.source import ReadFile


def referrals(read: ReadFile, taken: Taken) -> None:
    """``CINdetails``: the referral, and the episode of need that it opened."""
    dates = ("CINreferralDate", "CINclosureDate", "DateOfInitialCPC", "ReferralNFA")
    frame = rows_of_children(read, taken, "CINdetails", dates, "CINreferralDate")
    taken.records["Referral"] = frame.select(
        "_key",
        "_person",
        received_on="CINreferralDate",
        source_code="ReferralSource",
        no_further_action="ReferralNFA",
    )
    taken.records["EpisodeOfNeed"] = frame.select(
        "_key",
        "_person",
        referral="_key",
        started_on="CINreferralDate",
        primary_need_code="PrimaryNeedCode",
        ended_on="CINclosureDate",
        end_reason_code="ReasonForClosure",
    )
    taken.keep("CINdetails", "EpisodeOfNeed", frame)


def assessments(read: ReadFile, taken: Taken) -> None:
    """``Assessments``, each on the episode it stands in."""
    dates = (
        "AssessmentActualStartDate",
        "AssessmentInternalReviewDate",
        "AssessmentAuthorisationDate",
    )
    frame = rows_of_children(read, taken, "Assessments", dates, dates[0])
    frame = points(frame, taken.keys["CINdetails"], "episode")
    taken.records["Assessment"] = frame.select(
        "_key",
        "_person",
        "episode",
        started_on="AssessmentActualStartDate",
        interim_review_on="AssessmentInternalReviewDate",
        authorised_on="AssessmentAuthorisationDate",
    )
    taken.keep("Assessments", "Assessment", frame)


def factors(read: ReadFile, taken: Taken) -> None:
    """``AssessmentFactors``: one record for each code of an assessment that was taken."""
    frame = rows_of_children(read, taken, "AssessmentFactors", (), "AssessmentFactors")
    frame = points(frame, taken.keys["Assessments"], "assessment")
    lost = frame.filter(pl.col("assessment").is_null())
    taken.refusals.append(
        rows.refusal(
            "AssessmentFactors",
            lost,
            "points_to_nothing",
            "AssessmentFactors",
            "The assessment of this factor was not taken. Put the assessment right.",
        )
    )
    frame = frame.filter(pl.col("assessment").is_not_null())
    taken.records["AssessmentFactor"] = frame.select(
        "_key", "_person", "assessment", factor_code="AssessmentFactors"
    )
    taken.keep("AssessmentFactors", "AssessmentFactor", frame)


def child_in_need_plans(read: ReadFile, taken: Taken) -> None:
    """``CINPlanDates``."""
    dates = ("CINPlanStartDate", "CINPlanEndDate")
    frame = rows_of_children(read, taken, "CINPlanDates", dates, "CINPlanStartDate")
    frame = points(frame, taken.keys["CINdetails"], "episode")
    taken.records["ChildInNeedPlan"] = frame.select(
        "_key", "_person", "episode", started_on="CINPlanStartDate", ended_on="CINPlanEndDate"
    )
    taken.keep("CINPlanDates", "ChildInNeedPlan", frame)
