"""One special educational need on an active plan, with its rank."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

NEEDS = (
    ("SPLD", "Specific learning difficulty"),
    ("MLD", "Moderate learning difficulty"),
    ("SLD", "Severe learning difficulty"),
    ("PMLD", "Profound and multiple learning difficulty"),
    ("SEMH", "Social, emotional and mental health"),
    ("SLCN", "Speech, language and communication needs"),
    ("HI", "Hearing impairment"),
    ("VI", "Vision impairment"),
    ("MSI", "Multi-sensory impairment"),
    ("PD", "Physical disability"),
    ("ASD", "Autistic spectrum disorder"),
    ("OTH", "Other difficulty"),
)
RANKS = (("1", "The first"), ("2", "The second"))
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("need_code", "Special educational need", kind="choice", choices=NEEDS),
                Question(
                    "rank", "Is it the first need, or the second?", kind="choice", choices=RANKS
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "review": "the latest review of the plan",
    },
)
PRIVACY = NOTHING

TOLD = "It is told with the education, health and care plan."


class SpecialNeed(Record):
    """Primary need first."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    review = models.ForeignKey(
        "records.EhcReview",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    need_code = models.CharField(max_length=100, blank=True, default="")
    rank = models.IntegerField(null=True, blank=True)

    MATCH_ON = ("review", "need_code")
