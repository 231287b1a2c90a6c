"""An allegation ends with its outcome (D42), told to the person and the employer."""

from keepsight.actions.stepping import asking
from keepsight.actions.turning import turning
from keepsight.kernel.form import Question
from keepsight.records.quality.allegation import OUTCOMES

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

CLOSE_ALLEGATION = turning(
    "allegation",
    ASKED,
    code="close_allegation",
    title="Close with an outcome",
    why="A year under suspicion is long, for whoever is innocent and whoever is not.",
    may="keep_allegations",
    needs=("discussed_on",),
    needs_one_of=("not_needed_on", "meeting_on"),
    meets=("T109D",),
)
