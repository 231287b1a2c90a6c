"""Work of a worker that is about no child of theirs: a week on duty, a student, a project."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

#: What counts by the law floor; anything else says its points itself.
DUTY, MENTORING, OTHER = "duty_week", "mentoring", "other"
KINDS = (
    (DUTY, "A week on duty"),
    (MENTORING, "Teaching a student, or mentoring somebody newly qualified"),
    (OTHER, "Something else"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("kind_code", "What work it is", kind="choice", choices=KINDS),
                Question(
                    "points",
                    "How many points it counts for",
                    kind="number",
                    hint="Only for something else. A full-time worker has 100",
                    required=False,
                ),
                Question("started_on", "First day", kind="date", may_lie_ahead=True),
                Question("ended_on", "Last day", kind="date", may_lie_ahead=True),
                Question(
                    "why",
                    "What it is for",
                    hint="Who is mentored, which rota, which project",
                    required=False,
                    most=300,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={"worker": "it is given from the worker's page"},
)
PRIVACY = NOTHING


class ExtraWork(Record):
    """A week on duty takes a tenth of what a full-time worker has room for, and no list of children shows it."""

    worker = models.ForeignKey("records.Worker", on_delete=models.PROTECT, related_name="+")
    kind_code = models.CharField(max_length=20, blank=True, default="")
    points = models.DecimalField(max_digits=5, decimal_places=1, null=True, blank=True)
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    why = models.CharField(max_length=300, blank=True, default="")

    MATCH_ON = ("worker", "kind_code", "started_on")
