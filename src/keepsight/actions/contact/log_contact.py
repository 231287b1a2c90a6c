"""Log a contact: somebody is worried about a child, and it is written down while they speak."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.contact.contact import Contact


def moment(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """When it came in, to the minute, where that was today: the clocks of a contact count hours."""
    came_today = given["received_on"] == around.doing.today
    return {"received_at": around.doing.now if came_today else None}


LOG_CONTACT = making(
    Contact,
    also=moment,
    code="log_contact",
    title="Log a contact",
    why="The first sign of harm is often a telephone call.",
    for_closed=True,
)
