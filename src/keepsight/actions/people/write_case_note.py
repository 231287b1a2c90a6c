"""Write a note on a child's record and finish it; of one event also on those of brothers and sisters."""

from __future__ import annotations

from typing import Any

from keepsight.actions.people.names_of_others import doubts_of
from keepsight.actions.people.of_note import reached, writer
from keepsight.actions.people.of_several import answers_of_child, parts_of, whom
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, form_on
from keepsight.records.people.case_note import FORM, CaseNote
from keepsight.writing.doubts import doubt
from keepsight.writing.perform import Doing, Wrong

#: What a note about several children asks of each: what happened, and what was said.
OF_EACH = frozenset({"words", "own_words"})


def run(doing: Doing, given: dict[str, Any]) -> CaseNote:
    """The note, finished: from now on it is corrected by another version, and never changed.

    ``given``: child, and the answers to the form of today; with ``children``, the others whom the event
    was about, the fields of ``OF_EACH`` stand once for each (``of_several.field_of``), and each child gets
    a note of its own. Gives back that of ``child``. Refuses (``Wrong``) a day to come, (``Refused``) a
    child out of reach or no brother or sister; doubts (``Doubted``) the names of others.
    """
    child = int(given["child"])
    reached(doing, child)
    children = whom(doing, given) if given.get("children") else [child]
    apart = OF_EACH if len(children) > 1 else frozenset[str]()
    form = form_on(FORM, doing.today)
    said = {
        one: answered(doing, form, answers_of_child(given, form, apart, one)) for one in children
    }
    parts = parts_of(given, form, apart, children)
    doubt(given, doubts_of(doing, child, parts))
    notes = [
        doing.create(
            CaseNote,
            person_id=one,
            worker_id=writer(doing),
            form_since=form.since,
            finished_at=doing.now,
            **said[one],
        )
        for one in children
    ]
    return notes[0]


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
