"""A visit that was asked for is not wanted any more."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(Question("withdrawn_on", "When the visit was no longer wanted", kind="date"))


WITHDRAW_VISIT_ASKED_FOR = completing(
    "visit_asked_for",
    ASKED,
    why_changed="not wanted any more",
    code="withdraw_visit_asked_for",
    title="Withdraw a visit that was asked for",
    why="What is not wanted any more must not look late.",
)
