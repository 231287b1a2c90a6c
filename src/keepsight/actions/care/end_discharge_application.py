"""What a court said to ending a care order."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

OUTCOMES = (
    ("granted", "The order ends: record next that care ended, or which status holds now"),
    ("refused", "The order stays"),
    ("withdrawn", "We withdrew the application"),
)
ASKED = asking(
    Question("decided_on", "When the court decided on ending the order", kind="date"),
    Question(
        "outcome_code",
        "What the court said to ending the order",
        kind="choice",
        choices=OUTCOMES,
    ),
)


END_DISCHARGE_APPLICATION = completing(
    "discharge_application",
    ASKED,
    why_changed="the court decided",
    code="end_discharge_application",
    title="Record what came of an application to end an order",
    why="A child knows by what right we hold them.",
    level=30,
)
