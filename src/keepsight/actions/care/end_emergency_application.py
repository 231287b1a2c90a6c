"""What came of an application for emergency protection."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_episodes import (
    EMERGENCY_PROTECTION,
    new_status,
    open_rows,
    refuse_status,
)
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.records.care.legal_status import LegalStatus

MADE = "made"
OUTCOMES = (
    (MADE, "The order was made"),
    ("refused", "The order was refused"),
    ("withdrawn", "We withdrew the application"),
)
ASKED = asking(
    Question("decided_on", "When the court decided on emergency protection", kind="date"),
    Question("outcome_code", "What the court said", kind="choice", choices=OUTCOMES),
)


def can_hold(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) an order that would overlap the legal status of a looked-after child."""
    if given["outcome_code"] == MADE and around.all_open("period_of_care"):
        refuse_status(around, EMERGENCY_PROTECTION, given["decided_on"], "decided_on")


def order_holds(around: Around, application: Any, given: dict[str, Any]) -> None:
    """For a child who is looked after already the order is the legal status from that day.

    Another child becomes looked after by a step of its own, which asks where they live.
    """
    on = given["decided_on"]
    for period in open_rows(around, "period_of_care") if given["outcome_code"] == MADE else ():
        status = around.doing.create(
            LegalStatus,
            person_id=around.child.pk,
            period=period,
            status_code=EMERGENCY_PROTECTION,
            started_on=on,
        )
        new_status(around, status, on)


END_EMERGENCY_APPLICATION = completing(
    "emergency_application",
    ASKED,
    check=can_hold,
    then=order_holds,
    why_changed="the court decided",
    code="end_emergency_application",
    title="Record what came of an application for emergency protection",
    why="A court has said yes or no, and it is on file.",
    level=30,
)
