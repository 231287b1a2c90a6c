"""Care has ended without a decision of ours: by a court, a birthday, a parent, or death."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_ages import ADULT
from keepsight.actions.care.of_leaving import (
    DESTINATION,
    ENDED_ON,
    SUPPORT_AFTER,
    WORDS_AT_END,
    is_by_agreement,
    left,
    refuse_other_day,
)
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.law.birthdays import age_on
from keepsight.writing.perform import Wrong

ASKED = asking(
    ENDED_ON,
    Question("end_reason_code", "What ended care", kind="choice", choices="ssda903:REC"),
    DESTINATION,
    SUPPORT_AFTER,
    WORDS_AT_END,
)
GOES_ON, DIED = "X1", "E2"
#: What the council decides itself of a child under 18 who is accommodated by agreement.
DECIDED_BY_US = ("E4A", "E13", "E5", "E6", "E8", "E16")
#: What can only be of somebody who is 18.
OF_AGE = ("E7", "E15", "E17")


def happened(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) what ends no care, what is ours to decide, and what no age allows."""
    code, on = given["end_reason_code"], given["ended_on"]
    if code == GOES_ON:
        raise Wrong("This ends an episode, and not care.", field="end_reason_code")
    if code == DIED and around.child.died_on != on:
        said = "The day on which the child died is not on the child’s own record, or is another."
        raise Wrong(said, field="ended_on")
    born = around.child.born_on
    is_adult = born is not None and age_on(born, on) >= ADULT
    if code in OF_AGE and not is_adult:
        raise Wrong("The child was not yet 18 on that day.", field="end_reason_code")
    if code in DECIDED_BY_US and not is_adult and is_by_agreement(around):
        said = "That is a decision of ours: use “End a child’s time in care”."
        raise Wrong(said, field="end_reason_code")
    refuse_other_day(around, on)


RECORD_END_OF_CARE = completing(
    "period_of_care",
    ASKED,
    check=happened,
    then=left,
    why_changed="care ended",
    code="record_end_of_care",
    title="Record that care ended",
    why="An order, a birthday or a parent can end it in a day; what the council owes goes on.",
    level=30,
)
