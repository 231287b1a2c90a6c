"""Review early help with the team around the family."""

from __future__ import annotations

from keepsight.actions.stepping import making
from keepsight.records.need.family_review import FamilyReview

REVIEW_EARLY_HELP = making(
    FamilyReview,
    code="review_early_help",
    title="Review early help",
    why="Several agencies help best when they meet.",
    needs=("early_help_episode",),
    meets=("T35",),
    for_closed=True,
)
