"""Cancel a planned conference for good: a head of service, with the chair’s agreement."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.protection.of_conferences import undecided_again
from keepsight.actions.protection.of_enquiries import INITIAL
from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section

KEPT_SAFE = Question(
    "kept_safe",
    "How the child is kept safe meanwhile",
    kind="long_text",
    most=4_000,
)
CHAIR_AGREED = Question("chair_agreed_on", "When the conference chair agreed", kind="date")
ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "why_cancelled",
                    "Why the conference is not held, now or later",
                    kind="long_text",
                    most=2_000,
                ),
                KEPT_SAFE,
                CHAIR_AGREED,
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def cancelled(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"cancelled_on": around.doing.today}


def reopened(around: Around, planned: Any, given: dict[str, Any]) -> None:
    """Without its conference an enquiry must end in another way."""
    if planned.kind_code == INITIAL:
        undecided_again(around)


CANCEL_CONFERENCE = completing(
    "planned_conference",
    ASKED,
    also=cancelled,
    then=reopened,
    again=True,
    why_changed="cancelled",
    code="cancel_conference",
    title="Cancel a conference",
    why="A conference that is not held leaves a child without a plan.",
    level=30,
    decides="D13",
    shows={
        "interim_safety_plan": "kept_safe",
        "chairs_agreement": "chair_agreed_on",
        "new_day": "why_cancelled",
    },
)
