"""A council's own title for a role, and the level at which its holders decide."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("title", "What the council calls it"),
                Question("role_code", "Which role it is here", kind="choice", choices="roles"),
                Question(
                    "level", "Level at which its holders decide", kind="choice", choices="levels"
                ),
                Question("started_on", "From which day", kind="date"),
            ),
        ),
    ),
    not_asked={"ended_on": "asked when a title ends: end_local_title"},
)
PRIVACY = NOTHING


class LocalTitle(Record):
    """The same work has another title in every council; its level must not depend on the title."""

    title = models.CharField(max_length=200)
    role_code = models.CharField(max_length=30)
    level = models.IntegerField()
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("title", "started_on")

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("authority", "title", "started_on"), name="local_title_once"
            ),
        )
