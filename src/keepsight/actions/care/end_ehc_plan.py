"""An education, health and care plan ends."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

#: As the dataset codes it.
ENDS = (
    ("1", "Of the greatest age"),
    ("2", "What is needed is met without a plan"),
    ("3", "Moved on to higher education"),
    ("4", "Moved on to paid work"),
    ("5", "Transferred to another council"),
    ("6", "Does not wish for education or training any more"),
    ("7", "Moved outside England"),
    ("8", "Died"),
    ("9", "For another reason"),
)
ASKED = asking(
    Question("ended_on", "When the education, health and care plan ended", kind="date"),
    Question(
        "end_reason_code",
        "Why the education, health and care plan ended",
        kind="choice",
        choices=ENDS,
    ),
)


END_EHC_PLAN = completing(
    "ehc_plan",
    ASKED,
    why_changed="ended",
    code="end_ehc_plan",
    title="End an education, health and care plan",
    why="The education a child must get.",
)
