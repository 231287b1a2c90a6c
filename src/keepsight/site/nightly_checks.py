"""The checks of the data every night: what only the night reads is read, and all that is found is counted."""

from __future__ import annotations

import logging
from datetime import datetime

import polars as pl

from keepsight.access.viewer import day_of
from keepsight.boards.looked_at_night import look_at_night
from keepsight.records.authority import Authority
from keepsight.site.machine import machine_viewer
from keepsight.writing.checked_nights import keep_count

LOG = logging.getLogger(__name__)


def look_and_count(*, now: datetime) -> int:
    """Look at every council's records; how many holes were found.

    A fault in one council keeps nothing from the others, and is raised when all were looked at. Of it only its
    kind is told: its words may quote a record.
    """
    found, failed = 0, 0
    for council in Authority.objects.order_by("pk"):
        try:
            look_at_night(machine_viewer(council, now), council.code, now=now)
            found += keep_count(council.pk, night=day_of(now))
        except (Exception, pl.exceptions.PanicException) as error:
            LOG.error("The checks of a council failed at night: %s", type(error).__name__)
            failed += 1
    if failed:
        raise RuntimeError(f"The checks failed in {failed} councils.")
    return found
