"""The court does not want the report any more."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(Question("withdrawn_on", "When the court said so", kind="date"))


WITHDRAW_COURT_REPORT = completing(
    "court_report",
    ASKED,
    why_changed="not wanted any more",
    code="withdraw_court_report",
    title="Record that the court wants no report any more",
    why="What is not wanted must not look late.",
    level=30,
)
