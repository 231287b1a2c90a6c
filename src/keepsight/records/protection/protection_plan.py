"""A child protection plan."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING
OPEN = Open("a child protection plan", begins="started_on", ends=("ended_on",))

TOLD = {
    "started_on": "Child protection plan began: {initial_category_code:cin:InitialCategoryOfAbuse}",
    "ended_on": "Child protection plan ended: {latest_category_code:cin:LatestCategoryOfAbuse}",
}


class ProtectionPlan(Record):
    """A child at risk of significant harm, and who does what about it."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    episode = models.ForeignKey(
        "records.EpisodeOfNeed",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    conference = models.ForeignKey(
        "records.Conference",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    initial_category_code = models.CharField(max_length=20, blank=True, default="")
    latest_category_code = models.CharField(max_length=20, blank=True, default="")
    previous_plans = models.IntegerField(null=True, blank=True)
    other_authority_code = models.CharField(max_length=20, blank=True, default="")
    emergency_action_code = models.CharField(max_length=20, blank=True, default="")
    team = models.ForeignKey(
        "records.Team",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("person", "started_on")
