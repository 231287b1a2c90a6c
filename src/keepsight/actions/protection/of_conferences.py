"""What every conference does: the quorum is counted, its planned day is met, its papers are owed."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.protection.of_enquiries import INITIAL, episode_of
from keepsight.actions.stepping import Around
from keepsight.records.protection.conference import OTHERS_FOR_A_QUORUM
from keepsight.records.protection.conference_papers import ConferencePapers
from keepsight.records.protection.conference_request import ConferenceRequest
from keepsight.records.protection.planned_conference import PlannedConference
from keepsight.records.protection.pre_birth_plan import PreBirthPlan
from keepsight.records.protection.section_47_enquiry import Section47Enquiry
from keepsight.writing.perform import Wrong

OTHER_AGENCIES = ("police_present", "health_present", "education_present", "others_present")
#: What of the decision on a plan the conference's own form puts on file, and what excuses it.
SHOWS = {
    "childs_wishes": "childs_words",
    "parents_views": "parents_words",
    "quorum": "attendees",
}
EXCUSES = {"quorum": "why_not_quorate"}


def had_a_quorum(given: dict[str, Any]) -> bool:
    """Social care, and at least two other agencies that know the child."""
    others = sum(bool(given[one]) for one in OTHER_AGENCIES)
    return bool(given["social_care_present"]) and others >= OTHERS_FOR_A_QUORUM


def quorum_is_said(given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a quorum that is missing without a reason, and a reason without need."""
    quorate, why = had_a_quorum(given), given.get("why_not_quorate")
    if not quorate and not why:
        raise Wrong(
            "Social care and two other agencies make a quorum. Say why it went on without.",
            field="why_not_quorate",
        )
    if quorate and why:
        raise Wrong("There was a quorum. Leave this empty.", field="why_not_quorate")


def held_as(around: Around, given: dict[str, Any], kind: str) -> dict[str, Any]:
    """What follows from the answers for the conference itself."""
    return {"kind_code": kind, "was_quorate": had_a_quorum(given), **episode_of(around)}


def after(around: Around, conference: Any) -> None:
    """The planned conference of its kind has been held, and its papers are owed."""
    for row in around.all_open("planned_conference"):
        if row.kind == conference.kind_code:
            planned = PlannedConference.objects.get(pk=row.number)
            around.doing.amend(planned, why="held", held_on=conference.held_on)
    around.doing.create(
        ConferencePapers,
        person_id=around.child.pk,
        conference=conference,
        held_on=conference.held_on,
    )


def enquiry_is_over(around: Around, conference: Any) -> None:
    """An enquiry ends with its conference; what was still to be asked for is no more."""
    for row in around.all_open("section_47_enquiry"):
        enquiry = Section47Enquiry.objects.get(pk=row.number)
        around.doing.amend(enquiry, why="the conference was held", ended_on=conference.held_on)
    _requests_end(around, "requested_on", conference.held_on)


def undecided_again(around: Around) -> None:
    """Without its conference an enquiry has no outcome, and is to be ended in another way."""
    for row in around.all_open("section_47_enquiry"):
        enquiry = Section47Enquiry.objects.get(pk=row.number)
        around.doing.amend(enquiry, why="the conference is not held", outcome_code="")
    _requests_end(around, "withdrawn_on", around.doing.today)


def before_birth(around: Around, conference: Any) -> None:
    """Of a child not yet born the conference is a step of the plan before birth."""
    for row in around.all_open("pre_birth_plan"):
        plan = PreBirthPlan.objects.get(pk=row.number)
        if conference.kind_code == INITIAL and plan.conference_held_on is None:
            around.doing.amend(plan, why="conference", conference_held_on=conference.held_on)


def _requests_end(around: Around, column: str, day: date) -> None:
    for row in around.all_open("conference_request"):
        request = ConferenceRequest.objects.get(pk=row.number)
        around.doing.amend(request, why="the conference", **{column: day})
