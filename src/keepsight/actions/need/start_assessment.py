"""Begin a child and family assessment."""

from __future__ import annotations

from keepsight.actions.stepping import making
from keepsight.records.need.assessment import Assessment

START_ASSESSMENT = making(
    Assessment,
    code="start_assessment",
    title="Begin an assessment",
    why="What does this child need, by when was it known?",
    needs=("episode_of_need",),
    bars=("assessment",),
    level=30,
)
