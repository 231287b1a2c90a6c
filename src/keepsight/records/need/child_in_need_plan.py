"""A child in need plan."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING
OPEN = Open("a child in need plan", begins="started_on", ends=("ended_on",))

TOLD = {"started_on": "Child in need plan began", "ended_on": "Child in need plan ended"}


class ChildInNeedPlan(Record):
    """Help that is agreed, reviewed and ended on purpose."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    episode = models.ForeignKey(
        "records.EpisodeOfNeed",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
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

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("person",),
                name="one_open_child_in_need_plan",
                condition=models.Q(ended_on__isnull=True, source="keepsight"),
            ),
        )
