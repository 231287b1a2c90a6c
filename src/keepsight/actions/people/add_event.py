"""Put an event on a child's chronology that stands on no record: before our time, or elsewhere."""

from __future__ import annotations

from typing import Any

from keepsight.actions.people.of_event import chooser
from keepsight.actions.step_days import dates_stand
from keepsight.kernel.action import Action
from keepsight.records.people.person import Person
from keepsight.records.people.significant_event import FORM, SignificantEvent
from keepsight.writing.perform import Doing


def run(doing: Doing, given: dict[str, Any]) -> SignificantEvent:
    """The event on the chronology.

    ``given``: child, happened_on, words, why. Refuses (``Wrong``) a day to come or for which the child's
    life has no room.
    """
    worker = chooser(doing, given["child"])
    dates_stand(FORM, given, Person.objects.get(pk=given["child"]), {}, doing.today)
    return doing.create(
        SignificantEvent,
        person_id=given["child"],
        worker_id=worker,
        chosen_at=doing.now,
        happened_on=given["happened_on"],
        words=given["words"].strip(),
        why=given["why"].strip(),
    )


ADD_EVENT = Action(
    code="add_event",
    title="Add an event to the chronology",
    why="What happened before we knew the child is a part of the story too.",
    may="write_notes",
    form=FORM,
    run=run,
)
