"""What a child counts for in a worker's load, where a manager says otherwise than the points do."""

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
                Question(
                    "points",
                    "How many points this child counts for",
                    kind="number",
                    hint="In place of everything that is added up for the child. A protection plan is 5",
                ),
                Question(
                    "why",
                    "Why the points do not say it",
                    kind="long_text",
                    hint="What makes the work with this child more, or less: travel, a hearing, violence at the door",
                    most=2_000,
                ),
                Question("started_on", "From which day", kind="date"),
                Question(
                    "until_on",
                    "Until which day it counts so",
                    kind="date",
                    hint="From then on the points are added up again. Weigh the child anew, if it is still so",
                    may_lie_ahead=True,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "a child is weighed on the child's page",
        "worker": "the manager who weighs",
        "actor_level": "the manager's level at that moment",
    },
)
PRIVACY = Privacy(restricted=("why",))

TOLD = {
    "started_on": "A manager weighed the work with the child. {why}",
    "part": "narrative",
}


class ChildWeight(Record):
    """No table of points knows every child; whoever knows better says so by name, with the reason."""

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
    points = models.DecimalField(max_digits=5, decimal_places=1, null=True, blank=True)
    why = models.TextField(blank=True, default="")
    started_on = models.DateField(null=True, blank=True)
    until_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "started_on", "worker")
