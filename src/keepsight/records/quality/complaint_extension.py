"""More time for a complex complaint, decided and explained."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

ONE, TWO = "one", "two"
STAGES = ((ONE, "Stage one"), (TWO, "Stage two"))
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("stage_code", "Which stage takes longer", kind="choice", choices=STAGES),
                Question(
                    "decided_on",
                    "When more time was taken for the complaint, and the person told",
                    kind="date",
                    may_follow_death=True,
                ),
                Question(
                    "why", "Why it takes longer, as they were told", kind="long_text", most=2_000
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "complaint": "the complaint that is open",
    },
)
PRIVACY = Privacy(restricted=("why",))

TOLD = {"decided_on": "More time taken to answer a complaint: {stage_code}"}


class ComplaintExtension(Record):
    """More time is asked for, not taken."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    complaint = models.ForeignKey(
        "records.Complaint",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    stage_code = models.CharField(max_length=20, blank=True, default="")
    decided_on = models.DateField(null=True, blank=True)
    why = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "complaint",
        "stage_code",
        "decided_on",
    )
