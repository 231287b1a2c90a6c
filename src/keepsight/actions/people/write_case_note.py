"""Write a note on a child's record and finish it."""

from __future__ import annotations

from typing import Any

from keepsight.actions.people.of_note import reached, writer
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, form_on
from keepsight.records.people.case_note import FORM, CaseNote
from keepsight.writing.perform import Doing, Wrong


def run(doing: Doing, given: dict[str, Any]) -> CaseNote:
    """The note, finished: from now on it is corrected by another version, and never changed.

    ``given``: child, and the answers to the form of today. Refuses (``Wrong``) a day to come, and
    (``Refused``) a child out of reach.
    """
    reached(doing, given["child"])
    form = form_on(FORM, doing.today)
    return doing.create(
        CaseNote,
        person_id=given["child"],
        worker_id=writer(doing),
        form_since=form.since,
        finished_at=doing.now,
        **answered(doing, form, given),
    )


def answered(doing: Doing, form: Form, given: dict[str, Any]) -> dict[str, Any]:
    """The answers to a form's questions as the record keeps them; refuses (``Wrong``) a day to come."""
    if given.get("happened_on") and given["happened_on"] > doing.today:
        raise Wrong("This day is still to come. A note tells what happened.", "happened_on")
    said = {question.field: given.get(question.field) for question in form.questions}
    return {
        field: "" if value is None and field != "happened_on" else value
        for field, value in said.items()
    }


WRITE_CASE_NOTE = Action(
    code="write_case_note",
    title="Write a note",
    why="What is not written down did not happen for whoever comes after.",
    may="write_notes",
    form=FORM,
    run=run,
)
