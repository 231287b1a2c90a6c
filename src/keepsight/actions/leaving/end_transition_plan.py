"""End a plan for adult life: adults' services have taken over, or it is needed no more."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("ended_on", "The last day of the plan for adult life", kind="date"),
                Question(
                    "why_ended",
                    "Who helps the young person now, or why nobody need",
                    most=300,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)

END_TRANSITION_PLAN = completing(
    "transition_plan",
    ASKED,
    why_changed="ended",
    code="end_transition_plan",
    title="End a plan for adult life",
    why="It ends when somebody else has taken over, by name.",
    level=30,
)
