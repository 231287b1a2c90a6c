"""What is done with the log every night: unusual looks noted, and its head kept off the machine."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

from keepsight.access.log.heads import keep_head
from keepsight.access.viewer import day_of
from keepsight.actions.quality.note_unusual_looks import NOTE_UNUSUAL_LOOKS
from keepsight.records.authority import Authority
from keepsight.site.machine import machine_viewer
from keepsight.writing.perform import perform

LOG = logging.getLogger(__name__)
#: The days gone through each night, so that a night in which the machine was off is made good.
DAYS_BACK = 3


def note_unusual_looks(*, now: datetime) -> int:
    """Go through the last days of every council's log; how many looks are newly to be asked about."""
    noted = 0
    for council in Authority.objects.order_by("pk"):
        by = machine_viewer(council, now)
        for back in range(DAYS_BACK, 0, -1):
            day = day_of(now) - timedelta(days=back)
            noted += perform(NOTE_UNUSUAL_LOOKS, {"day": day}, by=by, now=now)
    return noted


def keep_todays_head(*, now: datetime) -> bool:
    """Add the head of the log to the list that ``KEEPSIGHT_HEADS`` names; whether it was done.

    Where the list cannot be written (a share that is not there) the log of the machine says so; the
    next night tries again.
    """
    if not settings.HEADS:
        return False
    try:
        keep_head(Path(settings.HEADS), now=now, adds=True)
    except OSError:
        LOG.exception("The head of the audit log could not be added to the list off this machine.")
        return False
    return True
