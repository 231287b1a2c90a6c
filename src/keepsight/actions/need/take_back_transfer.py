"""Take a transfer back, or note that the other side does not take the child."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.need.accept_transfer import out_of_reach
from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "withdrawn_on", "When the transfer was taken back or declined", kind="date"
                ),
                Question(
                    "why_withdrawn", "Why the child stays where it is", kind="long_text", most=4000
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def over(around: Around, transfer: Any, given: dict[str, Any]) -> None:
    out_of_reach(around, transfer)


TAKE_BACK_TRANSFER = completing(
    "case_transfer",
    ASKED,
    then=over,
    why_changed="taken back",
    code="take_back_transfer",
    title="Take back a transfer",
    why="A child whom the other side declines still has us.",
    level=20,
)
