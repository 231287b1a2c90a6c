"""Note that a child does not want a return interview."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section
from keepsight.writing.perform import Wrong

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "interview_declined_on", "When the child said no to the interview", kind="date"
                ),
                Question(
                    "why_declined",
                    "Why, in the child’s words, and when it is offered again",
                    kind="long_text",
                    most=4000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def is_back(around: Around, given: dict[str, Any]) -> None:
    """Nobody can be asked who is still missing."""
    if around.rows["missing_response"].episode.ended_on is None:
        raise Wrong("The child is still missing.", field="interview_declined_on")


def told(around: Around, response: Any, given: dict[str, Any]) -> None:
    around.doing.amend(
        response.episode,
        why="the child declined a return interview",
        interview_offered_code="Y",
        interview_accepted_code="N",
    )


DECLINE_RETURN_INTERVIEW = completing(
    "missing_response",
    ASKED,
    check=is_back,
    then=told,
    why_changed="the child declined",
    code="decline_return_interview",
    title="A child does not want a return interview",
    why="A no is an answer too, and has a reason.",
    meets=("T105",),
    for_closed=True,
)
