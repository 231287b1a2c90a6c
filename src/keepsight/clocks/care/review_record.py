"""T73C: record of a review: within 15 working days of the review."""

from keepsight.facts.care.care_review import CASE_REVIEWED
from keepsight.facts.care.review_decisions import REVIEW_RECORDED
from keepsight.kernel.clock import Clock, Start

REVIEW_RECORD = Clock(
    code="T73C",
    title="Record of a review",
    why="What was said about my life should be written down while people remember.",
    source="IRO Handbook",
    starts=(Start(CASE_REVIEWED, "care.review_recorded"),),
    stops=(REVIEW_RECORDED,),
)
