"""The personal part of a supervision session: how the worker is. Four may read it, and nobody else.

It bears no column of a worker, so that nothing which gathers what is on file of a worker finds it; it is
read through ``access.staff.personal_supervision`` alone.
"""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "The worker",
            (
                Question(
                    "wellbeing",
                    "How they are",
                    kind="long_text",
                    hint="Read by the two of you, the next manager and who keeps staff records",
                    required=False,
                    most=8_000,
                ),
                Question(
                    "workload",
                    "Their workload",
                    kind="long_text",
                    hint="Whether it fits their hours, and what is taken off them if not",
                    required=False,
                    most=8_000,
                ),
                Question(
                    "development",
                    "What they learn, and need to learn",
                    kind="long_text",
                    required=False,
                    most=8_000,
                ),
                Question(
                    "leave",
                    "Leave and time owed",
                    kind="long_text",
                    required=False,
                    most=4_000,
                ),
                Question(
                    "agreed",
                    "What you agreed on",
                    kind="long_text",
                    hint="Who, what, by when. What is about a child goes on the child’s record",
                    required=False,
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={"session": "the session that it belongs to"},
)
PRIVACY = Privacy(restricted=("wellbeing", "workload", "development", "leave", "agreed"))


class PersonalSupervision(Record):
    """What somebody says of themselves they say once to the wrong reader, and never again to anybody."""

    session = models.OneToOneField(
        "records.SupervisionSession", on_delete=models.PROTECT, related_name="+"
    )
    wellbeing = models.TextField(blank=True, default="")
    workload = models.TextField(blank=True, default="")
    development = models.TextField(blank=True, default="")
    leave = models.TextField(blank=True, default="")
    agreed = models.TextField(blank=True, default="")

    MATCH_ON = ("session",)
