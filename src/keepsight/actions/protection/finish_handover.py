"""The other council’s conference has taken our plan over: it ends here on that day."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.protection.of_plans import plan_ended
from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "their_conference_on",
                    "When the other council’s conference took the plan over",
                    kind="date",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def taken_over(around: Around, handover: Any, given: dict[str, Any]) -> None:
    """Our plan ends where theirs begins."""
    plan = around.rows["protection_plan"]
    plan_ended(around, plan, given["their_conference_on"], end_reason_code="moved")


FINISH_HANDOVER = completing(
    "plan_handover",
    ASKED,
    then=taken_over,
    why_changed="taken over",
    code="finish_handover",
    title="End a plan that another council has taken over",
    why="Only a conference ends a plan: here it is the other council’s.",
    needs=("protection_plan",),
    level=40,
)
