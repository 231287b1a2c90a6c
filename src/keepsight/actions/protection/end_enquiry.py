"""End a section 47 enquiry without a conference: what it found, and what help follows."""

from __future__ import annotations

from typing import Any

from keepsight.actions.protection.of_enquiries import initial_is_planned, seen_in
from keepsight.actions.stepping import Around, completing
from keepsight.records.protection.enquiry_outcome import EnquiryOutcome
from keepsight.records.protection.section_47_enquiry import FORM
from keepsight.writing.perform import Wrong


def no_conference_is_called(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) where a conference is convened or planned: that is cancelled first."""
    if initial_is_planned(around):
        raise Wrong("An initial conference is planned. It is cancelled first.")
    if around.all_open("conference_request"):
        raise Wrong("A conference is to be asked for. That is withdrawn first.")


def ended(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The enquiry ends today, and no conference was required."""
    return {
        "ended_on": around.doing.today,
        "conference_not_required": True,
        **seen_in(around, around.rows["section_47_enquiry"].started_on),
    }


def authorised(around: Around, enquiry: Any, given: dict[str, Any]) -> None:
    """What it found stands by itself, with the day of its authorising: its clock ends with it."""
    around.doing.create(
        EnquiryOutcome,
        person_id=around.child.pk,
        enquiry=enquiry,
        authorised_on=around.doing.today,
        outcome_code=given["outcome_code"],
    )


END_ENQUIRY = completing(
    "section_47_enquiry",
    FORM,
    also=ended,
    check=no_conference_is_called,
    then=authorised,
    why_changed="ended without a conference",
    code="end_enquiry",
    title="End a section 47 enquiry without a conference",
    why="An enquiry without an end leaves a family under suspicion.",
    level=30,
    decides="D10",
    shows={
        "enquiry_outcome": "findings",
        "childs_wishes": "childs_words",
        "two_agencies": "agencies_words",
    },
    meets=("T12", "T13"),
)
