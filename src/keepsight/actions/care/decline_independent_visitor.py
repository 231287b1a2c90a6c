"""The child does not want an independent visitor any more."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(Section("", (Question("declined_on", "When the child said no", kind="date"),)),),
    since=date(2016, 1, 1),
)


DECLINE_INDEPENDENT_VISITOR = completing(
    "independent_visitor",
    ASKED,
    why_changed="not wanted",
    code="decline_independent_visitor",
    title="Record that no independent visitor is wanted",
    why="A child may say no.",
)
