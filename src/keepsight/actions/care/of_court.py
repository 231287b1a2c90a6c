"""Care proceedings and what led to them: the row of pre-proceedings in which the dataset keeps both."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around
from keepsight.records.care.pre_proceedings import ISSUE, PreProceedings


def led_to(around: Around, case: Any) -> PreProceedings | None:
    """The pre-proceedings that ended when a case was issued."""
    before = PreProceedings.objects.filter(person_id=around.child.pk, outcome_code=ISSUE)
    return before.filter(outcome_on=case.issued_on).first()
