"""The plan for which a life story was written does not stand any more."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(Question("no_longer_on", "When the plan of permanence changed", kind="date"))


END_LIFE_STORY = completing(
    "life_story",
    ASKED,
    why_changed="the plan changed",
    code="end_life_story",
    title="Record that a life story is not needed for this plan",
    why="A plan that changed must not look late.",
)
