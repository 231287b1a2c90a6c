"""Send the parents the decision in writing."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question(
        "written_on",
        "When the letter to the parents was sent",
        kind="date",
        hint="To the last address known, where they cannot be found",
    ),
)


WRITE_TO_PARENTS = completing(
    "decision_notice",
    ASKED,
    why_changed="sent in writing",
    code="write_to_parents",
    title="Send the parents the decision in writing",
    why="What was said on the worst day is hard to remember; a letter can be read again.",
    level=30,
    meets=("T91C",),
)
