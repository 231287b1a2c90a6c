"""Log a contact: somebody is worried about a child, and it is written down while they speak."""

from __future__ import annotations

from typing import Any

from keepsight.access.reach.ground import ground_of
from keepsight.actions.contact.of_contacts import earlier_contacts
from keepsight.actions.stepping import Around, making
from keepsight.actions.workforce.of_allocations import takes_it_in
from keepsight.records.contact.contact import Contact


def moment(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """When it came in, to the minute, where that was today: the clocks of a contact count hours."""
    came_today = given["received_on"] == around.doing.today
    return {"received_at": around.doing.now if came_today else None}


def stays_in_sight(around: Around, contact: Any, given: dict[str, Any]) -> None:
    """Who opened a closed record to log a contact has the child until the contact is decided: the hour for
    which it stands open would else leave the contact in nobody's sight."""
    if ground_of(around.doing.by, around.child.pk, now=around.doing.now) == "opened":
        takes_it_in(around.doing, around.child.pk)


LOG_CONTACT = making(
    Contact,
    also=moment,
    then=stays_in_sight,
    code="log_contact",
    title="Log a contact",
    why="The first sign of harm is often a telephone call.",
    for_closed=True,
    beside=earlier_contacts,
)
