"""Whoever complains asks for a panel."""

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
                    "panel_asked_on",
                    "When a panel was asked for",
                    kind="date",
                    may_follow_death=True,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def comes_next(around: Around, given: dict[str, Any]) -> None:
    """Its turn has come."""
    in_turn(around, given, "panel_asked_on")


ASK_FOR_PANEL = completing(
    "complaint",
    ASKED,
    check=comes_next,
    why_changed="take a complaint to a panel",
    code="ask_for_panel",
    title="Take a complaint to a panel",
    why="The last word before the ombudsman.",
    for_closed=True,
)
