"""Take a step down back, or note that early help did not accept it."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("withdrawn_on", "When it was taken back or declined", kind="date"),
                Question(
                    "why_withdrawn",
                    "Why the child does not go to early help",
                    kind="long_text",
                    most=4000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


TAKE_BACK_STEP_DOWN = completing(
    "step_down",
    ASKED,
    why_changed="taken back",
    code="take_back_step_down",
    title="Take back a step down",
    why="A child whom the other side declines still has us.",
    level=20,
)
