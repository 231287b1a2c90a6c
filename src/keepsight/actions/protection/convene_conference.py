"""Convene an initial conference: the enquiry found a child at continuing risk of significant harm."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.protection.end_enquiry import authorised
from keepsight.actions.protection.of_enquiries import seen_in
from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.protection.conference_request import ConferenceRequest
from keepsight.records.protection.section_47_enquiry import (
    AGENCIES_WORDS,
    CHILDS_WORDS,
    FINDINGS,
    PARENTS_WORDS,
)
from keepsight.writing.perform import Wrong

CONTINUING_RISK = "continuing_risk"
ASKED = Form(
    sections=(
        Section("", (FINDINGS, CHILDS_WORDS, PARENTS_WORDS, AGENCIES_WORDS)),
        Section(
            "Before it is decided",
            (
                Question(
                    "parents_told_on",
                    "When each parent was told that a conference is called",
                    kind="date",
                    required=False,
                ),
                Question(
                    "why_not_told",
                    "Why a parent has not been told",
                    required=False,
                    most=300,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def is_not_convened_yet(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a second conference for one enquiry, and parents of whom nothing is said."""
    if around.rows["section_47_enquiry"].outcome_code == CONTINUING_RISK:
        raise Wrong("A conference has been convened for this enquiry already.")
    if not given.get("parents_told_on") and not given.get("why_not_told"):
        raise Wrong(
            "Say when each parent was told, or below why one was not.", field="parents_told_on"
        )


def at_risk(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The enquiry’s outcome; it stays open until its conference."""
    seen = seen_in(around, around.rows["section_47_enquiry"].started_on)
    return {"outcome_code": CONTINUING_RISK, "conference_not_required": False, **seen}


def to_be_asked_for(around: Around, enquiry: Any, given: dict[str, Any]) -> None:
    """The outcome is authorised, and the conference unit has one day to be asked."""
    authorised(around, enquiry, {"outcome_code": CONTINUING_RISK})
    around.doing.create(
        ConferenceRequest,
        person_id=around.child.pk,
        enquiry=enquiry,
        decided_on=around.doing.today,
    )


CONVENE_CONFERENCE = completing(
    "section_47_enquiry",
    ASKED,
    also=at_risk,
    check=is_not_convened_yet,
    then=to_be_asked_for,
    why_changed="a conference is convened",
    code="convene_conference",
    title="Convene an initial child protection conference",
    why="A child at risk of significant harm should not wait for a plan.",
    level=30,
    decides="D11",
    shows={
        "enquiry_outcome": "findings",
        "childs_wishes": "childs_words",
        "parents_told": "parents_told_on",
    },
    excuses={"parents_told": "why_not_told"},
    meets=("T13",),
)
