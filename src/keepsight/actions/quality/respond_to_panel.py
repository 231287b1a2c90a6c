"""The council responds to what a panel found."""

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
                    "responded_on",
                    "When the council responded to the panel",
                    kind="date",
                    may_follow_death=True,
                ),
                Question("response", "What the council will do", kind="long_text", most=8_000),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def comes_next(around: Around, given: dict[str, Any]) -> None:
    """Its turn has come."""
    in_turn(around, given, "responded_on")


RESPOND_TO_PANEL = completing(
    "complaint",
    ASKED,
    check=comes_next,
    why_changed="respond to a panel",
    code="respond_to_panel",
    title="Respond to a panel",
    why="And what will the council do about it? It says so in writing.",
    level=60,
    meets=("T110E",),
    for_closed=True,
)
