"""Take a conference back that was convened and is not asked for yet: the enquiry is undecided again."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.protection.cancel_conference import CHAIR_AGREED, KEPT_SAFE
from keepsight.actions.protection.of_conferences import undecided_again
from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "why_withdrawn",
                    "Why no conference is held after all",
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


def withdrawn(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"withdrawn_on": around.doing.today}


def reopened(around: Around, request: Any, given: dict[str, Any]) -> None:
    """The enquiry must end in another way."""
    undecided_again(around)


WITHDRAW_CONFERENCE_REQUEST = completing(
    "conference_request",
    ASKED,
    also=withdrawn,
    then=reopened,
    why_changed="no conference is held",
    code="withdraw_conference_request",
    title="Take back the decision to convene a conference",
    why="What was decided with reasons is undone with reasons, by the level that may.",
    level=30,
    decides="D13",
    shows={
        "interim_safety_plan": "kept_safe",
        "chairs_agreement": "chair_agreed_on",
        "new_day": "why_withdrawn",
    },
)
