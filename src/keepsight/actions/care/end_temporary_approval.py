"""A temporary approval ends: the carers are approved, or not."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section("", (Question("ended_on", "When the temporary approval ended", kind="date"),)),
    ),
    since=date(2016, 1, 1),
)


END_TEMPORARY_APPROVAL = completing(
    "temporary_approval",
    ASKED,
    why_changed="ended",
    code="end_temporary_approval",
    title="End a temporary approval",
    why="Checked at last, or the child must move.",
    level=30,
    meets=("T80",),
)
