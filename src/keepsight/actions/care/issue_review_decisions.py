"""Send the decisions of a review to those whom they bind."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(Section("", (Question("issued_on", "When the decisions were sent", kind="date"),)),),
    since=date(2016, 1, 1),
)


ISSUE_REVIEW_DECISIONS = completing(
    "review_decisions",
    ASKED,
    why_changed="the decisions were sent",
    code="issue_review_decisions",
    title="Record that the decisions of a review were sent",
    why="A decision that nobody is sent is not one.",
    meets=("T73A",),
)
