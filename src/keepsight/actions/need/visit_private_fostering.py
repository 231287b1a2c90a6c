"""Visit a privately fostered child, and speak to the child alone."""

from __future__ import annotations

from keepsight.actions.stepping import making
from keepsight.records.need.private_fostering_visit import PrivateFosteringVisit

VISIT_PRIVATE_FOSTERING = making(
    PrivateFosteringVisit,
    code="visit_private_fostering",
    title="Visit a privately fostered child",
    why="The child must be asked, alone.",
    needs=("private_fostering",),
    level=20,
    meets=("T108",),
    for_closed=True,
)
