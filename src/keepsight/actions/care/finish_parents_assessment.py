"""The assessment of parents with whom a child was placed in an emergency is finished."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("assessed_on", "When the assessment of the parents was finished", kind="date")
)


FINISH_PARENTS_ASSESSMENT = completing(
    "unassessed_placement",
    ASKED,
    why_changed="assessed",
    code="finish_parents_assessment",
    title="Finish the assessment of parents",
    why="Home, and now we are surer.",
    level=30,
)
