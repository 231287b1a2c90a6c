"""Management oversight: what a manager looked at on a child's record, and what is to happen, with the reason."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("given_on", "When you looked", kind="date"),
                Question(
                    "looked_at",
                    "What you looked at",
                    kind="long_text",
                    hint="The last visits, the plan, what is late, what the child says",
                    most=4_000,
                ),
                Question(
                    "direction",
                    "What you want done",
                    kind="long_text",
                    hint="A line for each: who, what, by when. Say so where nothing changes",
                    most=8_000,
                ),
                Question(
                    "rationale",
                    "Why",
                    kind="long_text",
                    hint="What you weighed, and what would make you decide otherwise",
                    most=8_000,
                ),
                Question("review_on", "When you look at it again", kind="date", may_lie_ahead=True),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "given on the child's page",
        "worker": "the manager who gives it",
        "actor_level": "the manager's level at that moment",
    },
)
PRIVACY = Privacy(restricted=("looked_at", "direction", "rationale"))

TOLD = {
    "given_on": "Management oversight. {direction}",
    "part": "narrative",
}


class Oversight(Record):
    """Inspectors found decisions without a reason, and children whom no manager had looked at in weeks."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    actor_level = models.IntegerField(null=True, blank=True)
    given_on = models.DateField(null=True, blank=True)
    looked_at = models.TextField(blank=True, default="")
    direction = models.TextField(blank=True, default="")
    rationale = models.TextField(blank=True, default="")
    review_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "given_on", "worker")

    class Meta(Record.Meta):
        verbose_name_plural = "management oversight"
