"""Write down that a lock was looked at again and stays."""

from __future__ import annotations

from typing import Any

from keepsight.actions.quality.of_locks import decided, lock_in
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.quality.restriction_review import RestrictionReview
from keepsight.writing.perform import Doing

FORM = Form(
    sections=(
        Section("", (Question("reasons", "Why it is still needed", kind="long_text", most=2_000),)),
    )
)


def run(doing: Doing, given: dict[str, Any]) -> RestrictionReview:
    """The review, of today, with the decision that the lock stays (D39).

    ``given``: lock, reasons. Refuses whoever is not named on it or below the level.
    """
    lock = lock_in(doing, given["lock"], is_asked=False)
    decided(doing, lock, "restrict", "agreed", given["reasons"])
    return doing.create(
        RestrictionReview, person_id=lock.person_id, restriction=lock, reviewed_on=doing.today
    )


REVIEW_LOCK = Action(
    code="review_lock",
    title="Look at a lock again",
    why="A lock keeps people safe, and can keep help away.",
    may="approve_locks",
    form=FORM,
    run=run,
)
