"""Choose a line of a child's story as a significant event, with a word on why it matters."""

from __future__ import annotations

from typing import Any

from keepsight.access.record.telling import seen_by
from keepsight.actions.people.of_event import chooser
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Section
from keepsight.records.people.significant_event import FORM as EVENT
from keepsight.records.people.significant_event import SignificantEvent
from keepsight.writing.perform import Doing, Wrong

FORM = Form(sections=(Section("", tuple(q for q in EVENT.questions if q.field == "why")),))
#: What stands in a story and is no event by itself: a stub, and an event that is chosen already.
NEVER = frozenset({"moved_entry", "significant_event"})


def run(doing: Doing, given: dict[str, Any]) -> SignificantEvent:
    """The line on the chronology.

    ``given``: child; record, line and point (where the line stands); why. Refuses (``Wrong``) a line that
    is not on the record of the child, or that is chosen already.
    """
    child, where = given["child"], {name: given[name] for name in ("record", "line", "point")}
    worker = chooser(doing, child)
    one = seen_by(doing.by).get(where["record"])
    points = {line.on for line in one.told.lines} if one else set()
    if one is None or one.code in NEVER or where["point"] not in points:
        raise Wrong("This is no line of the story.")
    if not one.model.objects.filter(pk=where["line"], person_id=child).exists():
        raise Wrong("This does not stand on the record of the child any more.")
    if SignificantEvent.objects.filter(person_id=child, withdrawn_at=None, **where).exists():
        raise Wrong("Somebody has chosen this already.")
    return doing.create(
        SignificantEvent,
        person_id=child,
        worker_id=worker,
        chosen_at=doing.now,
        why=given["why"].strip(),
        **where,
    )


CHOOSE_EVENT = Action(
    code="choose_event",
    title="Choose as significant",
    why="Whoever takes over reads the few events that explain the child’s life before all the others.",
    may="write_notes",
    form=FORM,
    run=run,
)
