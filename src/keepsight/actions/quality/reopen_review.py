"""Open the review of one child again, with the reason: it has to be looked at anew."""

from __future__ import annotations

from typing import Any

from keepsight.actions.quality.of_reviews import place_at
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.quality.reviewed_child import ReviewedChild
from keepsight.writing.perform import Doing, Wrong

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "why_reopened",
                    "Why the child is looked at anew",
                    kind="long_text",
                    hint="What has happened since, or what the review left out",
                    most=2_000,
                ),
            ),
        ),
    ),
)


def run(doing: Doing, given: dict[str, Any]) -> ReviewedChild:
    """The child's place, open again. ``given``: place, why_reopened.

    What was found stays on file and counts no more; both looks are due again, by the same two people until
    others are named. Refuses (``Refused``) a child of whom the person may not know, and one that is signed
    for; (``Wrong``) one that nobody has looked at, and no reason.
    """
    held = place_at(doing, given["place"])
    if held.first_review_id is None and held.second_review_id is None:
        raise Wrong("Nobody has looked at this child yet, so there is nothing to open again.")
    why = given["why_reopened"].strip()
    return doing.amend(
        held,
        why="opened again",
        first_review=None,
        second_review=None,
        reopened_at=doing.now,
        reopened_by_id=doing.by.worker_id,
        why_reopened=why,
    )


REOPEN_REVIEW = Action(
    code="reopen_review",
    title="Open the review of a child again",
    why="A review is of a day; when the child’s life changes, it is looked at anew.",
    may="lead_reviews",
    form=ASKED,
    run=run,
)
