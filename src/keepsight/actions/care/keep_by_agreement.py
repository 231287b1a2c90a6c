"""An order ends, and the child stays in care by agreement: a decision as at the start."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_episodes import new_status, open_rows, refuse_status
from keepsight.actions.care.of_placements import WITH_PARENTS
from keepsight.actions.stepping import Around, asking, making
from keepsight.kernel.form import Question
from keepsight.records.care.legal_status import BY_AGREEMENT, LegalStatus
from keepsight.writing.perform import Wrong

ASKED = asking(Question("started_on", "From which day agreement holds", kind="date"))


def fits(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) agreement where it holds already, a day that would overlap, and a child at home."""
    if any(one.type_code == WITH_PARENTS for one in open_rows(around, "placement")):
        raise Wrong(
            "The child lives with a parent, and is not looked after when the order ends: use "
            "“Record that care ended”.",
            field="started_on",
        )
    refuse_status(around, BY_AGREEMENT, given["started_on"], "started_on")


def agreement(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Section 20, a single period."""
    return {"status_code": BY_AGREEMENT}


def holds(around: Around, status: Any, given: dict[str, Any]) -> None:
    """The order ends on that day, and the episode of care turns."""
    new_status(around, status, given["started_on"])


KEEP_BY_AGREEMENT = making(
    LegalStatus,
    ASKED,
    also=agreement,
    check=fits,
    then=holds,
    code="keep_by_agreement",
    title="Keep a child in care by agreement when an order ends",
    why="No order, no right: who has parental responsibility must agree, or the child goes home.",
    needs=("period_of_care", "legal_status"),
    level=30,
    decides="D21",
)
