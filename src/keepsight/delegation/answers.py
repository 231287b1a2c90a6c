"""How the answers of a case are read by the rises of decisions, whoever gave them and in what form.

An answer from a form is a yes, a choice or a number; one that was kept, or came from a file, may be
the same in words. A question that was not answered raises nothing: no request is taken without its
answers (``deciding.unanswered``). What the house knows of a child itself is not asked but added
(``with_known``), and where it is not known the stricter case counts.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation

from keepsight.kernel.decision import Case
from keepsight.law.birthdays import age_on

#: Added by ``with_known``: the age in whole years, from the child's own record.
AGE = "age"
#: Added by ``deciding.missing``: whether the office is closed at that moment.
OFFICE_IS_CLOSED = "office_is_closed"


def with_known(answers: Case, *, born_on: date | None, day: date) -> Case:
    """The answers of a request, with the child's age on the day of deciding.

    ``born_on``: None before birth and where nobody knows it; then no age is added.
    """
    if born_on is None or born_on > day:
        return dict(answers)
    return {**answers, AGE: age_on(born_on, day)}


def is_yes(case: Case, field: str) -> bool:
    """Whether a question was answered with yes."""
    answer = case.get(field)
    return answer is True or str(answer).strip().lower() in ("yes", "true", "1")


def is_any_of(case: Case, field: str, *codes: str) -> bool:
    """Whether the choice made is one of these."""
    answer = str(case.get(field) or "").strip()
    return bool(answer) and answer in codes


def is_over(case: Case, field: str, most: int) -> bool:
    """Whether a number was given and lies above the most: £100.00 is not over 100, £100.01 is."""
    number = number_in(case, field)
    return number is not None and number > most


def may_be_over(case: Case, field: str, most: int) -> bool:
    """Whether a number lies above the most, or nobody knows it."""
    number = number_in(case, field)
    return number is None or number > most


def may_be_under(case: Case, field: str, least: int) -> bool:
    """Whether a number lies below the least, or nobody knows it."""
    number = number_in(case, field)
    return number is None or number < least


def number_in(case: Case, field: str) -> Decimal | None:
    """A number exactly as it was written; None where none was, or what was written is none."""
    written = str(case.get(field) if case.get(field) is not None else "").strip().lstrip("£")
    try:
        number = Decimal(written.replace(",", ""))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
