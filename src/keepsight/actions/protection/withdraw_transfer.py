"""Take back the notice of a child who moved here: the child did not stay, or the plan has ended there."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "withdrawn_on", "When the other council took its notice back", kind="date"
                ),
                Question(
                    "why_withdrawn", "Why no conference is held here", kind="long_text", most=2_000
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)

WITHDRAW_TRANSFER = completing(
    "transfer_notice",
    ASKED,
    why_changed="withdrawn",
    code="withdraw_transfer",
    title="Take back the notice of a plan from elsewhere",
    why="Which council answers for a child must be said, not left to silence.",
    level=40,
    for_closed=True,
)
