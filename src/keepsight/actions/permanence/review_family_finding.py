"""Review whether enough is done to find a family."""

from __future__ import annotations

from keepsight.actions.stepping import making
from keepsight.records.permanence.family_finding_review import FamilyFindingReview

REVIEW_FAMILY_FINDING = making(
    FamilyFindingReview,
    code="review_family_finding",
    title="Review family finding",
    why="Has anybody looked further than last time? Then say where.",
    level=30,
    needs=("adoption_decision",),
    meets=("T93B", "T93C"),
)
