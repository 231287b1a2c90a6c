"""A long-term match ends before the child is grown up."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("ended_on", "When the long-term match ended", kind="date"),
    Question(
        "ended_because",
        "Why it did not last, and what the child says",
        kind="long_text",
        most=8_000,
    ),
)


END_LONG_TERM_MATCH = completing(
    "long_term_match",
    ASKED,
    why_changed="ended",
    code="end_long_term_match",
    title="End a long-term match",
    why="A child who was told that this is home is told why it is not any more.",
    level=30,
)
