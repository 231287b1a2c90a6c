"""Hold a return interview: somebody independent listens to a child who was missing."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, completing
from keepsight.records.need.missing_response import FORM, MissingResponse
from keepsight.writing.perform import Wrong


def is_back(around: Around, given: dict[str, Any]) -> None:
    """There is no return before the child is back."""
    back = around.rows["missing_response"].episode.ended_on
    if back is None:
        raise Wrong("The child is still missing.", field="interview_held_on")
    if given["interview_held_on"] < back:
        raise Wrong("This is before the child came back.", field="interview_held_on")


def moment(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The clock counts hours, where it is written down on the day itself."""
    held_today = given["interview_held_on"] == around.doing.today
    return {"interview_held_at": around.doing.now if held_today else None}


def told(around: Around, response: Any, given: dict[str, Any]) -> None:
    """Offered and accepted; and where nobody independent listened, that is still owed to the child."""
    doing, episode = around.doing, response.episode
    doing.amend(
        episode,
        why="a return interview was held",
        interview_offered_code="Y",
        interview_accepted_code="Y",
    )
    if not given["is_independent"]:
        doing.create(
            MissingResponse,
            person_id=around.child.pk,
            episode=episode,
            began_on=response.began_on,
            worker_id=doing.by.worker_id,
        )


HOLD_RETURN_INTERVIEW = completing(
    "missing_response",
    FORM,
    also=moment,
    check=is_back,
    then=told,
    why_changed="a return interview was held",
    code="hold_return_interview",
    title="Hold a return interview",
    why="A child who runs away is running from or to something.",
    meets=("T105",),
    for_closed=True,
)
