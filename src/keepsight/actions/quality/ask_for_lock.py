"""Ask that a child's record be locked: restricted, or sealed."""

from __future__ import annotations

from typing import Any

from keepsight.access.reach.lock_lines import lock_of
from keepsight.actions.quality.of_locks import in_reach, me
from keepsight.kernel.action import Action
from keepsight.records.quality.restriction import FORM, Restriction
from keepsight.writing.perform import Doing, Wrong


def run(doing: Doing, given: dict[str, Any]) -> Restriction:
    """The lock that is asked for; nothing is locked until a service manager approves it.

    ``given``: child, kind_code, ground_code, words. Refuses (``Refused``) a child out of reach, and
    (``Wrong``) a second lock on one record, and a restriction on the ground of adoption: the record of
    before the order is sealed.
    """
    child = given["child"]
    in_reach(doing, child)
    worker = me(doing)
    held = lock_of(doing.by, child, now=doing.now)
    if held is not None:
        raise Wrong(
            "A lock is asked for already." if held.is_asked else "The record is locked already."
        )
    if given["ground_code"] == "adoption" and given["kind_code"] != "sealed":
        raise Wrong("After an adoption the record is sealed, not restricted.", field="kind_code")
    return doing.create(
        Restriction,
        person_id=child,
        kind_code=given["kind_code"],
        ground_code=given["ground_code"],
        words=given["words"].strip(),
        asked_by=worker,
    )


ASK_FOR_LOCK = Action(
    code="ask_for_lock",
    title="Ask that a record is locked",
    why="Whoever knows the family first knows who must not read of it.",
    may="ask_for_lock",
    form=FORM,
    run=run,
)
