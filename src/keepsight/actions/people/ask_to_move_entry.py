"""Say that an entry stands on the wrong child, and on which it belongs; a second person agrees."""

from __future__ import annotations

from typing import Any

from keepsight.access.reach.ground import ground_of
from keepsight.access.reference import id_of
from keepsight.actions.people.of_note import reached, versions, writer
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.people.case_note import CaseNote
from keepsight.records.people.moved_entry import FORM as WHY
from keepsight.records.people.moved_entry import MovedEntry
from keepsight.writing.perform import Doing, Wrong

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "to_child",
                    "The child it belongs to",
                    hint="Name, date of birth or number. Only children you may open are found.",
                ),
            ),
        ),
        *WHY.sections,
    )
)


def run(doing: Doing, given: dict[str, Any]) -> MovedEntry:
    """What was asked. Nothing is moved before somebody else agrees.

    ``given``: child and note (where it stands), to_child (a reference, "C-12"), why. Refuses
    (``Wrong``) the same child, a child out of reach, and an entry of which it is asked already.
    """
    reached(doing, given["child"])
    found = versions(doing, given["child"], given["note"])
    to_child = _child_of(doing, given["to_child"])
    if to_child == given["child"]:
        raise Wrong("The entry stands on this child already.", "to_child")
    entry = {"record": CaseNote.__name__, "line": found[0].pk}
    open_ones = MovedEntry.objects.filter(
        agreed_at__isnull=True, declined_at__isnull=True, withdrawn_at__isnull=True, **entry
    )
    if open_ones.exists():
        raise Wrong(
            "It was asked already that this entry is moved. It waits for somebody to agree."
        )
    return doing.create(
        MovedEntry,
        person_id=given["child"],
        to_person_id=to_child,
        entry_on=found[-1].happened_on,
        why=given["why"].strip(),
        worker_id=writer(doing),
        asked_at=doing.now,
        **entry,
    )


def _child_of(doing: Doing, reference: str) -> int:
    """The child behind a reference, in reach of whoever asks."""
    try:
        number = id_of(reference, "child")
    except ValueError:
        raise Wrong("Choose the child it belongs to.", "to_child") from None
    if not ground_of(doing.by, number, now=doing.now):
        raise Wrong("Choose a child whom you may open.", "to_child")
    return number


ASK_TO_MOVE_ENTRY = Action(
    code="ask_to_move_entry",
    title="Say that an entry is on the wrong child",
    why="What is on the wrong record misleads about one child and is missing for another.",
    may="write_notes",
    form=FORM,
    run=run,
)
