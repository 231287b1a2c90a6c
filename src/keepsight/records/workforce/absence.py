"""A time a worker is away."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

#: Why a worker is away; the case-system list writes the same codes.
REASONS = (
    ("sickness", "Sickness"),
    ("parental", "Maternity, paternity, adoption or shared parental leave"),
    ("annual_leave", "Annual leave"),
    ("other_paid", "Other paid leave, such as compassionate leave"),
    ("public_duty", "Public duty, such as jury service"),
    ("training", "Training"),
    ("unpaid", "Unpaid leave, career break or secondment"),
    ("unauthorised", "Absent without leave"),
    ("suspended", "Suspended"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("reason_code", "Why are they away?", kind="choice", choices=REASONS),
                Question("started_on", "First day away", kind="date"),
                Question("ended_on", "Last day away", kind="date", required=False),
                Question(
                    "cover",
                    "Who covers",
                    kind="choice",
                    choices="workers",
                    hint="Without cover, their children have no worker after ten working days",
                    required=False,
                ),
            ),
        ),
    ),
    not_asked={"worker": "time away is noted from the worker's page"},
)
PRIVACY = Privacy(restricted=("reason_code",))


class Absence(Record):
    """After ten working days without cover, their children have no worker."""

    worker = models.ForeignKey("records.Worker", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    reason_code = models.CharField(max_length=20, blank=True, default="")
    cover = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("worker", "started_on")
