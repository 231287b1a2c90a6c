"""A post in the establishment, filled or vacant."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING


class Post(Record):
    """A vacancy is a fact, not a gap in a list."""

    team = models.ForeignKey(
        "records.Team",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    title = models.CharField(max_length=200, blank=True, default="")
    role_code = models.CharField(max_length=30, blank=True, default="")
    full_time_equivalent = models.DecimalField(
        max_digits=9, decimal_places=4, null=True, blank=True
    )
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("team", "title", "started_on")
