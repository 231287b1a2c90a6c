"""Lists 1 to 6: contacts, early help, referrals, assessments, enquiries and children in need."""

from __future__ import annotations

import polars as pl

from keepsight.importers.annex_a.maps import EVENTS, Lists
from keepsight.importers.taken import Taken


def _key(table: str) -> str:
    event = EVENTS[table]
    return event.key if event else ""


def contacts(taken: Taken, lists: Lists) -> None:
    """List 1: contacts of the last six months."""
    if (frame := lists.of("List 1")) is not None:
        taken.take(
            "List 1",
            "Contact",
            frame,
            received_on=_key("List 1"),
            source_code="Contact Source",
        )


def early_help(taken: Taken, lists: Lists) -> None:
    """List 2: early help assessments of the last six months."""
    if (frame := lists.of("List 2")) is not None:
        taken.take(
            "List 2",
            "EarlyHelpAssessment",
            frame,
            started_on=_key("List 2"),
            completed_on="Assessment completion date",
            organisation="Organisation completing assessment",
        )


def referrals(taken: Taken, lists: Lists) -> None:
    """List 3: referrals of the last six months. How many there were in a year is counted, not kept."""
    if (frame := lists.of("List 3")) is not None:
        taken.take(
            "List 3",
            "Referral",
            frame,
            received_on=_key("List 3"),
            source_code="Referral Source",
            no_further_action="Referral NFA?",
            team="team",
            worker="worker",
        )


def assessments(taken: Taken, lists: Lists) -> None:
    """List 4: assessments open, or ended in the last six months."""
    if (frame := lists.of("List 4")) is not None:
        taken.take(
            "List 4",
            "Assessment",
            frame,
            started_on=_key("List 4"),
            child_seen="Child Seen During Continuous Assessment",
            authorised_on="Continuous Assessment Date of Authorisation",
            team="team",
            worker="worker",
        )


def enquiries(taken: Taken, lists: Lists) -> None:
    """List 5: the strategy discussion, the enquiry it began, and the conference that followed."""
    if (frame := lists.of("List 5")) is None:
        return
    discussed = taken.put(
        "StrategyDiscussion", frame, held_on=_key("List 5"), started_enquiry=pl.lit(True)
    )
    frame = taken.take(
        "List 5",
        "Section47Enquiry",
        frame.with_columns(discussion=discussed["_key"]),
        discussion="discussion",
        started_on=_key("List 5"),
        conference_not_required="Was an Initial Child Protection Conference deemed unnecessary?",
        team="team",
        worker="worker",
    )
    held = frame.with_columns(enquiry="_key").filter(
        pl.col("Date of Initial Child Protection Conference").is_not_null()
    )
    taken.put(
        "Conference",
        held,
        enquiry="enquiry",
        kind_code=pl.lit("initial"),
        held_on="Date of Initial Child Protection Conference",
        made_plan="Did the Initial Child Protection Conference Result in a Child Protection Plan",
    )


def children_in_need(taken: Taken, lists: Lists) -> None:
    """List 6: episodes open, or closed in the last six months, and when the child was last seen."""
    if (frame := lists.of("List 6")) is None:
        return
    taken.take(
        "List 6",
        "EpisodeOfNeed",
        frame,
        started_on=_key("List 6"),
        primary_need_code="Primary Need Code",
        ended_on="CIN Closure Date",
        end_reason_code="Reason for Closure",
        case_status_code="Case Status",
        team="team",
        worker="worker",
    )
    seen(taken, frame, "cin", "Date Child Was Last Seen")


def seen(
    taken: Taken, frame: pl.DataFrame, kind: str, day: str, alone: pl.Expr | None = None
) -> None:
    """The latest visit of each row: the lists ask for the day on which the child was seen."""
    visited = frame.filter(pl.col(day).is_not_null())
    taken.put(
        "Visit",
        visited,
        kind_code=pl.lit(kind),
        visited_on=day,
        seen=pl.lit(True),
        seen_alone=pl.lit(None, dtype=pl.Boolean) if alone is None else alone,
    )
