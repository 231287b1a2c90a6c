"""Who manages a worker, dated."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING


class LineManager(Record):
    """Every worker has someone who answers for their children when they are away."""

    worker = models.ForeignKey("records.Worker", on_delete=models.PROTECT, related_name="+")
    manager = models.ForeignKey("records.Worker", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("worker", "manager", "started_on")
