"""The child does not go so far after all."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(Question("called_off_on", "When the distant placement was called off", kind="date"))


CALL_OFF_DISTANT_PLACEMENT = completing(
    "distant_placement",
    ASKED,
    why_changed="called off",
    code="call_off_distant_placement",
    title="Call off a placement at a distance",
    why="A plan that nobody follows must not stand over a child.",
    level=30,
)
