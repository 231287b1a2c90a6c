"""A household approved to foster; about no child."""

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
                Question("reference", "Number of the fostering household", most=40),
                Question(
                    "household_name",
                    "Name of the fostering household",
                    required=False,
                    hint="Only of a household that is new here",
                    most=200,
                ),
                Question(
                    "approved_on",
                    "When the household was approved to foster",
                    kind="date",
                    required=False,
                    may_precede_birth=True,
                    hint="Only of a household that is new here",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "ended_on": "filled by end_foster_carer, or by the fostering service’s own files",
        "why_ended": "filled by end_foster_carer",
    },
)
PRIVACY = Privacy(restricted=("household_name", "why_ended"))


class FosterCarer(Record):
    """Who cares for the carers?"""

    approved_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    reference = models.CharField(max_length=40, blank=True, default="")
    household_name = models.CharField(max_length=200, blank=True, default="")
    why_ended = models.TextField(blank=True, default="")

    MATCH_ON = ("approved_on",)
