"""End a plan before birth: the child is born, or will not be."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ENDS = (
    ("born", "The baby is born"),
    ("lost", "The pregnancy ended without a birth"),
    ("moved", "The mother has moved, and another council has taken the plan over"),
    ("not_needed", "No plan is needed any more"),
)
ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "end_reason_code",
                    "Why the plan before birth ends",
                    kind="choice",
                    choices=ENDS,
                ),
                Question("ended_on", "The last day of the plan before birth", kind="date"),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)

END_PRE_BIRTH_PLAN = completing(
    "pre_birth_plan",
    ASKED,
    why_changed="ended",
    code="end_pre_birth_plan",
    title="End a plan before birth",
    why="Dates before a birth must not run on after it.",
    level=30,
)
