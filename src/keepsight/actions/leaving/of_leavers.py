"""What steps of leaving care ask of a young person: the age on a day, and what is owed by the record."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import Around
from keepsight.records.leaving.care_leaver import CareLeaver
from keepsight.records.people.person import Person
from keepsight.writing.perform import Wrong

#: Adviser and plan come from the sixteenth birthday on, and may be made ready in the year before it.
MADE_READY_FROM, OWED_FROM, OWED_UNTIL = 15, 16, 25


def age_on(child: Person, day: date) -> int | None:
    """The age in whole years on a day; None where the date of birth is not known."""
    if child.born_on is None:
        return None
    has_been = (day.month, day.day) >= (child.born_on.month, child.born_on.day)
    return day.year - child.born_on.year - (0 if has_been else 1)


def is_old_enough(around: Around, day: date, field: str) -> None:
    """Refuse (``Wrong``, at the field) what is for young people, where this one was a child on the day."""
    age = age_on(around.child, day)
    if age is not None and age < MADE_READY_FROM:
        raise Wrong(
            f"On this day the child was {age}. This is for young people from {MADE_READY_FROM}.",
            field=field,
        )


def said_last(around: Around, day: date | None = None) -> CareLeaver | None:
    """What is on file of the young person as a care leaver, the latest up to a day; None for nothing."""
    rows = CareLeaver.objects.filter(
        authority_id=around.child.authority_id, person_id=around.child.pk
    ).exclude(eligibility_code="")
    if day is not None:
        rows = rows.filter(known_on__lte=day)
    return rows.order_by("known_on", "id").last()
