"""Answer a complaint at stage one."""

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
                    "stage_one_answered_on",
                    "When the complaint was answered",
                    kind="date",
                    may_follow_death=True,
                ),
                Question(
                    "stage_one_code", "Is the complaint upheld", kind="choice", choices=UPHELD
                ),
                Question(
                    "stage_one_answer",
                    "What they were answered, and what is put right",
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
    in_turn(around, given, "stage_one_answered_on")


ANSWER_COMPLAINT = completing(
    "complaint",
    ASKED,
    check=comes_next,
    why_changed="answer a complaint",
    code="answer_complaint",
    title="Answer a complaint",
    why="An answer in ten days, by somebody who can put it right.",
    level=40,
    meets=("T110A",),
    for_closed=True,
)
