"""The legal status under which a child is looked after."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.kernel.step import Open
from keepsight.records.record import Record

#: What a court orders, the police do, or a sentence says. Agreement (V2 to V4) is no order.
ORDERS = (
    ("C1", "Interim care order"),
    ("C2", "Full care order"),
    ("E1", "Placement order"),
    ("L1", "Police protection"),
    ("L2", "Emergency protection order"),
    ("L3", "Child assessment order, away from home"),
    ("J1", "Remand"),
    ("J2", "Detained by the police, in our accommodation"),
    ("J3", "Youth rehabilitation order with residence or intensive fostering"),
)
#: Agreement of the parents, or of a young person of 16 or 17.
BY_AGREEMENT = "V2"
STATUSES = (*ORDERS, (BY_AGREEMENT, "By agreement"))
FORM = Form(
    sections=(
        Section(
            "By what right",
            (
                Question("status_code", "Order or power", kind="choice", choices=ORDERS),
                Question(
                    "started_on",
                    "From which day it holds",
                    kind="date",
                    hint="Police protection lasts 72 hours, emergency protection 8 days and once 7 more",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "period": "the open period of care",
        "ended_on": "the day of the next status, or of the end of care",
    },
)
PRIVACY = NOTHING
OPEN = Open(
    "a legal status", begins="started_on", ends=("ended_on",), kind="status_code", kinds=STATUSES
)

TOLD = {
    "started_on": "Legal status: {status_code:ssda903:LS}",
    "ended_on": "Legal status ended: {status_code:ssda903:LS}",
    "part": "legal",
}


class LegalStatus(Record):
    """By what right the council holds a child."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    period = models.ForeignKey(
        "records.PeriodOfCare",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    status_code = models.CharField(max_length=20, blank=True, default="")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "started_on", "status_code")

    class Meta(Record.Meta):
        verbose_name_plural = "legal statuses"
