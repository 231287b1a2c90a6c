"""Say of one action of a plan that it is done, and what came of it."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("done_on", "When the action was done", kind="date"),
                Question(
                    "outcome_words",
                    "What is different for the child now",
                    kind="long_text",
                    hint="Say so too where nothing is",
                    most=2_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)

FINISH_PLAN_ACTION = completing(
    "plan_action",
    ASKED,
    why_changed="done",
    code="finish_plan_action",
    title="Say that an action of the plan is done",
    why="What was done counts where it changed something.",
    meets=("T38",),
)
