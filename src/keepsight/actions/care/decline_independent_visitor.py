"""The child does not want an independent visitor any more."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(Question("declined_on", "When the child said no", kind="date"))


DECLINE_INDEPENDENT_VISITOR = completing(
    "independent_visitor",
    ASKED,
    why_changed="not wanted",
    code="decline_independent_visitor",
    title="Record that no independent visitor is wanted",
    why="A child may say no.",
)
