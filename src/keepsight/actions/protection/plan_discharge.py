"""Plan with the hospital how a baby leaves it, before the birth."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("discharge_planned_on", "When the discharge was planned", kind="date"),
                Question(
                    "discharge_plan",
                    "Who does what when the baby is born, and with whom the baby leaves",
                    kind="long_text",
                    hint="Whom the hospital rings at any hour, who may visit, who may not take the baby",
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)

PLAN_DISCHARGE = completing(
    "pre_birth_plan",
    ASKED,
    why_changed="the discharge is planned",
    code="plan_discharge",
    title="Plan how a baby leaves hospital",
    why="A midwife at three in the morning must know whom to ring.",
    level=20,
    meets=("T23C",),
)
