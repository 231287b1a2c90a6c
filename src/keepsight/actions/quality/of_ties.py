"""What both actions that declare a tie ask: that it is not declared yet, and does not begin ahead."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from keepsight.records.quality.staff_tie import StaffTie
from keepsight.writing.perform import Wrong


def not_tied_yet(worker: int, child: int, today: date) -> None:
    """Refuse (``Wrong``) a second tie of one worker to one child while the first lasts."""
    lasts = Q(ended_on__isnull=True) | Q(ended_on__gte=today)
    if StaffTie.objects.filter(lasts, worker_id=worker, person_id=child).exists():
        raise Wrong("This tie is written down already.")


def in_no_future(day: date, today: date) -> date:
    """The first day of a tie. Refuses (``Wrong``) one to come: until then the record would stay open."""
    if day > today:
        raise Wrong("The first day is still to come.", field="started_on")
    return day
