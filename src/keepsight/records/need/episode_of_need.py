"""The time for which a child is open to children's social care."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.kernel.step import Open
from keepsight.records.record import Record, holds_here

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING
OPEN = Open("an episode of need", begins="started_on", ends=("ended_on",))

TOLD = {
    "started_on": "Open to children’s services: {primary_need_code:cin:PrimaryNeedCode}",
    "ended_on": "Closed to children’s services: {end_reason_code:cin:ReasonForClosure}",
}


class EpisodeOfNeed(Record):
    """An open child is somebody's responsibility every day."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    referral = models.ForeignKey(
        "records.Referral",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    started_on = models.DateField(null=True, blank=True)
    primary_need_code = models.CharField(max_length=20, blank=True, default="")
    ended_on = models.DateField(null=True, blank=True)
    end_reason_code = models.CharField(max_length=20, blank=True, default="")
    case_status_code = models.CharField(max_length=20, blank=True, default="")
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
        verbose_name_plural = "episodes of need"
        constraints = (
            models.CheckConstraint(
                condition=holds_here(~models.Q(primary_need_code="")),
                name="episode_has_a_primary_need",
            ),
            models.CheckConstraint(
                condition=holds_here(
                    models.Q(ended_on__isnull=True) | ~models.Q(end_reason_code="")
                ),
                name="closed_episode_has_a_reason",
            ),
        )
