"""What the steps of an enquiry share: who holds the child, which case it belongs to, when the child was seen."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.stepping import Around
from keepsight.actions.workforce.decided_steps import ON_REQUEST_OF
from keepsight.records.people.visit import Visit
from keepsight.records.workforce.allocation import Allocation

#: An initial conference and its request stand in the way of ending the enquiry otherwise.
INITIAL = "initial"


def whose(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The worker and team that a new enquiry or plan is of: whoever holds the child, else whoever asked.

    Never whoever decides: they authorise its end, and nobody authorises their own work.
    """
    held = Allocation.objects.filter(
        person_id=around.child.pk, role_code="lead", ended_on__isnull=True
    ).first()
    if held is None:
        return {"worker_id": given.get(ON_REQUEST_OF)}
    return {"worker_id": held.worker_id, "team_id": held.team_id}


def episode_of(around: Around) -> dict[str, Any]:
    """The episode of need that is open, as the pointer of a record; the latest of several."""
    rows = around.all_open("episode_of_need")
    return {"episode_id": rows[-1].number if rows else None}


def seen_in(around: Around, since: date | None) -> dict[str, Any]:
    """When the child was first seen since a day, and whether ever alone, from the visits on file."""
    visits = Visit.objects.filter(person_id=around.child.pk, seen=True)
    if since is not None:
        visits = visits.filter(visited_on__gte=since)
    first = visits.order_by("visited_on").first()
    return {
        "child_seen_on": first.visited_on if first else None,
        "child_seen_alone": visits.filter(seen_alone=True).exists() if first else None,
    }


def initial_is_planned(around: Around) -> bool:
    """Whether an initial conference stands planned."""
    return any(row.kind == INITIAL for row in around.all_open("planned_conference"))
