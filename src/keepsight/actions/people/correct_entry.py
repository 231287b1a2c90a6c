"""Correct an entry that a step put on the record: a new version with its reason, under the same checks.

What is finished once (a note) is corrected by a version of its own (``correct_case_note``); what another
system sent is corrected there. What was decided is decided anew: only its words and days are put right.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from keepsight.access.record.notes import may_correct
from keepsight.access.record.open_now import record_of
from keepsight.access.record.telling import Telling, seen_by
from keepsight.access.viewer import Viewer
from keepsight.actions.people.of_note import reached, writer
from keepsight.actions.step_days import dates_stand
from keepsight.actions.stepping import answers_for
from keepsight.kernel.action import Action
from keepsight.kernel.decision import LEVELS
from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.step import Step
from keepsight.kernel.unit import units_of
from keepsight.records.people.person import Person
from keepsight.records.record import HERE
from keepsight.records.workforce.account import Account
from keepsight.writing.perform import Doing, Refused, Wrong

#: Asked of every correction, after the questions of the entry itself.
WHY = Question(
    "why_entry_corrected",
    "Why the entry is corrected",
    hint="Every version stays. This stands beside them.",
    most=100,
)
#: What may be put right of something that a decision was taken on.
WORDS_AND_DAYS = ("text", "long_text", "date")


def steps_making(one: Telling) -> list[Step]:
    """The steps that put such an entry on the record, in the order of their codes."""
    steps = units_of("actions", Step).values()
    return sorted(
        (step for step in steps if step.record == one.model.__name__ and not step.completes),
        key=lambda step: step.code,
    )


def correction_form(one: Telling, row: Any) -> Form:
    """The questions that can be answered anew: the record's own, and those by which it was completed.

    Empty where no step makes such an entry. ``row``: the entry as it stands.
    """
    made_by = steps_making(one)
    if not made_by:
        return Form(sections=())
    fields = {field.name for field in one.model._meta.concrete_fields}
    is_decided = any(step.decides for step in made_by)
    asked = [question for question in one.form.questions if question.field in fields]
    if is_decided:
        asked = [question for question in asked if question.kind in WORDS_AND_DAYS]
    known = {question.field for question in asked}
    asked += [question for question in _completed(one, row) if question.field in fields - known]
    return Form(sections=(Section("", tuple(asked)), Section("", (WHY,)))) if asked else Form(())


def _completed(one: Telling, row: Any) -> Iterator[Question]:
    """The questions of the steps that completed the entry, of those answers that it has."""
    for step in units_of("actions", Step).values():
        if step.completes == one.code and not step.decides:
            for question in step.form.questions:
                if getattr(row, question.field, None) not in (None, ""):
                    yield question


def why_not(
    viewer: Viewer, ground: str, one: Telling, row: Any, written_by: int | None, at: Any
) -> str:
    """Why this viewer may not correct an entry, in a sentence; "" where they may.

    ``written_by`` and ``at``: who wrote its first version, and when.
    """
    if hasattr(row, "finished_at"):
        return "It is finished: it is corrected by a version of its own."
    if row.source != HERE:
        return "It came from another system, and is corrected there."
    if not correction_form(one, row).sections:
        return "It was not put on the record by a form, so there is none to correct it on."
    level = max(step.level for step in steps_making(one))
    if viewer.level < level:
        return f"It takes a {LEVELS[level]} or above."
    return may_correct(viewer, ground, written_by, at)


def run(doing: Doing, given: dict[str, Any]) -> Any:
    """The entry with its new values; the ones before stay in its history with the reason.

    ``given``: child, record (the name of its file), number, the answers, why_entry_corrected. Refuses with
    ``Conflict`` where it was saved since the form was opened, with ``Refused`` whoever may not
    (``why_not``), and with ``Wrong`` a day for which the child's life has no room, or no change at all.
    """
    child = given["child"]
    ground = reached(doing, child)
    writer(doing)
    one = seen_by(doing.by).get(given["record"])
    row = one.model.objects.filter(pk=given["number"], person_id=child).first() if one else None
    if one is None or row is None:
        raise Wrong("This entry does not stand on the record of the child any more.")
    first = row.history.order_by("history_id").first()
    wrote = Account.objects.filter(pk=first.history_user_id).values_list("worker_id", flat=True)
    refusal = why_not(doing.by, ground, one, row, wrote.first(), first.history_date)
    if refusal:
        raise Refused(refusal, children=[child])
    form = correction_form(one, row)
    dates_stand(form, given, Person.objects.get(pk=child), _rows_before(one, row), doing.today)
    values = answers_for(one.model, form, given, doing)
    changed = {name: value for name, value in values.items() if getattr(row, name) != value}
    if not changed:
        raise Wrong("Nothing is different from what the entry says now.")
    is_of_days = any(isinstance(value, date) for value in changed.values())
    # Since when it was known stays, where only its words are put right.
    moment = doing.now if is_of_days else row.recorded_at
    why = given["why_entry_corrected"].strip()
    return doing.amend(row, why=why, **values, recorded_at=moment)


def _rows_before(one: Telling, row: Any) -> dict[str, Any]:
    """What had to be open for the entry, and it points to: no day of it lies before that began."""
    found = {}
    for step in steps_making(one):
        for code in step.needs:
            for field in one.model._meta.concrete_fields:
                if field.related_model is record_of(code) and getattr(row, field.attname):
                    found[code] = getattr(row, field.name)
    return found


CORRECT_ENTRY = Action(
    code="correct_entry",
    title="Correct an entry",
    why="A mistake is put right in sight of everybody: what was relied on before can still be read.",
    may="write_notes",
    form=Form(sections=(Section("", (WHY,)),)),
    run=run,
)
