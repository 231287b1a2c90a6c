"""Take back that a plan is handed over: the child came back, or was never gone."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (Question("withdrawn_on", "Since when the child is ours alone again", kind="date"),),
        ),
    ),
    since=date(2016, 1, 1),
)

WITHDRAW_HANDOVER = completing(
    "plan_handover",
    ASKED,
    why_changed="withdrawn",
    code="withdraw_handover",
    title="Take back that a plan is handed over",
    why="Two councils that each believe the other sees the child leave the child alone.",
    level=30,
)
