"""Review the support of special guardians, every year."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.permanence.guardianship_support_review import GuardianshipSupportReview
from keepsight.writing.perform import Wrong


def says_what_changes(around: Around, given: dict[str, Any]) -> None:
    """Support that is not enough changes."""
    if not given["is_enough"] and not (given.get("changes") or "").strip():
        raise Wrong("It is not enough. Say what changes.", field="changes")


REVIEW_GUARDIANSHIP_SUPPORT = making(
    GuardianshipSupportReview,
    check=says_what_changes,
    code="review_guardianship_support",
    title="Review special guardians’ support",
    why="Children grow, and so does what their guardians need.",
    level=30,
    needs=("guardianship_support",),
    meets=("T96",),
    for_closed=True,
)
