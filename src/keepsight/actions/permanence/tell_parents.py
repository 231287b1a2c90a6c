"""Tell the parents that their child should be placed for adoption."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.permanence.decision_notice import DecisionNotice
from keepsight.writing.perform import Wrong


def is_told_once(around: Around, given: dict[str, Any]) -> None:
    """Of one decision there is one notice."""
    if DecisionNotice.objects.filter(decision=around.rows["adoption_decision"]).exists():
        raise Wrong("The parents have been told of this decision already.", field="told_on")


TELL_PARENTS = making(
    DecisionNotice,
    check=is_told_once,
    code="tell_parents",
    title="Tell the parents of the decision",
    why="Parents hear it from us, and soon.",
    level=30,
    needs=("adoption_decision",),
    bars=("decision_notice",),
    meets=("T91B",),
)
