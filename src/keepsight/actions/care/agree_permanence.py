"""Agree where a child will grow up."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_episodes import open_rows
from keepsight.actions.stepping import Around, making
from keepsight.records.care.permanence_plan import PermanencePlan


def in_the_care_plan(around: Around, plan: Any, given: dict[str, Any]) -> None:
    """The care plan that stands says the same, and nobody writes it there again."""
    for care_plan in open_rows(around, "care_plan"):
        around.doing.amend(
            care_plan, why="permanence was agreed", permanence_code=given["plan_code"]
        )


AGREE_PERMANENCE = making(
    PermanencePlan,
    then=in_the_care_plan,
    code="agree_permanence",
    title="Agree a plan of permanence",
    why="By the second review a child should know where they will grow up.",
    needs=("period_of_care",),
    level=30,
    meets=("T84",),
)
