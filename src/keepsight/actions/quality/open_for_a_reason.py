"""Open a record outside one's reach for a reason, for sixty minutes; the child's team manager is told."""

from __future__ import annotations

from typing import Any

from keepsight.access.answering import manager_answering
from keepsight.access.looks.opening_lines import may_be_opened
from keepsight.access.reach.openings import OPEN_FOR
from keepsight.access.record.told_instead import told_of
from keepsight.actions.quality.of_locks import me
from keepsight.kernel.action import Action
from keepsight.records.quality.emergency_opening import FORM, EmergencyOpening
from keepsight.writing.perform import Doing, Refused, Wrong
from keepsight.writing.telling import tell

SUBJECT = "A record of your team was opened for a reason"
WORDS = "A record of your team was opened for a reason. Sign in to see it."


def run(doing: Doing, given: dict[str, Any]) -> EmergencyOpening:
    """The opening: from this moment for sixty minutes.

    ``given``: child, reason_code, words. Refuses (``Refused``, on the log) a child to whom the person
    is tied, and (``Wrong``) one who is there for nobody unnamed: a sealed record opens for no reason.
    """
    worker = me(doing)
    entry = told_of(doing.by, given["child"], now=doing.now)
    if entry is None:
        raise Wrong("There is no such child.")
    if not may_be_opened(doing.by, entry):
        raise Refused("You cannot open this record for a reason.", children=[given["child"]])
    manager = manager_answering(given["child"], doing.today, but=worker.pk)
    made = doing.create(
        EmergencyOpening,
        person_id=given["child"],
        worker=worker,
        opened_at=doing.now,
        until_at=doing.now + OPEN_FOR,
        reason_code=given["reason_code"],
        words=given["words"].strip(),
        told_worker_id=manager.number if manager else None,
    )
    if manager is not None:
        tell(manager.number, SUBJECT, WORDS)
    return made


OPEN_FOR_A_REASON = Action(
    code="open_for_a_reason",
    title="Open a record for a reason",
    why="A child's safety at three in the morning is never blocked, and curiosity is always seen.",
    may="open_for_a_reason",
    form=FORM,
    run=run,
)
