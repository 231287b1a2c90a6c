"""The safeguarding partners have looked at what happened, within fifteen working days."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.writing.perform import Wrong

ASKED = asking(
    Question(
        "rapid_review_on",
        "When the rapid review was finished",
        kind="date",
        may_follow_death=True,
    ),
    Question(
        "learnt",
        "What the review found, and what changes at once",
        kind="long_text",
        most=8_000,
    ),
)


def is_notified(around: Around, given: dict[str, Any]) -> None:
    """A rapid review follows a notification."""
    notified_on = around.rows["serious_incident"].notified_on
    if notified_on is None:
        raise Wrong("The incident is notified first.", field="rapid_review_on")
    if given["rapid_review_on"] < notified_on:
        raise Wrong("This is before the incident was notified.", field="rapid_review_on")


RECORD_RAPID_REVIEW = completing(
    "serious_incident",
    ASKED,
    check=is_notified,
    why_changed="reviewed",
    code="record_rapid_review",
    title="Record the rapid review",
    why="What can be learnt now is not left for a report in two years.",
    level=60,
    meets=("T112B",),
    for_closed=True,
)
