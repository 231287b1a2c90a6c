"""A short break ends."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(Question("ended_on", "When the short break ended", kind="date"))


END_SHORT_BREAK = completing(
    "short_break",
    ASKED,
    why_changed="ended",
    code="end_short_break",
    title="End a short break",
    why="A break is a break, and not a way into care.",
    meets=("T83A", "T83B"),
)
