"""End a safety plan: what it was there for is over, or another plan has taken its place."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("ended_on", "The last day of the safety plan", kind="date"),
                Question(
                    "why_ended",
                    "Why the child is safe without it, or what takes its place",
                    kind="long_text",
                    most=2_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)

END_SAFETY_PLAN = completing(
    "safety_plan",
    ASKED,
    why_changed="ended",
    code="end_safety_plan",
    title="End a safety plan",
    why="A safety plan that nobody ends is one that nobody keeps to.",
    level=30,
)
