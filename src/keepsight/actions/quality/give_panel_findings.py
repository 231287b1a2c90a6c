"""The panel says what it found."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.quality.of_complaints import in_turn
from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "findings_on",
                    "When the panel gave its findings",
                    kind="date",
                    may_follow_death=True,
                ),
                Question(
                    "findings",
                    "What the panel found, and what it recommends",
                    kind="long_text",
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def comes_next(around: Around, given: dict[str, Any]) -> None:
    """Its turn has come."""
    in_turn(around, given, "findings_on")


GIVE_PANEL_FINDINGS = completing(
    "complaint",
    ASKED,
    check=comes_next,
    why_changed="record what a panel found",
    code="give_panel_findings",
    title="Record what a panel found",
    why="What did they think of it? They say so within a week.",
    level=40,
    meets=("T110D",),
    for_closed=True,
)
