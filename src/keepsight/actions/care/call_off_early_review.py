"""What asked for an early review does not happen."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (Question("called_off_on", "When it was clear that it does not happen", kind="date"),),
        ),
    ),
    since=date(2016, 1, 1),
)


CALL_OFF_EARLY_REVIEW = completing(
    "early_review_cause",
    ASKED,
    why_changed="it does not happen",
    code="call_off_early_review",
    title="Call off an early review",
    why="What does not happen needs no review.",
    level=30,
)
