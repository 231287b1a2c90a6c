"""Note that a missing child is back, and whether a return interview was offered."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.need.missing_response import MissingResponse

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("ended_on", "When the child came back or was found", kind="date"),
                Question(
                    "found_words",
                    "Where, by whom, and how the child is",
                    kind="long_text",
                    hint="Hurt, hungry, afraid; who was there",
                    most=8000,
                ),
                Question(
                    "childs_words",
                    "What the child said on coming back",
                    kind="long_text",
                    hint="The child’s own words",
                    required=False,
                    most=8000,
                ),
                Question(
                    "interview_offered",
                    "Was an interview with somebody independent offered?",
                    kind="yes_no",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def offered(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"interview_offered_code": "Y" if given["interview_offered"] else "N"}


def noted(around: Around, episode: Any, given: dict[str, Any]) -> None:
    """The offer stands with what else was done. A time that another system began has none of it yet."""
    doing = around.doing
    day = given["ended_on"] if given["interview_offered"] else None
    response = MissingResponse.objects.filter(episode=episode).first()
    if response is not None:
        doing.amend(response, why="the child is back", interview_offered_on=day)
        return
    doing.create(
        MissingResponse,
        person_id=around.child.pk,
        episode=episode,
        began_on=episode.started_on,
        interview_offered_on=day,
        worker_id=doing.by.worker_id,
    )


CHILD_CAME_BACK = completing(
    "missing_episode",
    ASKED,
    also=offered,
    then=noted,
    why_changed="the child is back",
    code="child_came_back",
    title="A missing child is back",
    why="After a return someone independent must listen.",
    for_closed=True,
)
