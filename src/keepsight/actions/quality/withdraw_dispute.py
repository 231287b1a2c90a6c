"""A reviewing officer takes a dispute back."""

from __future__ import annotations

from keepsight.actions.quality.of_disputes import is_reviewer
from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("withdrawn_on", "When the dispute was taken back", kind="date"),
)


WITHDRAW_DISPUTE = completing(
    "reviewer_dispute",
    ASKED,
    check=is_reviewer,
    why_changed="taken back",
    code="withdraw_dispute",
    title="Take a dispute back",
    why="What was a misunderstanding should not stand as late.",
    level=30,
)
