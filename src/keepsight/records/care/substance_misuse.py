"""A substance misuse problem identified in a looked-after child."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

SUBSTANCES = (
    ("alcohol", "Alcohol"),
    ("cannabis", "Cannabis"),
    ("cocaine", "Cocaine or crack"),
    ("opiates", "Heroin or other opiates"),
    ("amphetamines", "Amphetamines or ecstasy"),
    ("ketamine", "Ketamine"),
    ("nitrous_oxide", "Nitrous oxide or solvents"),
    ("new_substances", "New psychoactive substances"),
    ("medicines", "Medicines not meant for them"),
    ("several", "Several of these"),
    ("other", "Something else"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("identified_on", "When the misuse was noticed", kind="date"),
                Question(
                    "substance_code", "What the child takes", kind="choice", choices=SUBSTANCES
                ),
                Question("intervention_offered", "Was help offered?", kind="yes_no"),
                Question("intervention_received", "Did the child take it?", kind="yes_no"),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
    },
)
PRIVACY = Privacy(restricted=("substance_code",))

TOLD = {"identified_on": "Substance misuse identified", "part": "health"}


class SubstanceMisuse(Record):
    """Was help offered, and taken?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    identified_on = models.DateField(null=True, blank=True)
    substance_code = models.CharField(max_length=20, blank=True, default="")
    intervention_received = models.BooleanField(null=True, blank=True)
    intervention_offered = models.BooleanField(null=True, blank=True)

    MATCH_ON = ("person", "identified_on")

    class Meta(Record.Meta):
        verbose_name_plural = "substance misuses"
