"""A reviewing officer takes a dispute back."""

from __future__ import annotations

from datetime import date

from keepsight.actions.quality.of_disputes import is_reviewer
from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section("", (Question("withdrawn_on", "When the dispute was taken back", kind="date"),)),
    ),
    since=date(2016, 1, 1),
)


WITHDRAW_DISPUTE = completing(
    "reviewer_dispute",
    ASKED,
    check=is_reviewer,
    why_changed="taken back",
    code="withdraw_dispute",
    title="Take a dispute back",
    why="What was a misunderstanding should not stand as late.",
    level=30,
)
