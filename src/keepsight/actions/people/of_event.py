"""The chosen event that an action is about, and whoever chooses: found within the council, or refused."""

from __future__ import annotations

from typing import Any

from keepsight.actions.people.of_note import reached, writer
from keepsight.records.people.significant_event import SignificantEvent
from keepsight.writing.perform import Doing, Wrong


def chooser(doing: Doing, child: int) -> int:
    """The worker who chooses. Refuses (``Refused``) a child out of reach, and whoever is no worker."""
    reached(doing, child)
    return writer(doing)


def standing_event(doing: Doing, child: int, number: Any) -> SignificantEvent:
    """An event on the chronology of a child. Refuses (``Wrong``) one that was taken off meanwhile."""
    found = SignificantEvent.objects.filter(
        pk=int(number), person_id=child, withdrawn_at__isnull=True
    ).first()
    if found is None:
        raise Wrong("This event does not stand on the chronology any more.")
    return found
