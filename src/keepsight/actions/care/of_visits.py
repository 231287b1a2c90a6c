"""A visit that somebody asked for is asked for no longer once it is made."""

from __future__ import annotations

from datetime import date

from keepsight.records.care.visit_asked_for import VisitAskedFor
from keepsight.writing.perform import Doing


def made(doing: Doing, child: int, day: date) -> None:
    """Every wish for a visit from before the end of a day on which the child was seen is answered."""
    wishes = VisitAskedFor.objects.filter(
        person_id=child, asked_on__lte=day, visited_on=None, withdrawn_on=None
    )
    for wish in wishes:
        doing.amend(wish, why="the visit was made", visited_on=day)
