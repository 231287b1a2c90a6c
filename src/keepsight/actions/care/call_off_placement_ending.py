"""The placement goes on after all."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(Question("called_off_on", "When it was decided that the child stays", kind="date"))


CALL_OFF_PLACEMENT_ENDING = completing(
    "placement_ending",
    ASKED,
    why_changed="the child stays",
    code="call_off_placement_ending",
    title="Call off the end of a placement",
    why="A move that does not happen must not stand over a child.",
    level=30,
)
