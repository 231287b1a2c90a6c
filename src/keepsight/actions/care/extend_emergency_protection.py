"""The court extends an emergency protection order, once."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_episodes import EMERGENCY_PROTECTION
from keepsight.actions.step_days import said_day
from keepsight.actions.stepping import Around, making
from keepsight.law.running_out import runs_out
from keepsight.records.care.emergency_extension import EmergencyExtension
from keepsight.writing.perform import Wrong


def once(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) an extension of what is no such order, a second one, and one of what has run out."""
    status = around.rows["legal_status"]
    if status.status_code != EMERGENCY_PROTECTION:
        raise Wrong("The child is not under an emergency protection order.", field="decided_on")
    if EmergencyExtension.objects.filter(legal_status=status).exists():
        raise Wrong(
            "It was extended once already, and the law knows no second time.", field="decided_on"
        )
    over = status.started_on and runs_out("care.emergency_protection", status.started_on)
    if over and given["decided_on"] > over:
        raise Wrong(f"The order ran out on {said_day(over)}.", field="decided_on")


EXTEND_EMERGENCY_PROTECTION = making(
    EmergencyExtension,
    check=once,
    code="extend_emergency_protection",
    title="Record that emergency protection was extended",
    why="Once, and for seven days at the most.",
    needs=("legal_status",),
    level=30,
)
