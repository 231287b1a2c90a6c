"""Plan a conference: its day, its chair, who is invited, and what the family needs to take part."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.protection.known_before import kind_to_plan
from keepsight.actions.stepping import Around, making
from keepsight.records.protection.conference_request import ConferenceRequest
from keepsight.records.protection.planned_conference import PlannedConference
from keepsight.writing.perform import Wrong

#: What must be open for a conference of each kind, and what is said where it is not.
FOR = {
    "initial": ("section_47_enquiry", "An initial conference follows an enquiry; none is open."),
    "review": ("protection_plan", "A review is of a protection plan, and none is open."),
    "transfer_in": ("transfer_notice", "No other council has told us of a plan for this child."),
}
SATURDAY = 5


def can_be_planned(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a conference of nothing, a second of its kind, and a day that cannot be."""
    kind = given["kind_code"]
    needed, said = FOR[kind]
    if not around.all_open(needed):
        raise Wrong(said, field="kind_code")
    if kind == "initial" and around.all_open("protection_plan"):
        raise Wrong("There is a protection plan already: plan a review.", field="kind_code")
    if any(row.kind == kind for row in around.all_open("planned_conference")):
        raise Wrong("Such a conference is planned already. Move that one.", field="kind_code")
    can_be_on(given["planned_on"], kind, around.doing.today)


def can_be_on(day: date, kind: str, today: date) -> None:
    """Refuse (``Wrong``) a day gone by, and a weekend for an initial conference."""
    if day < today:
        raise Wrong("This day has gone by.", field="planned_on")
    if kind == "initial" and day.weekday() >= SATURDAY:
        raise Wrong(
            "An initial conference is not held on a Saturday or Sunday.", field="planned_on"
        )


def today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"arranged_on": around.doing.today}


def asked_for(around: Around, planned: Any, given: dict[str, Any]) -> None:
    """Whoever plans an initial conference has been asked for it: nobody writes that down twice."""
    if given["kind_code"] != "initial":
        return
    for row in around.all_open("conference_request"):
        request = ConferenceRequest.objects.get(pk=row.number)
        around.doing.amend(request, why="planned", requested_on=around.doing.today)


PLAN_CONFERENCE = making(
    PlannedConference,
    also=today,
    check=can_be_planned,
    then=asked_for,
    first=kind_to_plan,
    code="plan_conference",
    title="Plan a conference",
    why="Who is told in time can come, and who can come can share what they know.",
    meets=("T14",),
)
