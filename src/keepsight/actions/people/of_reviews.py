"""What everything that is looked at again has in common: the day on which that is due."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.stepping import Around
from keepsight.writing.perform import Wrong


def is_looked_at_again(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a day of the next look that is not still to come: it would be late at once."""
    again: date = given["review_on"]
    if again <= around.doing.today:
        raise Wrong("Choose a day that is still to come.", field="review_on")
