"""End a child in need plan on purpose, with what became of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.need.of_plan_actions import actions_end
from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.need.child_in_need_plan import ENDINGS

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("ended_on", "When the child in need plan ended", kind="date"),
                Question("end_reason_code", "Why the plan ends", kind="choice", choices=ENDINGS),
                Question(
                    "end_words",
                    "What has changed for the child, and what the family think of it",
                    kind="long_text",
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def actions_end_with_it(around: Around, plan: Any, given: dict[str, Any]) -> None:
    actions_end(around, given["ended_on"], "child_in_need_plan")


END_CHILD_IN_NEED_PLAN = completing(
    "child_in_need_plan",
    ASKED,
    then=actions_end_with_it,
    why_changed="ended",
    code="end_child_in_need_plan",
    title="End a child in need plan",
    why="A plan that fades away leaves a family that does not know whether anybody still comes.",
    level=40,
)
