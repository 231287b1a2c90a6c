"""Sign that every child of a review was looked at, or why not. Nothing of it can be changed afterwards."""

from __future__ import annotations

from typing import Any

from keepsight.access.apart.places_in_reviews import Place, of_programme, places
from keepsight.access.apart.review_programmes import programme
from keepsight.actions.quality.of_reviews import NO_REVIEW, programme_at
from keepsight.kernel.action import Action
from keepsight.records.quality.coverage_certificate import FORM, CoverageCertificate
from keepsight.records.quality.reviewed_child import ReviewedChild
from keepsight.records.quality.urgent_finding import UrgentFinding
from keepsight.writing.perform import Doing, Refused, Wrong
from keepsight.writing.set_wise import amend_all

NOT_YOURS = "Whoever leads this review signs for it, or a director."


def run(doing: Doing, given: dict[str, Any]) -> CoverageCertificate:
    """The certificate. ``given``: programme, statement.

    It is for every child of the review of whom the signer may know and for whom nobody has signed; a child
    whose record is locked to the signer is signed for by somebody named on the lock. Refuses (``Refused``)
    whoever neither leads the review nor is a director; (``Wrong``) while a child is neither looked at, as
    often as it should, nor excused with a reason, while an urgent finding has no answer, and where nobody is
    left to sign for.
    """
    row = programme_at(doing, given["programme"])
    shown = programme(doing.by, row.pk)
    if shown is None:
        raise Refused(NO_REVIEW)
    if not shown.signed_by(doing.by):
        raise Refused(NOT_YOURS)
    mine = [
        one
        for one in places(doing.by, of_programme(doing.by, row.pk, doing.now))
        if one.certificate is None
    ]
    if not mine:
        raise Wrong("Every child of this review whom you may sign for is signed for already.")
    left = sum(not one.is_settled for one in mine)
    if left:
        are, have = ("child is", "has") if left == 1 else ("children are", "have")
        raise Wrong(
            f"{left} {are} not looked at as often as they should, and {have} no reason why not."
        )
    if _waits(row.pk, mine):
        raise Wrong("An urgent finding of this review has no answer yet.")
    made = doing.create(
        CoverageCertificate,
        programme=row,
        worker_id=doing.by.worker_id,
        statement=given["statement"].strip(),
        signed_on=doing.today,
        certified_at=doing.now,
    )
    signed = [
        {"id": one.number, "certificate_id": made.pk, "certified_at": doing.now} for one in mine
    ]
    amend_all(doing, ReviewedChild, signed, why="signed for")
    return made


def _waits(number: int, mine: list[Place]) -> bool:
    """Whether one of these children has an urgent finding of the review without an answer."""
    open_findings = UrgentFinding.objects.filter(review__programme_id=number, answered_on=None)
    return bool(
        set(open_findings.values_list("person_id", flat=True)) & {one.child for one in mine}
    )


SIGN_COVERAGE = Action(
    code="sign_coverage",
    title="Sign for a review",
    why="That somebody says so, by name and on a day, is what a board can rely on.",
    may="lead_reviews",
    form=FORM,
    run=run,
)
