"""Send the letter before proceedings."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_episodes import said
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.writing.perform import Wrong

ASKED = asking(
    Question(
        "letter_on",
        "When the letter before proceedings was sent",
        kind="date",
        may_precede_birth=True,
    )
)


def not_twice(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a second letter: its clocks run from the first."""
    sent = around.rows["pre_proceedings"].letter_on
    if sent is not None:
        raise Wrong(f"The letter was sent on {said(sent)}.", field="letter_on")


SEND_LETTER_BEFORE_PROCEEDINGS = completing(
    "pre_proceedings",
    ASKED,
    check=not_twice,
    why_changed="the letter was sent",
    code="send_letter_before_proceedings",
    title="Send the letter before proceedings",
    why="A letter that is clear says what must change, by when, and what happens if not.",
    level=30,
    meets=("T41",),
)
