"""Look again at a child in bed and breakfast: the director decides on each night anew."""

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
                    "next_words",
                    "What was tried since, and when the child leaves",
                    kind="long_text",
                    most=8000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"looked_at_on": around.doing.today}


LOOK_AGAIN_AT_BED_AND_BREAKFAST = completing(
    "bed_and_breakfast_stay",
    ASKED,
    also=today,
    why_changed="looked at again by the director",
    code="look_again_at_bed_and_breakfast",
    title="Look again at bed and breakfast",
    why="If a child sleeps in a hotel tonight, the director has said so, and looks again tomorrow.",
    decides="D26",
    case={"kind": "bed_and_breakfast"},
    for_closed=True,
)
