"""The panel on a complaint is held."""

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
                    "panel_held_on", "When the panel was held", kind="date", may_follow_death=True
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def comes_next(around: Around, given: dict[str, Any]) -> None:
    """Its turn has come."""
    in_turn(around, given, "panel_held_on")


HOLD_PANEL = completing(
    "complaint",
    ASKED,
    check=comes_next,
    why_changed="record the panel on a complaint",
    code="hold_panel",
    title="Record the panel on a complaint",
    why="Three people who do not work for us listen to both sides.",
    level=40,
    meets=("T110C",),
    for_closed=True,
)
