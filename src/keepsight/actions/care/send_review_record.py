"""The record of a review goes to the child, the parents and the carers."""

from __future__ import annotations

from typing import Any

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
    """Refuses (``Wrong``) to send a record that is not finished."""
    if around.rows["review_decisions"].recorded_on is None:
        raise Wrong("The record is not complete yet.", field="distributed_on")


SEND_REVIEW_RECORD = completing(
    "review_decisions",
    ASKED,
    check=is_complete,
    why_changed="the record was sent",
    code="send_review_record",
    title="Record that the record of a review was sent",
    why="The child, the parents and the carer can read what was agreed.",
    meets=("T73D",),
)
