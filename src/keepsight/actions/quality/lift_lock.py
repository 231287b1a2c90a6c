"""Lift a lock: the record opens again to everybody whose work it is."""

from __future__ import annotations

from typing import Any

from keepsight.actions.quality.of_locks import decided, every_name_ends, lock_in
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.quality.restriction import Restriction
from keepsight.writing.perform import Doing, Wrong

FORM = Form(
    sections=(
        Section("", (Question("reasons", "Why it is lifted", kind="long_text", most=2_000),)),
    )
)


def run(doing: Doing, given: dict[str, Any]) -> Restriction:
    """The lock, over; the names on it end with it.

    ``given``: lock, reasons. Refuses whoever is not named on it or below the level (D39), and
    (``Wrong``) the seal of a record from before an adoption: that is never lifted.
    """
    lock = lock_in(doing, given["lock"], is_asked=False)
    if lock.ground_code == "adoption":
        raise Wrong(
            "The record of before an adoption stays sealed. Name whoever has to read it instead."
        )
    decided(doing, lock, "lift", "agreed", given["reasons"])
    every_name_ends(doing, lock)
    return doing.amend(lock, why="lifted", lifted_on=doing.today, lifted_by_id=doing.by.worker_id)


LIFT_LOCK = Action(
    code="lift_lock",
    title="Lift a lock",
    why="A lock that is needed no more keeps help away.",
    may="approve_locks",
    form=FORM,
    run=run,
)
