"""What every action of supervision asks first: whose it is to do, and on which day it can have been."""

from __future__ import annotations

from datetime import date

from keepsight.access.staff.supervising import Supervising, supervising
from keepsight.records.workforce.worker import Worker
from keepsight.writing.perform import Doing, Refused, Wrong

NOT_YOURS = "You are not this worker’s supervisor, and do not cover for who is. Ask whoever answers for the team."


def as_supervisor(doing: Doing, worker: Worker) -> Supervising:
    """Who supervises whom today. Refuses (``Refused``) whoever neither supervises the worker nor covers."""
    who = supervising(doing.by, day=doing.today)
    if not who.supervises(worker.pk):
        raise Refused(NOT_YOURS)
    return who


def has_been(doing: Doing, day: date, field: str) -> None:
    """Refuse (``Wrong``) a day to come."""
    if day > doing.today:
        raise Wrong("This day is still to come.", field=field)
