"""Early permanence ends: the child goes home, or elsewhere."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("ended_on", "When early permanence ended", kind="date"),
    Question("what_became", "Where the child went, and why", kind="long_text", most=2_000),
)


END_EARLY_PERMANENCE = completing(
    "early_permanence",
    ASKED,
    why_changed="ended",
    code="end_early_permanence",
    title="End early permanence",
    why="These carers took the risk that the child goes home: when it does, it is said.",
    level=30,
)
