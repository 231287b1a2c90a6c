"""Give one child of a review to a reviewer, for the first look or the second."""

from __future__ import annotations

from typing import Any

from keepsight.access.apart.who_may_review import who_may_review
from keepsight.actions.quality.of_reviews import case_of, place_at
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.quality.reviewed_child import ReviewedChild
from keepsight.writing.perform import Doing, Wrong

FIRST, SECOND = "first", "second"
ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "which",
                    "For which look",
                    kind="choice",
                    choices=(
                        (FIRST, "The first"),
                        (SECOND, "The second, without the first one’s findings"),
                    ),
                ),
                Question("reviewer", "Who looks at the child", kind="choice", choices="reviewers"),
            ),
        ),
    ),
)


def run(doing: Doing, given: dict[str, Any]) -> ReviewedChild:
    """The child's place. ``given``: place, which (first or second), reviewer.

    Refuses (``Refused``) a child of whom the person may not know, and one that is signed for; (``Wrong``)
    a look that is done, a second look at a child not drawn for one, the same person twice, and a reviewer
    who holds the child, answers for it, is tied to it or is not named on its lock.
    """
    held = place_at(doing, given["place"])
    who = who_may_review(doing.by, now=doing.now, children=[held.person_id])
    number = int(given["reviewer"])
    is_second = given["which"] == SECOND
    if (held.second_review_id if is_second else held.first_review_id) is not None:
        raise Wrong("This look is done. Open it again first, with a reason.", field="which")
    if is_second and not held.is_sampled:
        raise Wrong("This child was not drawn for a second look.", field="which")
    if number == (held.reviewer_id if is_second else held.second_reviewer_id):
        raise Wrong("The two looks are of two people. Choose somebody else.", field="reviewer")
    if is_second and held.reviewer_id is None:
        raise Wrong("Say first who takes the first look.", field="which")
    if sentence := who.why_not(number, case_of(held)):
        raise Wrong(sentence, field="reviewer")
    names = ("second_reviewer_id", "second_given_on") if is_second else ("reviewer_id", "given_on")
    values = dict(zip(names, (number, doing.today), strict=True))
    return doing.amend(held, why="given to a reviewer", **values)


GIVE_REVIEW = Action(
    code="give_review",
    title="Give a child of a review to a reviewer",
    why="Who looks again is never who holds the child, or answers for whoever does.",
    may="lead_reviews",
    form=ASKED,
    run=run,
)
