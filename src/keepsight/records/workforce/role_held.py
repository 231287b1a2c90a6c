"""A role a worker holds in a team between two dates, at a level."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("role_code", "Role", kind="choice", choices="roles"),
                Question("team", "Team", kind="choice", choices="teams", required=False),
                Question("started_on", "First day in the role", kind="date"),
                Question("is_acting", "Are they acting up for someone?", kind="yes_no"),
            ),
        ),
    ),
    not_asked={
        "worker": "a role is given from the worker's page",
        "post": "filled by imports; no page asks for it yet",
        "level": "the role's own, unless an import brought the council's",
        "ended_on": "asked when a role ends: end_role",
    },
)
PRIVACY = NOTHING


class RoleHeld(Record):
    """Who may decide, and whose children they may see, on a given day."""

    worker = models.ForeignKey("records.Worker", on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey(
        "records.Team",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    post = models.ForeignKey(
        "records.Post",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    role_code = models.CharField(max_length=30, blank=True, default="")
    level = models.IntegerField(null=True, blank=True)
    is_acting = models.BooleanField(default=False)
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("worker", "role_code", "team", "started_on")

    class Meta(Record.Meta):
        verbose_name_plural = "roles held"
