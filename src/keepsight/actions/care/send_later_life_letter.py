"""The letter for later is written and given to the adopters."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(Question("letter_on", "When the later-life letter was given", kind="date"))


SEND_LATER_LIFE_LETTER = completing(
    "life_story",
    ASKED,
    why_changed="the letter was given",
    code="send_later_life_letter",
    title="Send the later-life letter",
    why="A letter for the day when the child asks.",
    meets=("T86B",),
)
