"""T73D: record of a review sent: within 20 working days of the review."""

from keepsight.facts.care.care_review import CASE_REVIEWED
from keepsight.facts.care.review_decisions import REVIEW_DISTRIBUTED
from keepsight.kernel.clock import Clock, Start

REVIEW_RECORD_SENT = Clock(
    code="T73D",
    title="Record of a review sent",
    why="The child, the parents and the carer can read what was agreed.",
    source="IRO Handbook",
    starts=(Start(CASE_REVIEWED, "care.review_distributed"),),
    stops=(REVIEW_DISTRIBUTED,),
)
