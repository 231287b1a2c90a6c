"""The child wants to be visited as often as before."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(Question("withdrawn_on", "When the agreement to fewer visits ended", kind="date"))


WITHDRAW_FEWER_VISITS = completing(
    "fewer_visits",
    ASKED,
    why_changed="the child wants more visits again",
    code="withdraw_fewer_visits",
    title="End an agreement to fewer visits",
    why="A child may change their mind about us.",
)
