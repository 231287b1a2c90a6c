"""What a review decided has been done."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("done_on", "When the review’s decision was carried out", kind="date"),
                Question(
                    "came_of_it", "What came of it for the child", kind="long_text", most=4000
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


CARRY_OUT_REVIEW_DECISION = completing(
    "review_task",
    ASKED,
    why_changed="carried out",
    code="carry_out_review_decision",
    title="Record that a decision of a review was carried out",
    why="Reviews are only as good as what becomes of them.",
)
