"""The court extends an emergency protection order, once."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.emergency_extension import EmergencyExtension
from keepsight.writing.perform import Wrong


def once(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) an extension of what is no such order, and a second one."""
    status = around.rows["legal_status"]
    if status.status_code != "L2":
        raise Wrong("The child is not under an emergency protection order.", field="decided_on")
    if EmergencyExtension.objects.filter(legal_status=status).exists():
        raise Wrong(
            "It was extended once already, and the law knows no second time.", field="decided_on"
        )


EXTEND_EMERGENCY_PROTECTION = making(
    EmergencyExtension,
    check=once,
    code="extend_emergency_protection",
    title="Record that emergency protection was extended",
    why="Once, and for seven days at the most.",
    needs=("legal_status",),
    level=30,
)
