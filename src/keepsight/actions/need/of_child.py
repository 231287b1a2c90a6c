"""What steps for children in need ask of the child itself: its age, and what limits it."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.law import birthdays
from keepsight.records.people.disability import Disability
from keepsight.records.people.person import Person
from keepsight.writing.perform import Wrong

GROWN_UP = 18


def age_on(child: Person, day: date) -> int | None:
    """The child's age on a day, None where nobody knows when it was born."""
    return birthdays.age_on(child.born_on, day) if child.born_on else None


def refuse_grown_up(child: Person, day: date, sentence: str, field: str) -> None:
    """Refuse (``Wrong``, at a question) what is only for those under 18."""
    age = age_on(child, day)
    if age is not None and age >= GROWN_UP:
        raise Wrong(sentence, field=field)


def is_disabled(child: Person) -> bool:
    """Whether a disability is on file."""
    rows: Any = Disability.objects.filter(person=child)
    return bool(rows.exclude(disability_code__in=("", "NONE")).exists())
