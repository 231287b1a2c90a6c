"""Correct a visit: what it said before stays and can be read, with who changed it, when and why."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from keepsight.access.record.notes import may_correct
from keepsight.actions.people.names_of_others import doubts_of
from keepsight.actions.people.of_note import reached
from keepsight.actions.people.of_several import parts_of
from keepsight.actions.people.of_visit import OTHER, SOCIAL_WORKER, as_kept, kind_of, stands
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section, form_of
from keepsight.law.office_hours import ENGLAND
from keepsight.records.people.person import Person
from keepsight.records.people.visit import FORM, Visit
from keepsight.writing.doubts import doubt
from keepsight.writing.perform import Doing, Refused, Wrong

#: Asked of every correction, after the questions of the visit itself.
WHY = Question(
    "why_corrected",
    "Why the visit is corrected",
    hint="What it said before stays. This stands beside it.",
    most=300,
)
ELSEWHERE = (
    "This visit came from another system. Correct it there: the next file would undo it here."
)


def correction_form(form: Form) -> Form:
    """The questions on which a visit was written, and then the reason."""
    return replace(form, sections=(*form.sections, Section("", (WHY,))), earlier=(), not_asked={})


def run(doing: Doing, given: dict[str, Any]) -> Visit:
    """The visit with its new answers; when it was first recorded stays as it was.

    ``given``: child, visit (its number), why_corrected, and the answers. Refuses with ``Conflict`` a
    visit that was corrected since the form was opened, with ``Refused`` whoever may not
    (``access.record.notes.may_correct``) and what another system sent, and with ``Wrong`` what cannot
    stand, what changes nothing, and a day after that on which it was recorded.
    """
    ground = reached(doing, given["child"])
    child = Person.objects.select_for_update().get(
        pk=given["child"], authority_id=doing.by.authority_id
    )
    visit = Visit.objects.filter(person=child, pk=given["visit"]).first()
    if visit is None:
        raise Wrong("This visit is not on this child’s record.")
    if visit.form_since is None:
        raise Refused(ELSEWHERE, children=[child.pk])
    refusal = may_correct(doing.by, ground, visit.worker_id, visit.recorded_at)
    if refusal:
        raise Refused(refusal, children=[child.pk])
    form = form_of(FORM, visit.form_since)
    said: dict[str, Any] = {one.field: given.get(one.field) for one in form.questions}
    stands(doing, child, said, {})
    kept = as_kept(said)
    if all(getattr(visit, field) == value for field, value in kept.items()):
        raise Wrong("Nothing is different from what the visit says now.")
    recorded = visit.recorded_at.astimezone(ENGLAND).date() if visit.recorded_at else doing.today
    if said["visited_on"] > recorded:
        raise Wrong(
            "The visit was recorded before this day, so it was not made on it.", "visited_on"
        )
    changed = [
        part
        for part in parts_of(kept, form, frozenset(), [child.pk])
        if part.text != getattr(visit, part.field)
    ]
    doubt(given, doubts_of(doing, child.pk, changed))
    # Whose visit it was does not change with who puts it right.
    level = 0 if visit.kind_code == OTHER else SOCIAL_WORKER
    kind = kind_of(level, child.pk, said["visited_on"])
    return doing.amend(
        visit,
        why="corrected",
        recorded_at=visit.recorded_at,
        why_corrected=given["why_corrected"].strip(),
        kind_code=kind,
        **kept,
    )


CORRECT_VISIT = Action(
    code="correct_visit",
    title="Correct a visit",
    why="A mistake is put right in sight of everybody: what was relied on before can still be read.",
    may="write_notes",
    form=correction_form(FORM),
    run=run,
)
