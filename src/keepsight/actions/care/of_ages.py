"""What a child's age allows: nobody is looked after at 18, and no care order is made from 17 on."""

from __future__ import annotations

from datetime import date

from keepsight.actions.step_days import said_day
from keepsight.actions.stepping import Around
from keepsight.law.birthdays import age_on, birthday
from keepsight.writing.perform import Wrong

ADULT = 18
#: No care or supervision order is made of who is 17 (Children Act 1989, section 31(3)).
NO_CARE_ORDER_FROM, CARE_ORDERS = 17, ("C1", "C2")
#: Nobody is charged or sentenced under ten (Children and Young Persons Act 1933, section 50).
ANSWERS_FROM, OF_YOUTH_JUSTICE = 10, ("J1", "J2", "J3")


def refuse_grown_up(around: Around, on: date, field: str) -> None:
    """Refuse (``Wrong``) what begins in care at 18, and care that ends after that birthday."""
    born = around.child.born_on
    if born is None:
        return
    grown = birthday(born, ADULT)
    is_end = field == "ended_on"
    if on > grown or (on == grown and not is_end):
        ends = (
            "Care ended then at the latest." if is_end else "Nobody is looked after at 18 or older."
        )
        raise Wrong(f"The child turned 18 on {said_day(grown)}. {ends}", field=field)


def refuse_at_age(around: Around, code: str, on: date, field: str) -> None:
    """Refuse (``Wrong``) an order that nobody of the child's age can be under anew."""
    born = around.child.born_on
    if born is None:
        return
    if code in CARE_ORDERS and age_on(born, on) >= NO_CARE_ORDER_FROM:
        raise Wrong("No care order is made of a young person of 17 or older.", field=field)
    if code in OF_YOUTH_JUSTICE and age_on(born, on) < ANSWERS_FROM:
        raise Wrong("Nobody under ten is remanded, detained or sentenced.", field=field)
