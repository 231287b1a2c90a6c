"""Pre-proceedings end without going to court: enough has changed, and it will last."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.records.care.pre_proceedings import STEP_DOWN

ASKED = asking(
    Question("outcome_on", "When pre-proceedings ended", kind="date", may_precede_birth=True),
    Question(
        "why_ended",
        "What has changed for the child, and why it will last",
        kind="long_text",
        most=8000,
    ),
)


def ending(given: Mapping[str, Any]) -> dict[str, Any]:
    """Of the two that this decision is about it is ending."""
    return {"matter": "end"}


def step_down(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """In the dataset’s words."""
    return {"outcome_code": STEP_DOWN}


END_PRE_PROCEEDINGS = completing(
    "pre_proceedings",
    ASKED,
    also=step_down,
    case=ending,
    why_changed="ended without going to court",
    code="end_pre_proceedings",
    title="End pre-proceedings without going to court",
    why="A family that has changed is told so.",
    level=30,
    decides="D17",
    shows={"what_changed": "why_ended"},
    meets=("T43B",),
)
