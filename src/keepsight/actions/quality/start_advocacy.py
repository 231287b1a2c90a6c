"""The advocate whom a child asked for begins."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.writing.perform import Wrong

ASKED = asking(
    Question("started_on", "When the advocate and the child first met", kind="date"),
    Question("advocate", "Who the advocate is, and from where"),
    Question("issue", "What the child wants help to say", kind="long_text", most=8_000),
)


def begins_once(around: Around, given: dict[str, Any]) -> None:
    """One advocate for one request."""
    if around.rows["advocacy"].started_on is not None:
        raise Wrong("The advocate has begun already.", field="started_on")


START_ADVOCACY = completing(
    "advocacy",
    ASKED,
    check=begins_once,
    why_changed="the advocate began",
    code="start_advocacy",
    title="Record that an advocate began",
    why="An offer that was taken up and leads to nobody is a promise broken.",
    for_closed=True,
)
