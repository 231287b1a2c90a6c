"""Answer a complaint at stage two, after somebody from outside looked into it."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.quality.of_complaints import in_turn
from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.quality.complaint import UPHELD

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "stage_two_answered_on",
                    "When stage two was answered",
                    kind="date",
                    may_follow_death=True,
                ),
                Question(
                    "stage_two_code",
                    "Is the complaint upheld at stage two",
                    kind="choice",
                    choices=UPHELD,
                ),
                Question(
                    "stage_two_answer",
                    "What was found, and what is done about it",
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
    in_turn(around, given, "stage_two_answered_on")


ANSWER_STAGE_TWO = completing(
    "complaint",
    ASKED,
    check=comes_next,
    why_changed="answer a complaint at stage two",
    code="answer_stage_two",
    title="Answer a complaint at stage two",
    why="What was found is told to whoever complained, and what is done about it.",
    level=50,
    meets=("T110B",),
    for_closed=True,
)
