"""The days that a step is told: each has room in the child's life, and none is written over."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any

from django.db import models

from keepsight.access.record.open_now import opens
from keepsight.kernel.form import Form
from keepsight.law.office_hours import ENGLAND
from keepsight.records.people.person import Person
from keepsight.writing.perform import Wrong

#: Before its birth a child has no dates but those of the months in which it was expected.
BEFORE_BIRTH = timedelta(days=300)


def dates_stand(
    form: Form, given: Mapping[str, Any], child: Person, rows: Mapping[str, Any], today: date
) -> None:
    """Refuse (``Wrong``, at its question) a day to come, before birth, after death, or too early."""
    for question in form.questions:
        day = given.get(question.field)
        if not isinstance(day, date):
            continue
        if day > today and not question.may_lie_ahead:
            raise Wrong("This day is still to come.", field=question.field)
        if child.born_on and day < child.born_on:
            early = child.born_on - BEFORE_BIRTH
            if not question.may_precede_birth or day < early:
                said = f"This is before the child was born, on {said_day(child.born_on)}."
                raise Wrong(said, field=question.field)
        if child.died_on and day > child.died_on and not question.may_follow_death:
            raise Wrong(f"The child died on {said_day(child.died_on)}.", field=question.field)
        for code, row in rows.items():
            begun = day_of(getattr(row, opens()[code].begins))
            if begun and day < begun and not question.may_come_first:
                what = bare(opens()[code].words)
                said = f"This is before the {what} began, on {said_day(begun)}."
                raise Wrong(said, field=question.field)


def days_kept(record: type[models.Model], form: Form, ends: Collection[str]) -> tuple[str, ...]:
    """The questions of a form for a day that has been: a record keeps the first answer to each.

    A day that may lie ahead is a plan, and plans move; of what ends the record (``ends``) there is none while
    it is open.
    """
    kept = {field.name for field in record._meta.concrete_fields} - set(ends)
    days = (one for one in form.questions if one.kind == "date" and not one.may_lie_ahead)
    return tuple(one.field for one in days if one.field in kept)


def bare(words: str) -> str:
    """The words of a thing without their article."""
    return words.removeprefix("an ").removeprefix("a ")


def said_day(on: date | None) -> str:
    """A day in a sentence, "" for none."""
    return f"{on.day} {on:%B %Y}" if on else ""


def day_of(value: Any) -> date | None:
    """The day of a date or a moment."""
    if value is not None and hasattr(value, "astimezone"):
        local: date = value.astimezone(ENGLAND).date()
        return local
    day: date | None = value
    return day
