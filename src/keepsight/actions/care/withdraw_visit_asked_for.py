"""A visit that was asked for is not wanted any more."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "", (Question("withdrawn_on", "When the visit was no longer wanted", kind="date"),)
        ),
    ),
    since=date(2016, 1, 1),
)


WITHDRAW_VISIT_ASKED_FOR = completing(
    "visit_asked_for",
    ASKED,
    why_changed="not wanted any more",
    code="withdraw_visit_asked_for",
    title="Withdraw a visit that was asked for",
    why="What is not wanted any more must not look late.",
)
