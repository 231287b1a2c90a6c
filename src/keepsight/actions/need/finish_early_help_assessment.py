"""Finish an early help assessment: what was found, and what the child says."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("completed_on", "When the early help assessment was done", kind="date"),
                Question(
                    "found",
                    "What the family needs, and what already works",
                    kind="long_text",
                    most=20000,
                ),
                Question(
                    "childs_view",
                    "What the child says would help",
                    kind="long_text",
                    hint="The child’s own words",
                    required=False,
                    most=8000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


FINISH_EARLY_HELP_ASSESSMENT = completing(
    "early_help_assessment",
    ASKED,
    why_changed="finished",
    code="finish_early_help_assessment",
    title="Finish an early help assessment",
    why="Early help that never asks the child helps the parents alone.",
    meets=("T34",),
    for_closed=True,
)
