"""Take an event off a child's chronology; that it stood there, and why it was taken off, is kept."""

from __future__ import annotations

from typing import Any

from keepsight.actions.people.of_event import chooser, standing_event
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.people.significant_event import SignificantEvent
from keepsight.writing.perform import Doing

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "why_withdrawn", "Why it is taken off", most=300, means="event.why_withdrawn"
                ),
            ),
        ),
    )
)


def run(doing: Doing, given: dict[str, Any]) -> SignificantEvent:
    """The event, taken off. ``given``: child, event (its number), why_withdrawn.

    Refuses (``Wrong``) one that was taken off meanwhile.
    """
    worker = chooser(doing, given["child"])
    event = standing_event(doing, given["child"], given["event"])
    return doing.amend(
        event,
        why="taken off the chronology",
        withdrawn_by_id=worker,
        withdrawn_at=doing.now,
        why_withdrawn=given["why_withdrawn"].strip(),
    )


DROP_EVENT = Action(
    code="drop_event",
    title="Take an event off the chronology",
    why="A chronology in which everything is significant explains nothing.",
    may="write_notes",
    form=FORM,
    run=run,
)
