"""Whoever complained takes it back."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question(
        "withdrawn_on",
        "When the complaint was taken back",
        kind="date",
        may_follow_death=True,
    ),
)


WITHDRAW_COMPLAINT = completing(
    "complaint",
    ASKED,
    why_changed="taken back",
    code="withdraw_complaint",
    title="Record that a complaint was taken back",
    why="A complaint is theirs who made it: nobody else ends it.",
    for_closed=True,
)
