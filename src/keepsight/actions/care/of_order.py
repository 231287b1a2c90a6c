"""Two days of one form, of which the second never comes before the first."""

from __future__ import annotations

from typing import Any

from keepsight.actions.step_days import said_day
from keepsight.actions.stepping import Around, Check
from keepsight.writing.perform import Wrong


def in_order(first: str, second: str) -> Check:
    """A check that refuses (``Wrong``, at the second question) a second day before the first."""

    def check(around: Around, given: dict[str, Any]) -> None:
        begun, after = given.get(first), given.get(second)
        if begun and after and after < begun:
            raise Wrong(f"It cannot be before {said_day(begun)}.", field=second)

    return check
