"""Adoption is not the plan any more, and nobody has decided for it yet."""

from __future__ import annotations

from typing import Any

from keepsight.actions.permanence.of_adoption import write_on_all
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.records.permanence.decision_papers import DecisionPapers

ASKED = asking(
    Question("dropped_on", "When adoption ceased to be the plan", kind="date"),
    Question("dropped_because", "Why, and what the plan is now", kind="long_text", most=8_000),
)


def nothing_waits(around: Around, plan: Any, given: dict[str, Any]) -> None:
    """What lies before the decision maker is taken back."""
    write_on_all(
        around,
        "decision_papers",
        DecisionPapers,
        "the plan changed",
        withdrawn_on=given["dropped_on"],
    )


DROP_ADOPTION_PLAN = completing(
    "adoption_plan",
    ASKED,
    then=nothing_waits,
    why_changed="dropped",
    code="drop_adoption_plan",
    title="Drop a plan for adoption",
    why="A plan that has changed and still stands sends people looking for a family in vain.",
    level=40,
    bars=("adoption_decision",),
)
