"""The record of a review goes to the child, the parents and the carers."""

from __future__ import annotations

from typing import Any

from keepsight.actions.step_days import said_day
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.writing.perform import Wrong

ASKED = asking(
    Question(
        "distributed_on",
        "When the record of the review was sent to everybody",
        kind="date",
    )
)


def is_complete(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) to send a record that is not finished, or was not on that day."""
    complete = around.rows["review_decisions"].recorded_on
    if complete is None:
        raise Wrong("The record is not complete yet.", field="distributed_on")
    if given["distributed_on"] < complete:
        raise Wrong(f"The record was complete on {said_day(complete)}.", field="distributed_on")


def decisions_with_it(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Who gets the record gets the decisions, where they had not been sent before."""
    sent = around.rows["review_decisions"].issued_on
    return {"issued_on": sent or given["distributed_on"]}


SEND_REVIEW_RECORD = completing(
    "review_decisions",
    ASKED,
    also=decisions_with_it,
    check=is_complete,
    why_changed="the record was sent",
    code="send_review_record",
    title="Record that the record of a review was sent",
    why="The child, the parents and the carer can read what was agreed.",
    meets=("T73D",),
)
