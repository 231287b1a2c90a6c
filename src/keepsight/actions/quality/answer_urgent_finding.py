"""Answer an urgent finding: a manager has seen to it that the child is safe tonight."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, completing
from keepsight.records.quality.urgent_finding import FORM
from keepsight.writing.perform import Refused


def is_another(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Refused``) the reviewer who found it: it goes to somebody who can act."""
    if around.rows["urgent_finding"].worker_id == around.doing.by.worker_id:
        raise Refused(
            "You found this yourself. Somebody who answers for the child says what was done.",
            children=[around.child.pk],
        )


def now_answered(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Who answers, and the moment: it is compared with the moment of the finding."""
    doing = around.doing
    return {
        "answered_on": doing.today,
        "answered_at": doing.now,
        "answered_by_id": doing.by.worker_id,
    }


ANSWER_URGENT_FINDING = completing(
    "urgent_finding",
    FORM,
    also=now_answered,
    check=is_another,
    why_changed="answered",
    once=("answered_on",),
    code="answer_urgent_finding",
    title="Answer an urgent finding",
    why="What is found tonight is not put into a report.",
    level=40,
    meets=("T121",),
    for_closed=True,
)
