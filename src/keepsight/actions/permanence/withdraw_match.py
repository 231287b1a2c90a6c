"""Take back a match with adopters that nobody has decided."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("withdrawn_on", "When the match was taken back", kind="date"),
    Question("withdrawn_because", "Why it was taken back", kind="long_text", most=8_000),
)


WITHDRAW_MATCH = completing(
    "match",
    ASKED,
    why_changed="taken back",
    code="withdraw_match",
    title="Take back a match",
    why="A child is not kept waiting for a family that will not come.",
    level=30,
)
