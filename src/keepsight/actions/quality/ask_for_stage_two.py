"""Whoever complains is not content, and asks for stage two."""

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
                    "stage_two_asked_on",
                    "When stage two was asked for",
                    kind="date",
                    may_follow_death=True,
                ),
                Question(
                    "stage_two_why",
                    "Why the first answer does not satisfy them",
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
    in_turn(around, given, "stage_two_asked_on")


ASK_FOR_STAGE_TWO = completing(
    "complaint",
    ASKED,
    check=comes_next,
    why_changed="take a complaint to stage two",
    code="ask_for_stage_two",
    title="Take a complaint to stage two",
    why="Somebody from outside looks at it now.",
    for_closed=True,
)
