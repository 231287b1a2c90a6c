"""Call a strategy discussion off: a manager says why it need not be held after all."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "why_called_off",
                    "Why it need not be held",
                    kind="long_text",
                    hint="What you know now that you did not know when it was called",
                    most=2_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"called_off_on": around.doing.today}


CALL_OFF_STRATEGY_DISCUSSION = completing(
    "strategy_minutes",
    ASKED,
    also=today,
    why_changed="called off",
    code="call_off_strategy_discussion",
    title="Call a strategy discussion off",
    why="A discussion that is quietly dropped is a worry that nobody answered.",
    level=40,
)
