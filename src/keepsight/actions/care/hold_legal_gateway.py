"""The legal gateway meeting is held: what the lawyers advise and what the meeting recommends."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

#: As the dataset codes it.
OUTCOMES = (
    ("A", "Go on with the plan there is"),
    ("B", "Begin pre-proceedings"),
    ("C", "Issue care proceedings"),
    ("D", "Not decided yet"),
)
ASKED = asking(
    Question(
        "held_on",
        "When the legal gateway meeting was held",
        kind="date",
        may_precede_birth=True,
    ),
    Question("advice", "What the lawyer advised", kind="long_text", most=8000),
    Question(
        "threshold_met",
        "Is the threshold for an order met?",
        kind="yes_no",
        required=False,
        hint="Leave it empty while the lawyer cannot say",
    ),
    Question("outcome_code", "What the meeting recommends", kind="choice", choices=OUTCOMES),
    Question(
        "childs_words",
        "What the child wishes, as the meeting heard it",
        kind="long_text",
        hint="The child’s own words",
        required=False,
        most=8000,
        means="legal_gateway.childs_words",
    ),
)


HOLD_LEGAL_GATEWAY = completing(
    "legal_gateway",
    ASKED,
    why_changed="the meeting was held",
    code="hold_legal_gateway",
    title="Record a legal gateway meeting",
    why="Whether to go to court is decided with a lawyer, and not in a corridor.",
    level=40,
    meets=("T40",),
)
