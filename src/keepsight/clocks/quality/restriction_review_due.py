"""T116: a locked record is looked at again every ninety days."""

from keepsight.facts.quality.restriction import RECORD_RESTRICTED
from keepsight.facts.quality.restriction_review import RESTRICTION_REVIEWED
from keepsight.kernel.clock import Clock, Start

RESTRICTION_REVIEW_DUE = Clock(
    code="T116",
    title="Review of a locked record",
    why="A lock keeps people safe, and can keep help away.",
    source="Local standard",
    starts=(Start(RECORD_RESTRICTED, "quality.restriction_review"),),
    stops=(RESTRICTION_REVIEWED,),
    again="quality.restriction_review",
    outlives=True,
)
