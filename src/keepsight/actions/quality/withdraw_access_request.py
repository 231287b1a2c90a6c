"""Whoever asked to see the record takes it back."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question(
        "withdrawn_on",
        "When the request to see the record was taken back",
        kind="date",
        may_follow_death=True,
    ),
)


WITHDRAW_ACCESS_REQUEST = completing(
    "access_request",
    ASKED,
    why_changed="taken back",
    code="withdraw_access_request",
    title="Record that a request to see the record was taken back",
    why="It can be hard to read: who changes their mind can ask again at any time.",
    for_closed=True,
)
