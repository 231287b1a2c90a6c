"""A temporary approval ends: the carers are approved, or not."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(Question("ended_on", "When the temporary approval ended", kind="date"))


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
