"""Correct a note: a new version with its reason; what it said before is kept and can be read."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.forms.models import model_to_dict

from keepsight.access.record.notes import may_correct
from keepsight.actions.people.names_of_others import doubts_of
from keepsight.actions.people.of_note import reached, versions, writer
from keepsight.actions.people.of_several import parts_of
from keepsight.actions.people.write_case_note import answered
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section, form_of
from keepsight.records.people.case_note import FORM, CaseNote
from keepsight.writing.doubts import doubt
from keepsight.writing.perform import Conflict, Doing, Refused, Wrong, version_of

#: Asked of every correction, after the questions of the note itself.
WHY = Question(
    "why_corrected",
    "Why it is corrected",
    hint="Both versions stay. This stands beside them.",
    most=300,
)


def correction_form(form: Form) -> Form:
    """The questions on which a note was written, in their own order and words, and then the reason."""
    return replace(form, sections=(*form.sections, Section("", (WHY,))), earlier=(), not_asked={})


def run(doing: Doing, given: dict[str, Any]) -> CaseNote:
    """The new version, on the form of the one it corrects.

    ``given``: child, note (the number of any of its versions), why_corrected, and the answers.
    Refuses with ``Conflict`` where another version was finished since the form was opened, with
    ``Refused`` whoever may not (``access.record.notes.may_correct``), and with ``Wrong`` a correction that
    changes nothing, or a note that was moved meanwhile. Doubts (``Doubted``) names of others.
    """
    ground = reached(doing, given["child"])
    found = versions(doing, given["child"], given["note"])
    first, last = found[0], found[-1]
    refusal = may_correct(doing.by, ground, first.worker_id, first.finished_at)
    if refusal:
        raise Refused(refusal, children=[given["child"]])
    _refuse_older(doing, found)
    form = form_of(FORM, last.form_since)
    answers = answered(doing, form, given)
    if all(getattr(last, field) == value for field, value in answers.items()):
        raise Wrong("Nothing is different from what the note says now.")
    changed = [
        part
        for part in parts_of(answers, form, frozenset(), [last.person_id])
        if part.text != getattr(last, part.field)
    ]
    doubt(given, doubts_of(doing, last.person_id, changed))
    return doing.create(
        CaseNote,
        person_id=last.person_id,
        worker_id=writer(doing),
        form_since=form.since,
        finished_at=doing.now,
        corrects=last,
        why_corrected=given["why_corrected"].strip(),
        **answers,
    )


def _refuse_older(doing: Doing, found: list[CaseNote]) -> None:
    """Refuse (``Conflict``) a correction of what has been corrected since the form was opened."""
    opened, last = doing.opened_version, found[-1]
    if opened is None or version_of(last) <= opened:
        return
    known = [one for one in found if version_of(one) <= opened]
    row = last.history.order_by("-history_id").first()
    raise Conflict(
        model_to_dict(last),
        row.history_user_id,
        row.history_date,
        base=model_to_dict(known[-1]) if known else {},
        version=row.history_id,
    )


CORRECT_CASE_NOTE = Action(
    code="correct_case_note",
    title="Correct a note",
    why="A mistake is put right in sight of everybody: what was relied on before can still be read.",
    may="write_notes",
    form=correction_form(FORM),
    run=run,
)
