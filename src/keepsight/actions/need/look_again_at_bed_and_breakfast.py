"""Look again at a child in bed and breakfast: the director decides on each night anew."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from keepsight.actions.need.use_bed_and_breakfast import SHOWS, refuse_later_than_tomorrow
from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Question, Section
from keepsight.records.need.bed_and_breakfast_stay import FORM

#: What is asked of every night anew; the child's words are those of the day.
AGAIN = ("through_the_night", "childs_words", "look_again_on")
_SINCE = Question(
    "next_words",
    "What was tried since, and when the child leaves",
    kind="long_text",
    most=8000,
)
_AGAIN = tuple(one for one in FORM.questions if one.field in AGAIN)
ASKED = replace(FORM, sections=(Section("", (_SINCE, *_AGAIN)),), not_asked={})


def today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"looked_at_on": around.doing.today}


LOOK_AGAIN_AT_BED_AND_BREAKFAST = completing(
    "bed_and_breakfast_stay",
    ASKED,
    also=today,
    check=refuse_later_than_tomorrow,
    why_changed="looked at again by the director",
    code="look_again_at_bed_and_breakfast",
    title="Look again at bed and breakfast",
    why="If a child sleeps in a hotel tonight, the director has said so, and looks again tomorrow.",
    decides="D26",
    shows={**SHOWS, "what_was_tried": "next_words"},
    case={"kind": "bed_and_breakfast"},
    for_closed=True,
)
