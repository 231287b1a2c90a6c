"""A manager looks at an assessment on its way, with the worker."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.need.assessment_checkpoint import AssessmentCheckpoint
from keepsight.writing.perform import Wrong


def not_their_own(around: Around, given: dict[str, Any]) -> None:
    """The look is somebody else's than the author's."""
    if around.rows["assessment"].worker_id == around.doing.by.worker_id:
        raise Wrong("You write this assessment yourself: the checkpoint is another’s look at it.")


def noted(around: Around, made: Any, given: dict[str, Any]) -> None:
    around.doing.amend(
        around.rows["assessment"], why="looked at by a manager", interim_review_on=made.reviewed_on
    )


CHECK_ASSESSMENT = making(
    AssessmentCheckpoint,
    check=not_their_own,
    then=noted,
    code="check_assessment",
    title="Look at an assessment on its way",
    why="An assessment that could end on day 12 should not take 45.",
    needs=("assessment", "episode_of_need"),
    level=40,
    meets=("T07",),
)
