"""An independent visitor is found for a child."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("matched_on", "When they first met", kind="date"),
    Question("visitor_name", "Name of the independent visitor"),
)


MATCH_INDEPENDENT_VISITOR = completing(
    "independent_visitor",
    ASKED,
    why_changed="matched",
    code="match_independent_visitor",
    title="Match an independent visitor",
    why="A child whom nobody visits should not wait unseen.",
    meets=("T85",),
)
