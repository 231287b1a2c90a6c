"""Begin a child and family assessment."""

from __future__ import annotations

from keepsight.actions.stepping import making
from keepsight.records.need.assessment import Assessment

START_ASSESSMENT = making(
    Assessment,
    code="start_assessment",
    title="Begin an assessment",
    why="What this child needs is found out once, and well enough to act on.",
    needs=("episode_of_need",),
    bars=("assessment",),
    level=30,
)
