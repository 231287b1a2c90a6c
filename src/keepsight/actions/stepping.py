"""Running a step: what must be open is found, every date is held to the child's life, and it is written.

A step that makes a record, or completes one that is open, needs no code of its own: ``making`` and
``completing`` build it from the record's form. What else a step does (a referral that is accepted opens an
episode of need) stands in its ``then``.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models

from keepsight.access.reach.ground import ground_of
from keepsight.access.record.open_now import OpenRow, open_now, opens, record_of
from keepsight.actions.step_days import bare, dates_stand, day_of, days_kept, said_day
from keepsight.actions.workforce.decided_steps import ON_REQUEST_OF, taken_with
from keepsight.actions.workforce.of_council import team_of, worker_of
from keepsight.kernel.decision import LEVELS
from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.step import Step
from keepsight.records.people.person import Person
from keepsight.records.record import Record
from keepsight.writing.perform import Doing, Refused, Wrong

#: What stands before the number of the open row that was chosen, where a child has several.
CHOSEN = "of_"
OUT_OF_REACH = "This child is not in your reach."
NOT_YOURS = "Your role does not write this."
#: Since when the forms of steps have the shape they have.
SINCE = date(2016, 1, 1)


@dataclass
class Around:
    """What a step finds before it writes: the child, what is open, and the rows that it needs."""

    doing: Doing
    child: Person
    open: Mapping[str, list[OpenRow]]
    rows: Mapping[str, Any]

    def all_open(self, code: str) -> list[OpenRow]:
        return list(self.open.get(code, ()))


Then = Callable[[Around, Any, dict[str, Any]], None]
Check = Callable[[Around, dict[str, Any]], None]
Also = Callable[[Around, dict[str, Any]], dict[str, Any]]
#: From when the questions of a step are asked in this shape.
SINCE = date(2016, 1, 1)


def asking(*questions: Question) -> Form:
    """The form of a step that asks little: these questions, under no heading."""
    return Form(sections=(Section("", questions),) if questions else (), since=SINCE)


def making(
    record: type[Record],
    form: Form | None = None,
    *,
    also: Also | None = None,
    check: Check | None = None,
    then: Then | None = None,
    **said: Any,
) -> Step:
    """A step that puts a new record on file.

    ``form``: its questions, by default the record's own. ``also``: values that nobody is asked.
    ``check``: raises ``Wrong`` (at the field of a question) for answers that cannot stand together.
    ``then``: what follows in the same transaction, handed the record that was made. ``said``: the other
    fields of ``kernel.step.Step``. The record gets the child, the needed rows that it has a pointer to
    by their names, and the writer and their team where it keeps them and nobody is asked.
    """
    asked = form or _form_of(record)

    def body(around: Around, given: dict[str, Any]) -> Any:
        answers = answers_for(record, asked, given, around.doing)
        values = {**_pointers(record, around), **_whose(record, around.doing, given, answers)}
        values |= answers
        values |= also(around, given) if also else {}
        made = around.doing.create(record, **_of_child(record, around), **values)
        if then:
            then(around, made, given)
        return made

    return _step(record, asked, body, {**said, "check": check})


def completing(
    what: str,
    form: Form,
    *,
    also: Also | None = None,
    check: Check | None = None,
    then: Then | None = None,
    why_changed: str = "completed",
    again: bool = False,
    once: tuple[str, ...] = (),
    **said: Any,
) -> Step:
    """A step that writes on the open row of a record: ends a plan, authorises an assessment.

    ``what``: the name of the record's file. A day that stands there already is refused, and never written
    over in silence; ``again``: for what may happen more than once. ``once``: days that nobody is asked and
    that are put on file once. The rest as for ``making``.
    """
    record = record_of(what)
    needs = tuple(dict.fromkeys((what, *said.pop("needs", ()))))
    days = () if again else days_kept(record, form, opens()[what].ends)

    def stands(around: Around, given: dict[str, Any]) -> None:
        if check:
            check(around, given)
        for field in days:
            day = getattr(around.rows[what], field)
            if day is not None:
                raise Wrong(f"This is on file already, of {said_day(day_of(day))}.", field=field)

    def body(around: Around, given: dict[str, Any]) -> Any:
        values = answers_for(record, form, given, around.doing)
        values |= also(around, given) if also else {}
        row = around.rows[what]
        around.doing.amend(row, why=why_changed, **values)
        if then:
            then(around, row, given)
        return row

    told = {"needs": needs, "completes": what, "check": stands, "once": (*days, *once)}
    return _step(record, form, body, {**said, **told})


def _step(
    record: type[Record],
    form: Form,
    body: Callable[[Around, dict[str, Any]], Any],
    said: dict[str, Any],
) -> Step:
    def run(doing: Doing, given: dict[str, Any]) -> Any:
        around = could_be_done(step, doing, given)
        if step.decides and ON_REQUEST_OF not in given:
            row = around.rows.get(step.completes)
            author = step.judges(getattr(row, "worker_id", None))
            taken_with(step, doing, around.child.pk, author, given)
        return body(around, given)

    step = Step(form=form, run=run, **{"record": record.__name__, "may": "write_steps", **said})
    return step


def could_be_done(step: Step, doing: Doing, given: dict[str, Any]) -> Around:
    """What a step finds, where nothing but its decision stands in its way; refuses as it would itself.

    Run when a step is done, and when it is asked for: whoever decides is handed what can be done.
    """
    around = around_for(step, doing, given)
    if step.check:
        step.check(around, given)
    return around


def around_for(step: Step, doing: Doing, given: Mapping[str, Any]) -> Around:
    """Everything that must hold before a step is done.

    ``given``: child, the answers, and ``of_<code>`` where one of several open rows was chosen. Refuses
    (``Refused``) a child out of reach, a step that is not this person's and a level below the step's;
    (``Wrong``) what must be open and is not, what must not be and is, and a date that the child's life
    has no room for.
    """
    number = int(given["child"])
    if not ground_of(doing.by, number, now=doing.now):
        raise Refused(OUT_OF_REACH, children=[number])
    if doing.by.worker_id is None:
        raise Refused("Only a worker of the council writes on a child’s record.")
    if not doing.by.may_write(step.code):
        raise Refused(NOT_YOURS, about={"step": step.code}, children=[number])
    if doing.by.level < step.level and not doing.by.owns(step.code):
        raise Refused(
            f"{_capital(step.title)}: that takes a {LEVELS[step.level]} or above. Ask your manager.",
            about={"step": step.code, "needed": step.level, "level": doing.by.level},
            children=[number],
        )
    # Two who write on one child wait for each other here, so that neither makes a second plan.
    child = Person.objects.select_for_update().get(pk=number, authority_id=doing.by.authority_id)
    found = open_now(doing.by.authority_id or 0, number, doing.today)
    for code in step.bars:
        if found.get(code):
            raise Wrong(_there_already(code, found[code][0]))
    rows = {code: _row(code, rows_for(step, code, found), given) for code in step.needs}
    dates_stand(step.form, given, child, rows, doing.today)
    return Around(doing, child, found, rows)


def rows_for(step: Step, code: str, found: Mapping[str, list[OpenRow]]) -> list[OpenRow]:
    """The open rows of a needed kind that a step may be of: of what it completes those not done yet.

    All of them where each is done, so that it is said which day stands on file.
    """
    rows = list(found.get(code, ()))
    return left_to_do(step, rows) or rows if code == step.completes else rows


def left_to_do(step: Step, rows: list[OpenRow]) -> list[OpenRow]:
    """Of the rows that a step completes those on which none of its days stands."""
    return [row for row in rows if not row.filled & set(step.once)]


def _row(code: str, open_rows: list[OpenRow], given: Mapping[str, Any]) -> Any:
    if not open_rows:
        raise Wrong(f"There is no {bare(opens()[code].words)} open for this child.")
    chosen = given.get(CHOSEN + code)
    numbers = [row.number for row in open_rows]
    if chosen is None and len(numbers) > 1:
        raise Wrong(f"Say which {bare(opens()[code].words)} it belongs to.", field=CHOSEN + code)
    number = int(chosen) if chosen is not None else numbers[0]
    if number not in numbers:
        raise Wrong(f"This {bare(opens()[code].words)} is not open any more.")
    return record_of(code).objects.get(pk=number)


def _there_already(code: str, row: OpenRow) -> str:
    since = f", since {said_day(row.begun_on)}" if row.begun_on else ""
    return f"There is {opens()[code].words} already{since}. End it first."


def answers_for(
    record: type[models.Model], form: Form, given: Mapping[str, Any], doing: Doing
) -> dict[str, Any]:
    """The answers to a form as the record keeps them; those that are no field of it are left out.

    A worker or team that was chosen from a list is found within the council, or refused (``Wrong``).
    """
    fields = {field.name: field for field in record._meta.concrete_fields}
    values: dict[str, Any] = {}
    for question in form.questions:
        field = fields.get(question.field)
        if field is not None:
            values[question.field] = _kept(question, field, given.get(question.field), doing)
    return values


def _kept(question: Question, field: models.Field, value: Any, doing: Doing) -> Any:
    if question.choices == "workers":
        return worker_of(doing, value, question.field) if value else None
    if question.choices == "teams":
        return team_of(doing, value, question.field)
    if value is None and isinstance(field, models.CharField | models.TextField):
        return ""
    if question.kind == "several":
        return list(value or ())
    if value is not None and isinstance(field, models.IntegerField):
        return int(value)
    return value


def _pointers(record: type[Record], around: Around) -> dict[str, Any]:
    """The needed rows that the record has a pointer to, by the record pointed to."""
    by_record = {type(row): row for row in around.rows.values()}
    return {
        field.name: by_record[field.related_model]
        for field in record._meta.concrete_fields
        if isinstance(field, models.ForeignKey) and field.related_model in by_record
    }


def _of_child(record: type[Record], around: Around) -> dict[str, Any]:
    """The child, but for what is about no child, though it is written on a child's page."""
    names = {field.name for field in record._meta.concrete_fields}
    return {"person_id": around.child.pk} if "person" in names else {}


def _whose(
    record: type[Record], doing: Doing, given: Mapping[str, Any], answers: Mapping[str, Any]
) -> dict[str, Any]:
    """Who writes and their team, where the record keeps them and no answer says it.

    Of a step that was asked for it is who asked.
    """
    names = {field.name for field in record._meta.concrete_fields}
    team = next((held.team_id for held in doing.by.roles if held.team_id is not None), None)
    writer = given.get(ON_REQUEST_OF, doing.by.worker_id)
    whose = {"worker": writer, "team": team if writer == doing.by.worker_id else None}
    return {f"{name}_id": value for name, value in whose.items() if name in names - answers.keys()}


def _form_of(record: type[Record]) -> Form:
    form: Form = importlib.import_module(record.__module__).FORM
    return form


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
