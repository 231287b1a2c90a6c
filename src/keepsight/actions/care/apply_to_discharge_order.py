"""Apply to the court to end a care order."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.discharge_application import DischargeApplication
from keepsight.writing.perform import Wrong

#: Care orders, interim and full, and placement orders.
ORDERS = ("C1", "C2", "E1")


def an_order_holds(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) where no order of a court holds the child."""
    if around.rows["legal_status"].status_code not in ORDERS:
        raise Wrong("No care order holds this child.", field="applied_on")


APPLY_TO_DISCHARGE_ORDER = making(
    DischargeApplication,
    check=an_order_holds,
    code="apply_to_discharge_order",
    title="Apply to end a care order",
    why="An order that nobody needs should end, and one that somebody needs must not end by drift.",
    needs=("legal_status",),
    bars=("discharge_application",),
    level=30,
    decides="D33",
    shows={"childs_wishes": "childs_words"},
)
