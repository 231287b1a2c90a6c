"""Hold a review of a looked-after child’s case: its clocks start anew, and its decisions wait to be sent."""

from __future__ import annotations

from typing import Any

from keepsight.access.record.open_now import record_of
from keepsight.actions.care.of_episodes import latest, open_rows
from keepsight.actions.stepping import Around, making
from keepsight.law.birthdays import age_on
from keepsight.records.care.care_review import CareReview
from keepsight.records.care.review_decisions import ReviewDecisions
from keepsight.writing.perform import Wrong

UNDER_FOUR, SAYS_FROM = "PN0", 4
#: In these ways of taking part the child said something, or somebody said it for them.
HEARD = ("PN1", "PN2", "PN3", "PN5", "PN6")
#: What a review that is held first satisfies, and the column that says so.
ASKED_FOR_FIRST = ("early_review_cause", "placement_ending")


def took_part(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a way of taking part that the child's age, or their words, contradict, and the
    review of one day a second time."""
    if CareReview.objects.filter(person_id=around.child.pk, held_on=given["held_on"]).exists():
        raise Wrong("The review of this day is on file already.", field="held_on")
    code, born = given["participation_code"], around.child.born_on
    if born is not None:
        is_under = age_on(born, given["held_on"]) < SAYS_FROM
        if is_under != (code == UNDER_FOUR):
            said = "a child under four" if code == UNDER_FOUR else "a child of four or older"
            raise Wrong(
                f"This is for {said}; look at the date of birth.", field="participation_code"
            )
    if code in HEARD and not (given.get("childs_words") or "").strip():
        raise Wrong("The child was heard: write down what they said.", field="childs_words")


def chaired(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """By the independent reviewing officer, who is on file."""
    reviewers = open_rows(around, "independent_reviewer")
    return {"worker_id": reviewers[-1].worker_id if reviewers else None}


def held(around: Around, review: Any, given: dict[str, Any]) -> None:
    """Decisions wait to be sent; what had asked for a review by then is satisfied; the officer was here."""
    doing, on = around.doing, review.held_on
    doing.create(ReviewDecisions, person_id=around.child.pk, review=review, held_on=on)
    for code in ASKED_FOR_FIRST:
        for row in around.all_open(code):
            if row.begun_on is None or row.begun_on <= on:
                asked = record_of(code).objects.get(pk=row.number)
                doing.amend(asked, why="the review was held", reviewed_on=on)
    episode = latest(around)
    if episode is not None and (episode.started_on or on) <= on:
        doing.amend(episode, why="the review was held", independent_reviewer_contact_on=on)


HOLD_CARE_REVIEW = making(
    CareReview,
    also=chaired,
    check=took_part,
    then=held,
    code="hold_care_review",
    title="Record a looked-after review",
    why="Somebody independent asks whether the plan is right, and the child says what they think.",
    needs=("period_of_care",),
    level=30,
    meets=("T69", "T70", "T71", "T72", "T82"),
)
