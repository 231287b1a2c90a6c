"""A child's record given to somebody outside the case to read for a time: an auditor, an inspector."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

PURPOSES = (
    ("audit", "Audit of practice"),
    ("moderation", "Second look at an audit"),
    ("inspection", "Inspection"),
    ("disclosure", "A person’s request for their own record"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("worker", "Who may read it", kind="choice", choices="workers"),
                Question("purpose_code", "What for", kind="choice", choices=PURPOSES),
                Question("started_on", "From which day", kind="date"),
                Question("ended_on", "Last day", kind="date"),
            ),
        ),
    ),
    not_asked={
        "person": "given from the child's record, or by a list",
        "given_by": "whoever gives it",
    },
)
PRIVACY = NOTHING

TOLD = "That the record was drawn to be read is no event of the child’s life."


class SampledRecord(Record):
    """Who looks at practice from outside reads the records drawn for them, and no others."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey("records.Worker", on_delete=models.PROTECT, related_name="+")
    purpose_code = models.CharField(max_length=12, choices=PURPOSES)
    started_on = models.DateField()
    ended_on = models.DateField()
    given_by = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("person", "worker", "started_on")
