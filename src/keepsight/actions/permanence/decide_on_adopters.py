"""The agency decision maker approves adopters, or does not: in person, after the panel (D30)."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import asking
from keepsight.actions.turning import turning
from keepsight.kernel.form import Question
from keepsight.records.permanence.adopter import DECISIONS
from keepsight.writing.perform import Doing

ASKED = asking(
    Question("decision_code", "What you decide", kind="choice", choices=DECISIONS),
    Question(
        "terms",
        "For how many children, of which ages and needs",
        kind="long_text",
        required=False,
        most=8_000,
    ),
)


def of_today(doing: Doing, given: dict[str, Any]) -> dict[str, Any]:
    return {"decided_on": doing.today}


DECIDE_ON_ADOPTERS = turning(
    "adopter",
    ASKED,
    also=of_today,
    code="decide_on_adopters",
    title="Decide whether they are approved",
    why="It changes who a child’s family can be, so one named person reads it all and answers for it.",
    may="see_adopters",
    decides="D30",
    case={"matter": "adopters", "parents_consent": False},
    needs=("panel_on",),
    holds=(("panel_recommendation", "panel_on"),),
    meets=("T92B",),
)
