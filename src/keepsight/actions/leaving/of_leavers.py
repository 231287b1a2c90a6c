"""What steps of leaving care ask of a young person: the age on a day, and what is owed by the record."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.need.of_child import age_on
from keepsight.actions.stepping import Around
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.leaving.adviser import Adviser
from keepsight.records.leaving.care_leaver import CareLeaver
from keepsight.writing.perform import Refused, Wrong

#: Adviser and plan come from the sixteenth birthday on, and may be made ready in the year before it.
MADE_READY_FROM, OWED_FROM, OWED_UNTIL = 15, 16, 25
OF_AGE, ADVISED_UNTIL = 18, 21
#: Bed and breakfast, and emergency accommodation: for nobody under 18.
NEVER_UNDER_18 = frozenset({"V", "W"})


def is_old_enough(around: Around, day: date, field: str) -> None:
    """Refuse (``Wrong``, at the field) what is for young people, where this one was a child on the day."""
    age = age_on(around.child, day)
    if age is not None and age < MADE_READY_FROM:
        raise Wrong(
            f"On this day the child was {age}. This is for young people from {MADE_READY_FROM}.",
            field=field,
        )


def refuse_own_adviser(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Refused``) the personal adviser as the author of what is owed to somebody under 18.

    An adviser stands beside the young person and is no judge of what they get: R (J) v Caerphilly County
    Borough Council [2005] EWHC 586 (Admin). From 18 on the adviser writes the plan with them.
    """
    age = age_on(around.child, around.doing.today)
    if age is None or age >= OF_AGE:
        return
    numbers = [row.number for row in around.all_open("adviser")]
    if Adviser.objects.filter(pk__in=numbers, worker_id=around.doing.by.worker_id).exists():
        raise Refused(
            f"You are the personal adviser. Until {OF_AGE} the social worker writes this, and you help "
            "the young person to be heard in it.",
            children=[around.child.pk],
        )


def is_looked_after(around: Around, day: date) -> bool | None:
    """Whether the young person was looked after on a day; None where no period of care is on file at all."""
    mine = PeriodOfCare.objects.filter(
        authority_id=around.child.authority_id, person_id=around.child.pk
    )
    spans = list(mine.values_list("started_on", "ended_on"))
    if not spans:
        return None
    return any(first and first <= day and (last is None or day < last) for first, last in spans)


def said_last(around: Around, day: date | None = None) -> CareLeaver | None:
    """What is on file of the young person as a care leaver, the latest up to a day; None for nothing."""
    rows = CareLeaver.objects.filter(
        authority_id=around.child.authority_id, person_id=around.child.pk
    ).exclude(eligibility_code="")
    if day is not None:
        rows = rows.filter(known_on__lte=day)
    return rows.order_by("known_on", "id").last()
