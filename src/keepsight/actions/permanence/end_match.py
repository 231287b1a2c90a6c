"""A match that was decided falls through before the child is placed."""

from __future__ import annotations

from typing import Any

from keepsight.actions.permanence.of_adoption import UNMATCHED
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.records.permanence.match import Match
from keepsight.writing.perform import Wrong

ASKED = asking(
    Question("withdrawn_on", "When it was clear that this match will not be", kind="date"),
    Question("withdrawn_because", "Why it fell through", kind="long_text", most=8_000),
)


def is_matched(around: Around, given: dict[str, Any]) -> None:
    """There is a match to end."""
    matched_on = around.rows["adoption_decision"].matched_on
    if matched_on is None:
        raise Wrong("There is no match.")
    if given["withdrawn_on"] < matched_on:
        raise Wrong("This is before the match was decided.", field="withdrawn_on")


def unmatched(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return UNMATCHED


def fell_through(around: Around, decision: Any, given: dict[str, Any]) -> None:
    """The match says so itself."""
    matches = Match.objects.filter(person_id=around.child.pk, decided_on__isnull=False)
    match = matches.filter(withdrawn_on=None).order_by("decided_on", "id").last()
    if match is not None:
        around.doing.amend(
            match,
            why="fell through",
            withdrawn_on=given["withdrawn_on"],
            withdrawn_because=given["withdrawn_because"],
        )


END_MATCH = completing(
    "adoption_decision",
    ASKED,
    also=unmatched,
    check=is_matched,
    then=fell_through,
    why_changed="the match fell through",
    code="end_match",
    title="End a match that was decided",
    why="A family has changed its mind, and the child needs another: nobody waits for it.",
    level=30,
    bars=("adoptive_placement",),
)
