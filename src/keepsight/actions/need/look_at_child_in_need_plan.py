"""The manager's own look at a child in need plan that goes on."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.need.child_in_need_review import GOES_ON, ChildInNeedReview

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("held_on", "When you looked at the plan", kind="date"),
                Question(
                    "review_words",
                    "Why the plan goes on, and what is to be done by when",
                    kind="long_text",
                    most=8_000,
                ),
                Question(
                    "outcome_code", "What you decide about the plan", kind="choice", choices=GOES_ON
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def the_managers_own(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"kind_code": "manager"}


LOOK_AT_CHILD_IN_NEED_PLAN = making(
    ChildInNeedReview,
    ASKED,
    also=the_managers_own,
    code="look_at_child_in_need_plan",
    title="Look at a child in need plan as manager",
    why="Drift is seen by somebody who is not in it.",
    needs=("child_in_need_plan",),
    level=40,
    meets=("T32B",),
)
