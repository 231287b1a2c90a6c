"""The time for which a child is open to children's social care."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record, holds_here

FORM = Form(
    sections=(),
    not_asked={
        "person": "an episode begins on the child's page",
        "referral": "the contact that was accepted, or the referral of reopen_episode",
        "started_on": "the day of the contact that was accepted; asked by reopen_episode",
        "primary_need_code": "asked by accept_referral and reopen_episode",
        "ended_on": "asked by close_episode",
        "end_reason_code": "asked by close_episode",
        "closing_summary": "asked by close_episode",
        "would_bring_back": "asked by close_episode",
        "childs_view": "asked by close_episode",
        "left_undone": "asked by close_episode",
        "why_reopened": "asked by reopen_episode",
        "case_status_code": "said by files alone: here it follows from what is open",
        "team": "the team that took the contact, or that accepted the child since",
        "worker": "the worker who referred it, in files; here the allocation says who holds the child",
    },
)
PRIVACY = Privacy(
    restricted=("closing_summary", "would_bring_back", "childs_view", "left_undone", "why_reopened")
)
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
    closing_summary = models.TextField(blank=True, default="")
    would_bring_back = models.TextField(blank=True, default="")
    childs_view = models.TextField(blank=True, default="")
    left_undone = models.TextField(blank=True, default="")
    why_reopened = models.TextField(blank=True, default="")

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
