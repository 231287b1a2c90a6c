"""Whoever asked has proved who they are."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("proved_on", "When they proved who they are", kind="date", may_follow_death=True),
)


RECORD_IDENTITY = completing(
    "identity_check",
    ASKED,
    why_changed="proved",
    code="record_identity",
    title="Record the proof of identity",
    why="From this day the month runs on.",
    for_closed=True,
)
