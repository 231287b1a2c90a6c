"""Say whether those who sent a child back are satisfied: that ends it."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.records.quality.referral_back import SATISFIED
from keepsight.writing.perform import Wrong

ASKED = asking(
    Question("satisfied_on", "When they said so", kind="date", may_follow_death=True),
    Question("satisfied_code", "Are they satisfied", kind="choice", choices=SATISFIED),
    Question("satisfied_words", "What they said", kind="long_text", required=False, most=4_000),
)


def can_end(around: Around, given: dict[str, Any]) -> None:
    """Not before it was answered, and with a "no" not before it went further (``Wrong``)."""
    row = around.rows["referral_back"]
    if row.responded_on is None:
        raise Wrong("It has no answer yet. Answer it first.")
    if given["satisfied_on"] < row.responded_on:
        raise Wrong("This is before they were answered.", field="satisfied_on")
    if given["satisfied_code"] == "no" and row.escalated_on is None:
        raise Wrong("They are not satisfied: take it further first.", field="satisfied_code")


CLOSE_REFERRAL_BACK = completing(
    "referral_back",
    ASKED,
    check=can_end,
    why_changed="ended",
    code="close_referral_back",
    title="Say whether those who sent the child back are satisfied",
    why="It ends when those who said it say so.",
    level=40,
    for_closed=True,
)
