"""End the support of special guardians."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("ended_on", "When the guardians’ support ended", kind="date"),
    Question(
        "ended_because",
        "Why it ended, and what the guardians say to it",
        kind="long_text",
        most=8_000,
    ),
)


END_GUARDIANSHIP_SUPPORT = completing(
    "guardianship_support",
    ASKED,
    why_changed="ended",
    code="end_guardianship_support",
    title="End special guardians’ support",
    why="Support does not just stop coming: somebody says when, and why.",
    level=40,
    for_closed=True,
)
