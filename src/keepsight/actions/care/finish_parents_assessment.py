"""The assessment of parents with whom a child was placed in an emergency is finished."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "assessed_on", "When the assessment of the parents was finished", kind="date"
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


FINISH_PARENTS_ASSESSMENT = completing(
    "unassessed_placement",
    ASKED,
    why_changed="assessed",
    code="finish_parents_assessment",
    title="Finish the assessment of parents",
    why="Home, and now we are surer.",
    level=30,
)
