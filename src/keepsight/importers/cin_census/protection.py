"""Section 47 enquiries, conferences, protection plans with their reviews, and pre-proceedings."""

from __future__ import annotations

import polars as pl

from keepsight.importers import rows
from keepsight.importers.cin_census.maps import rows_of_children
from keepsight.importers.taken import Taken, points
from keepsight.kernel.source import ReadFile


def enquiries(read: ReadFile, taken: Taken) -> None:
    """``Section47``: the enquiry, and the strategy discussion at which it was begun."""
    dates = ("S47ActualStartDate", "InitialCPCtarget", "DateOfInitialCPC", "ICPCnotRequired")
    frame = rows_of_children(read, taken, "Section47", dates, "S47ActualStartDate")
    frame = points(frame, taken.keys["CINdetails"], "episode")
    # The census gives one date for both: the discussion at which the enquiry was initiated.
    taken.records["StrategyDiscussion"] = frame.select(
        "_key",
        "_person",
        "episode",
        held_on="S47ActualStartDate",
        started_enquiry=pl.lit(True),
    )
    taken.records["Section47Enquiry"] = frame.select(
        "_key",
        "_person",
        "episode",
        discussion="_key",
        started_on="S47ActualStartDate",
        conference_not_required="ICPCnotRequired",
        target_on="InitialCPCtarget",
    )
    taken.keep("Section47", "Section47Enquiry", frame)


def conferences(read: ReadFile, taken: Taken) -> None:
    """``DateOfInitialCPC`` of enquiries and of ``CINdetails``: the initial conference, once."""
    of_enquiries = _held(read, taken, "Section47").with_columns(enquiry="_key")
    of_episodes = _held(read, taken, "CINdetails").with_columns(
        episode="_key", enquiry=pl.lit(None, dtype=pl.Int64)
    )
    of_enquiries = of_enquiries.join(
        taken.records["Section47Enquiry"].select("_key", "episode"),
        on="_key",
        maintain_order="left",
    )
    both = pl.concat(
        [
            frame.select("_person", "held_on", "episode", "enquiry")
            for frame in (of_enquiries, of_episodes)
        ]
    )
    plans = read.tables["ChildProtectionPlans"].join(taken.persons, on="_child")
    started = plans.select("_person", held_on="CPPstartDate", made_plan=pl.lit(True)).unique()
    taken.records["Conference"] = rows.numbered(
        both.join(
            started, on=["_person", "held_on"], how="left", maintain_order="left"
        ).with_columns(kind_code=pl.lit("initial"))
    )


def plans(read: ReadFile, taken: Taken) -> None:
    """``ChildProtectionPlans``, each with the conference of its first day where there was one."""
    dates = ("CPPstartDate", "CPPendDate", "NumberOfPreviousCPP")
    frame = rows_of_children(read, taken, "ChildProtectionPlans", dates, "CPPstartDate")
    frame = points(frame, taken.keys["CINdetails"], "episode")
    held = (
        taken.records["Conference"]
        .select("_person", CPPstartDate="held_on", conference="_key")
        .unique(["_person", "CPPstartDate"], keep="first", maintain_order=True)
    )
    taken.records["ProtectionPlan"] = frame.join(
        held, on=["_person", "CPPstartDate"], how="left", maintain_order="left"
    ).select(
        "_key",
        "_person",
        "episode",
        "conference",
        started_on="CPPstartDate",
        ended_on="CPPendDate",
        initial_category_code="InitialCategoryOfAbuse",
        latest_category_code="LatestCategoryOfAbuse",
        previous_plans="NumberOfPreviousCPP",
    )
    taken.keep("ChildProtectionPlans", "ProtectionPlan", frame)


def reviews(read: ReadFile, taken: Taken) -> None:
    """``Reviews``: each date a review conference of the plan it stands in."""
    frame = rows_of_children(read, taken, "Reviews", ("CPPreviewDate",), "CPPreviewDate")
    frame = points(frame, taken.keys["ChildProtectionPlans"], "plan")
    taken.records["ProtectionPlanReview"] = frame.select(
        "_key", "_person", "plan", held_on="CPPreviewDate"
    )
    taken.keep("Reviews", "ProtectionPlanReview", frame)


def pre_proceedings(read: ReadFile, taken: Taken) -> None:
    """``PreProceedingsandFGDM``, asked from 2026-27."""
    dates = (
        "PPStartDate",
        "LBPSentDate",
        "InitialPPMeetingDate",
        "StepDecisionDate",
        "CourtAppDate",
        "LetterInitCPDate",
    )
    frame = rows_of_children(read, taken, "PreProceedings", dates, None)
    taken.records["PreProceedings"] = frame.select(
        "_key",
        "_person",
        decided_on="PPStartDate",
        letter_on="LBPSentDate",
        group_meeting_offered="FGDMMeetingOffer",
        group_meeting_held="FGDMMeetingFac",
        first_meeting_on="InitialPPMeetingDate",
        meetings="ReviewMeetingsCount",
        outcome_on="StepDecisionDate",
        outcome_code="PPOutcome",
        applied_to_court_on="CourtAppDate",
        conference_letter_on="LetterInitCPDate",
    )
    taken.keep("PreProceedings", "PreProceedings", frame)


def _held(read: ReadFile, taken: Taken, table: str) -> pl.DataFrame:
    """Rows taken of a table whose ``DateOfInitialCPC`` is filled: ``_key, _person, held_on``."""
    dated = read.tables[table].select("_row", held_on="DateOfInitialCPC")
    return (
        taken.keys[table]
        .join(dated, on="_row", maintain_order="left")
        .filter(pl.col("held_on").is_not_null())
    )
