"""Who supervises a worker, from when to when, and how often if more often than the standard says."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

#: How often the two have agreed on, in weeks; "" is as the standard for the role says.
EVERY = (
    ("1", "Every week"),
    ("2", "Every two weeks"),
    ("3", "Every three weeks"),
    ("4", "Every four weeks"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "supervisor",
                    "Who supervises them",
                    kind="choice",
                    choices="workers",
                    means="line_manager.manager",
                ),
                Question("started_on", "From which day", kind="date", may_lie_ahead=True),
                Question(
                    "every_code",
                    "How often",
                    kind="choice",
                    choices=EVERY,
                    required=False,
                    hint="Leave it empty for what the standard says of their role. Nothing here makes it less often",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "worker": "agreed on the worker's page",
        "ended_on": "the day before the next agreement begins",
    },
)
PRIVACY = NOTHING


class SupervisionAgreement(Record):
    """Agency workers were often supervised by nobody: who it is has to be on file for each of them."""

    worker = models.ForeignKey("records.Worker", on_delete=models.PROTECT, related_name="+")
    supervisor = models.ForeignKey("records.Worker", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    every_code = models.CharField(max_length=2, choices=EVERY, blank=True, default="")

    MATCH_ON = ("worker", "supervisor", "started_on")
