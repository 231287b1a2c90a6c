"""T73A: decisions of a review sent: within 5 working days of the review."""

from keepsight.facts.care.care_review import CASE_REVIEWED
from keepsight.facts.care.review_decisions import DECISIONS_ISSUED
from keepsight.kernel.clock import Clock, Start

REVIEW_DECISIONS_SENT = Clock(
    code="T73A",
    title="Decisions of a review sent",
    why="A decision that nobody is sent is not one.",
    source="IRO Handbook",
    starts=(Start(CASE_REVIEWED, "care.decisions_issued"),),
    stops=(DECISIONS_ISSUED,),
)
