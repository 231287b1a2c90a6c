"""Say why a child of a review is not looked at, or not a second time: it stands on the certificate."""

from __future__ import annotations

from typing import Any

from keepsight.actions.quality.of_reviews import place_at
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.quality.reviewed_child import WHY_NOT, ReviewedChild
from keepsight.writing.perform import Doing, Wrong

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("not_reviewed_code", "Why not", kind="choice", choices=WHY_NOT),
                Question(
                    "why_not_reviewed",
                    "How you know that the child is safe without it",
                    kind="long_text",
                    most=2_000,
                ),
            ),
        ),
    ),
)


def run(doing: Doing, given: dict[str, Any]) -> ReviewedChild:
    """The child's place, with the reason. ``given``: place, not_reviewed_code, why_not_reviewed.

    Refuses (``Refused``) a child of whom the person may not know, and one that is signed for; (``Wrong``)
    one that was looked at as often as it should.
    """
    held = place_at(doing, given["place"])
    is_done = held.second_review_id if held.is_sampled else held.first_review_id
    if is_done is not None:
        raise Wrong("This child was looked at, so no reason is needed.")
    return doing.amend(
        held,
        why="not looked at, and why",
        not_reviewed_code=given["not_reviewed_code"],
        why_not_reviewed=given["why_not_reviewed"].strip(),
    )


SAY_WHY_NOT_REVIEWED = Action(
    code="say_why_not_reviewed",
    title="Say why a child is not looked at",
    why="A child left out without a reason is the one that somebody asks about later.",
    may="lead_reviews",
    form=ASKED,
    run=run,
)
