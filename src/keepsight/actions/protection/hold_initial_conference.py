"""Write down an initial conference: who was there, what the child wanted known, plan or no plan."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.protection.known_before import invited_to_initial
from keepsight.actions.protection.of_conferences import (
    EXCUSES,
    SHOWS,
    after,
    before_birth,
    enquiry_is_over,
    held_as,
    quorum_is_said,
)
from keepsight.actions.protection.of_plans import plan_begun, plan_is_said
from keepsight.actions.protection.plan_conference import SATURDAY
from keepsight.actions.stepping import Around, making
from keepsight.kernel.form import Form
from keepsight.records.protection.conference import FORM, OF_A_PLAN, Conference
from keepsight.writing.perform import Wrong

#: The conference's own questions, and those of the plan that it makes.
ASKED = Form(sections=(*FORM.sections, OF_A_PLAN), since=date(2016, 1, 1))


def stands(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a weekend, a quorum not told, and a plan that does not say what it must."""
    if given["held_on"].weekday() >= SATURDAY:
        raise Wrong("An initial conference is not held on a Saturday or Sunday.", field="held_on")
    quorum_is_said(given)
    plan_is_said(around, given)


def initial(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    decided = "made" if given["made_plan"] else "no_plan"
    return {**held_as(around, given, "initial"), "decision_code": decided}


def followed(around: Around, conference: Any, given: dict[str, Any]) -> None:
    """The enquiry is over; the plan begins where the conference made one, and its papers are owed."""
    enquiry_is_over(around, conference)
    before_birth(around, conference)
    if given["made_plan"]:
        plan_begun(around, conference, given)
    after(around, conference)


HOLD_INITIAL_CONFERENCE = making(
    Conference,
    ASKED,
    also=initial,
    check=stands,
    then=followed,
    first=invited_to_initial,
    first_from="Invited when the conference was planned",
    code="hold_initial_conference",
    title="Write down an initial conference",
    why="Only a conference makes a protection plan.",
    needs=("section_47_enquiry",),
    bars=("protection_plan",),
    level=30,
    decides="D12",
    shows=SHOWS,
    excuses=EXCUSES,
    meets=("T12", "T23B"),
)
