"""Call a strategy discussion: from here the hours run until police, health and we have talked."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.protection.strategy_minutes import StrategyMinutes

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "concern",
                    "What makes you think that the child is suffering significant harm",
                    kind="long_text",
                    hint="What happened, who saw it, and what could happen next",
                    most=10_000,
                ),
                Question(
                    "is_immediate",
                    "The child is in danger now: it must be held today",
                    kind="yes_no",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def called_now(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The moment at which it was decided: its clock counts hours."""
    return {"decided_on": around.doing.today, "decided_at": around.doing.now}


CALL_STRATEGY_DISCUSSION = making(
    StrategyMinutes,
    ASKED,
    also=called_now,
    code="call_strategy_discussion",
    title="Call a strategy discussion",
    why="What each agency knows must be put together before the next night.",
    needs=("episode_of_need",),
    bars=("strategy_minutes",),
    level=20,
    decides="D07",
    shows={"concern": "concern"},
    case={"matter": "discussion"},
)
