"""A meeting on an allegation is held, with the police, social care and the employer."""

from __future__ import annotations

from keepsight.actions.stepping import asking
from keepsight.actions.turning import turning
from keepsight.kernel.form import Question

ASKED = asking(
    Question("meeting_on", "When the meeting was held", kind="date"),
    Question(
        "meeting",
        "Who came, what was agreed, and who does it by when",
        kind="long_text",
        hint="Of every later meeting too: add it with its date",
        most=8_000,
    ),
)

MEET_ON_ALLEGATION = turning(
    "allegation",
    ASKED,
    code="meet_on_allegation",
    title="Record the meeting",
    why="Police, social care and employer agree who does what, so that none waits for the other.",
    may="keep_allegations",
    needs=("discussed_on",),
    bars=("meeting_on",),
    meets=("T109C",),
)
