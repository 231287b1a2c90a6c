"""Take what was sent back further: to somebody named, above whoever answers it."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("escalated_on", "When it was taken further", kind="date", may_follow_death=True),
    Question("escalated_to", "To whom", kind="choice", choices="workers"),
    Question("why_escalated", "Why", kind="long_text", most=4_000),
)

ESCALATE_REFERRAL_BACK = completing(
    "referral_back",
    ASKED,
    why_changed="taken further",
    code="escalate_referral_back",
    title="Take what was sent back further",
    why="An answer that changes nothing goes to whoever can change it.",
    level=40,
    for_closed=True,
)
