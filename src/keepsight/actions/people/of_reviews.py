"""What everything that is looked at again has in common: the day on which that is due."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from keepsight.actions.stepping import Around
from keepsight.writing.perform import Wrong

A_YEAR = timedelta(days=366)


def is_looked_at_again(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a day of the next look that is not still to come: it would be late at once."""
    again: date = given["review_on"]
    if again <= around.doing.today:
        raise Wrong("Choose a day that is still to come.", field="review_on")


def is_looked_at_within_a_year(around: Around, given: dict[str, Any]) -> None:
    """The same, and no further off than a year: what is looked at less often is not looked at."""
    is_looked_at_again(around, given)
    if given["review_on"] > around.doing.today + A_YEAR:
        raise Wrong("Choose a day within a year.", field="review_on")
