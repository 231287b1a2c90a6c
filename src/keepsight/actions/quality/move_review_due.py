"""Move the day by which a review is due, with the reason; reviewers may open their children until then."""

from __future__ import annotations

from typing import Any

from keepsight.access.apart.places_in_reviews import of_programme, places
from keepsight.actions.quality.of_reviews import is_to_come, programme_at
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.quality.review_programme import ReviewProgramme
from keepsight.writing.perform import Doing, Wrong

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("due_on", "By when it is due now", kind="date", may_lie_ahead=True),
                Question("why_moved", "Why", kind="long_text", most=2_000),
            ),
        ),
    ),
)


def run(doing: Doing, given: dict[str, Any]) -> ReviewProgramme:
    """The review, due on another day. ``given``: programme, due_on, why_moved.

    Refuses (``Wrong``) a day that is past, the day it is due on already, and a review that is signed for.
    """
    programme = programme_at(doing, given["programme"])
    is_to_come(doing, given, "due_on")
    if given["due_on"] == programme.due_on:
        raise Wrong("It is due on this day already.", field="due_on")
    rows = places(doing.by, of_programme(doing.by, programme.pk, doing.now))
    if rows and all(row.certificate is not None for row in rows):
        raise Wrong("This review is signed for, and so its dates stay.")
    return doing.amend(
        programme, why="due on another day", due_on=given["due_on"], why_moved=given["why_moved"]
    )


MOVE_REVIEW_DUE = Action(
    code="move_review_due",
    title="Move the day on which a review is due",
    why="A date that is moved says so, with who moved it and why.",
    may="lead_reviews",
    form=ASKED,
    run=run,
)
