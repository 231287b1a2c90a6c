"""A supervision session: planned, held or cancelled; what was said in it stands elsewhere."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

KINDS = (
    ("one_to_one", "One to one"),
    ("group", "In a group: extra, and not instead"),
)
#: Who called a session off. Nobody has to say here what is nobody's business.
CANCELLED_BY = (("worker", "The worker"), ("supervisor", "The supervisor"))
WHY_CANCELLED = (
    ("away", "One of the two was away"),
    ("urgent", "Something urgent with a child"),
    ("court", "Court, or a meeting that could not be moved"),
    ("other", "Another reason"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("planned_on", "On which day", kind="date", may_lie_ahead=True),
                Question("kind_code", "What kind of session", kind="choice", choices=KINDS),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "worker": "booked on the worker's page",
        "supervisor": "whoever holds it",
        "held_on": "asked when it is recorded: record_supervision",
        "cancelled_on": "the day on which it was called off",
        "cancelled_by_code": "asked by cancel_supervision",
        "why_cancelled_code": "asked by cancel_supervision",
    },
)
PRIVACY = NOTHING


class SupervisionSession(Record):
    """A worker alone with what they carry is no safer than the children they carry it for."""

    worker = models.ForeignKey("records.Worker", on_delete=models.PROTECT, related_name="+")
    supervisor = models.ForeignKey("records.Worker", on_delete=models.PROTECT, related_name="+")
    kind_code = models.CharField(max_length=10, choices=KINDS, default="one_to_one")
    planned_on = models.DateField()
    held_on = models.DateField(null=True, blank=True)
    cancelled_on = models.DateField(null=True, blank=True)
    cancelled_by_code = models.CharField(
        max_length=10, choices=CANCELLED_BY, blank=True, default=""
    )
    why_cancelled_code = models.CharField(
        max_length=10, choices=WHY_CANCELLED, blank=True, default=""
    )

    MATCH_ON = ("worker", "planned_on", "kind_code")
