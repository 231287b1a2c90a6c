"""An arrangement of family time ends or is replaced."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("ended_on", "When the arrangement ended", kind="date"),
    Question("why_ended", "Why the arrangement ended", kind="long_text", most=4000),
)


END_FAMILY_TIME = completing(
    "family_time",
    ASKED,
    why_changed="ended",
    code="end_family_time",
    title="End an arrangement of family time",
    why="What does not happen any more is said, and why.",
)
