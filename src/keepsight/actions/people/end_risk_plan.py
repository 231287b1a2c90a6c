"""End a risk plan: the danger is over, or another plan holds it now."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("ended_on", "The last day of the risk plan", kind="date"),
                Question("why_ended", "Why the risk plan is needed no more", most=300),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)

END_RISK_PLAN = completing(
    "risk_plan",
    ASKED,
    why_changed="ended",
    code="end_risk_plan",
    title="End a risk plan",
    why="A plan is ended on purpose, by somebody who says why the child is safe.",
    level=30,
)
