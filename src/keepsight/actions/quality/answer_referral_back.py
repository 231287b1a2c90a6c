"""Answer what somebody from outside said of a child: on the same day, with what came of it."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.records.quality.referral_back import OUTCOMES

ASKED = asking(
    Question(
        "responded_on",
        "When they were answered",
        kind="date",
        hint="The standard is the same day",
        may_follow_death=True,
    ),
    Question(
        "response",
        "What they were answered",
        kind="long_text",
        hint="How the child is today, what was done, who saw the child",
        most=8_000,
    ),
    Question("outcome_code", "What came of it for the child", kind="choice", choices=OUTCOMES),
)


def now_answered(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Who answers, and the moment at which it is written down."""
    return {"responded_at": around.doing.now, "responded_by_id": around.doing.by.worker_id}


ANSWER_REFERRAL_BACK = completing(
    "referral_back",
    ASKED,
    also=now_answered,
    why_changed="answered",
    code="answer_referral_back",
    title="Answer what was sent back",
    why="Whoever had to say it is told the same day what was done.",
    level=40,
    meets=("T122",),
    for_closed=True,
)
