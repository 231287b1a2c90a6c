"""Send the letter before proceedings."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question(
        "letter_on",
        "When the letter before proceedings was sent",
        kind="date",
        may_precede_birth=True,
    )
)


SEND_LETTER_BEFORE_PROCEEDINGS = completing(
    "pre_proceedings",
    ASKED,
    why_changed="the letter was sent",
    code="send_letter_before_proceedings",
    title="Send the letter before proceedings",
    why="A letter that is clear says what must change, by when, and what happens if not.",
    level=30,
    meets=("T41",),
)
