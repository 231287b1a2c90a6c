"""Name the independent reviewing officer of a looked-after child."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_episodes import open_rows
from keepsight.actions.stepping import Around, making
from keepsight.records.care.independent_reviewer import IndependentReviewer


def took_over(around: Around, reviewer: Any, given: dict[str, Any]) -> None:
    """Whoever was it before is so until that day."""
    for before in open_rows(around, "independent_reviewer"):
        around.doing.amend(before, why="another was named", ended_on=given["appointed_on"])


NAME_INDEPENDENT_REVIEWER = making(
    IndependentReviewer,
    then=took_over,
    code="name_independent_reviewer",
    title="Name the independent reviewing officer",
    why="One person, outside the team, who knows the child from the start.",
    needs=("period_of_care",),
    level=40,
    meets=("T63",),
)
