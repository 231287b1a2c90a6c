"""A legal gateway meeting is not needed any more."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question(
        "withdrawn_on",
        "When the request for a meeting was withdrawn",
        kind="date",
        may_precede_birth=True,
    )
)


WITHDRAW_LEGAL_GATEWAY = completing(
    "legal_gateway",
    ASKED,
    why_changed="withdrawn",
    code="withdraw_legal_gateway",
    title="Withdraw a request for a legal gateway meeting",
    why="What is not needed must not look late.",
    level=30,
)
