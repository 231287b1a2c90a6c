"""A request for an education, health and care assessment."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "requested_on",
                    "When an education, health and care assessment was asked for",
                    kind="date",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "source_key": "the number in the system that a file came from",
        "outcome_on": "filled by decide_ehc_request",
        "outcome_code": "filled by decide_ehc_request",
    },
)
PRIVACY = NOTHING
OPEN = Open(
    "a request for an education, health and care assessment",
    begins="requested_on",
    ends=("outcome_on",),
)

TOLD = {
    "requested_on": "Education, health and care assessment asked for",
    "outcome_on": "Education, health and care request answered: {outcome_code}",
    "part": "education",
}


class EhcRequest(Record):
    """When was it asked, and answered?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    source_key = models.CharField(max_length=100, blank=True, default="")
    requested_on = models.DateField(null=True, blank=True)
    outcome_on = models.DateField(null=True, blank=True)
    outcome_code = models.CharField(max_length=100, blank=True, default="")

    MATCH_ON = ("person", "requested_on")

    class Meta(Record.Meta):
        verbose_name_plural = "requests for an education, health and care assessment"
