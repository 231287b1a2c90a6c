"""A reviewing officer says that something is not right for a child, and must be put right."""

from __future__ import annotations

from keepsight.actions.quality.of_disputes import is_reviewer
from keepsight.actions.stepping import making
from keepsight.records.quality.reviewer_dispute import ReviewerDispute

RAISE_DISPUTE = making(
    ReviewerDispute,
    check=is_reviewer,
    code="raise_dispute",
    title="Raise a reviewing officer’s dispute",
    why="The reviewing officer says no on the child’s behalf.",
    level=30,
)
