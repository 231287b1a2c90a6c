"""An allegation ends with its outcome (D42), told to the person and the employer."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import asking
from keepsight.actions.turning import turning
from keepsight.kernel.form import Question
from keepsight.records.quality.allegation import OUTCOMES
from keepsight.writing.perform import Doing, Wrong

ASKED = asking(
    Question("closed_on", "When it was closed", kind="date"),
    Question("outcome_code", "What the outcome is", kind="choice", choices=OUTCOMES),
    Question(
        "outcome",
        "Why, who was told, and what follows from it",
        kind="long_text",
        hint="Whether the Disclosure and Barring Service and the regulator of the profession are told",
        most=8_000,
    ),
)


def has_met(doing: Doing, allegation: Any, given: dict[str, Any]) -> None:
    """A meeting was held, or found not to be needed."""
    if allegation.meeting_on is None and allegation.not_needed_on is None:
        raise Wrong("The meeting on it has not been held. Record it first.", field="closed_on")


CLOSE_ALLEGATION = turning(
    "allegation",
    ASKED,
    check=has_met,
    code="close_allegation",
    title="Close with an outcome",
    why="A year under suspicion is long, for whoever is innocent and whoever is not.",
    may="keep_allegations",
    needs=("discussed_on",),
    meets=("T109D",),
)
