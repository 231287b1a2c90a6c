"""A stay in a place kept to restrict liberty."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import NOTHING
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(),
    not_asked={
        "person": "the child on whose page it is written",
        "started_on": "the day of moving into a secure home",
        "ended_on": "the day of leaving it",
        "court_ordered_on": "filled by record_secure_order",
        "order_until_on": "filled by record_secure_order",
    },
)
PRIVACY = NOTHING
OPEN = Open("a secure stay", begins="started_on", ends=("ended_on",))

TOLD = {
    "started_on": "Placed in secure accommodation",
    "court_ordered_on": "The court ordered secure accommodation",
    "ended_on": "Left secure accommodation",
    "part": "legal",
}


class SecureStay(Record):
    """No child is locked up without a court for more than three days."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    court_ordered_on = models.DateField(null=True, blank=True)
    order_until_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "started_on",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "secure stays"
