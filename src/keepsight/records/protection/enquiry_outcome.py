"""What a section 47 enquiry found, and when a manager authorised it."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(),
    not_asked={
        "person": "the child of the enquiry",
        "enquiry": "made as end_enquiry or convene_conference is decided",
        "authorised_on": "the day of that decision",
        "outcome_code": "asked there, for the enquiry",
    },
)
PRIVACY = NOTHING

TOLD = {"authorised_on": "Outcome of the section 47 enquiry: {outcome_code}"}


class EnquiryOutcome(Record):
    """An enquiry without an end leaves a family under suspicion."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    enquiry = models.ForeignKey(
        "records.Section47Enquiry",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    authorised_on = models.DateField(null=True, blank=True)
    outcome_code = models.CharField(max_length=20, blank=True, default="")

    MATCH_ON = ("person", "enquiry")
