"""The child does not go so far after all."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (Question("called_off_on", "When the distant placement was called off", kind="date"),),
        ),
    ),
    since=date(2016, 1, 1),
)


CALL_OFF_DISTANT_PLACEMENT = completing(
    "distant_placement",
    ASKED,
    why_changed="called off",
    code="call_off_distant_placement",
    title="Call off a placement at a distance",
    why="A plan that nobody follows must not stand over a child.",
    level=30,
)
