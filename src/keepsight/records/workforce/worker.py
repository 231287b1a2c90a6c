"""A person who works for the council, employed or through an agency."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "Who",
            (
                Question("name", "Full name"),
                Question("staff_number", "Staff number", most=60),
                Question("email", "Work email address", kind="email", required=False, most=254),
                Question("telephone", "Work telephone", required=False, most=40),
            ),
        ),
        Section(
            "Post",
            (
                Question("job_title", "Job title", required=False),
                Question("started_on", "First day", kind="date"),
                Question(
                    "is_agency", "Do they come from an agency?", kind="yes_no", required=False
                ),
                Question(
                    "full_time_equivalent",
                    "Share of full time",
                    kind="number",
                    hint="1 is full time, 0.6 is three days of five",
                    required=False,
                ),
            ),
        ),
        Section(
            "Registration as a social worker",
            (
                Question(
                    "registration_number",
                    "Number with Social Work England",
                    required=False,
                    most=20,
                ),
                Question(
                    "registered_until",
                    "Last day of the registration",
                    kind="date",
                    required=False,
                ),
            ),
        ),
    ),
    not_asked={"ended_on": "asked when a worker leaves: end_worker"},
)
PRIVACY = NOTHING


class Worker(Record):
    """A child's worker must be named, in post, present and qualified."""

    staff_number = models.CharField(max_length=100, blank=True, default="")
    name = models.CharField(max_length=200, blank=True, default="")
    email = models.CharField(max_length=254, blank=True, default="")
    telephone = models.CharField(max_length=40, blank=True, default="")
    registration_number = models.CharField(max_length=20, blank=True, default="")
    registered_until = models.DateField(null=True, blank=True)
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    is_agency = models.BooleanField(null=True, blank=True)
    full_time_equivalent = models.DecimalField(
        max_digits=9, decimal_places=4, null=True, blank=True
    )
    job_title = models.CharField(max_length=200, blank=True, default="")

    MATCH_ON = ("staff_number",)

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(fields=("authority", "staff_number"), name="staff_number_once"),
        )
