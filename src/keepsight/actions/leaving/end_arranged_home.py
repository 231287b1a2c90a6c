"""End a home that the council arranged, where no other of ours follows."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("ended_on", "When the young person left this home", kind="date"),
    Question("where_next", "Where they went, and why", kind="long_text", most=8_000),
)


END_ARRANGED_HOME = completing(
    "arranged_home",
    ASKED,
    why_changed="ended",
    from_age=15,
    code="end_arranged_home",
    title="End a home that the council arranged",
    why="Where a young person goes next is asked before the keys are given back.",
    for_closed=True,
)
