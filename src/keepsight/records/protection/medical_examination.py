"""A doctor’s examination of a child in a section 47 enquiry: arranged, and what it found."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

CONSENT = (
    ("child", "The child, who is able to"),
    ("parent", "A parent, or another who has parental responsibility"),
    ("court", "A court, by its order"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "planned_on",
                    "The day of the examination",
                    kind="date",
                    may_lie_ahead=True,
                ),
                Question("place", "Where it is, and the doctor", most=200),
                Question("consent_code", "Who consents to it", kind="choice", choices=CONSENT),
                Question("consented_on", "When they consented to the examination", kind="date"),
                Question(
                    "doctors_advice",
                    "What the paediatrician advised on when, where and by whom",
                    kind="long_text",
                    most=4_000,
                ),
                Question(
                    "childs_words",
                    "What the child says about being examined",
                    kind="long_text",
                    required=False,
                    most=4_000,
                    means="medical_examination.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child of the enquiry",
        "enquiry": "the one that is open",
        "arranged_on": "the day of writing",
        "held_on": "asked by record_medical_examination",
        "was_held": "asked by record_medical_examination",
        "findings": "asked by record_medical_examination",
    },
)
PRIVACY = Privacy(restricted=("place", "doctors_advice", "childs_words", "findings"))
OPEN = Open("a medical examination", begins="arranged_on", ends=("held_on",))

TOLD = {
    "arranged_on": "Medical examination arranged: {consent_code}",
    "held_on": "Medical examination: {was_held?held|not held}. {findings}",
    "part": "health",
}


class MedicalExamination(Record):
    """An examination may be proof, and is also one more intrusion on a child."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    enquiry = models.ForeignKey(
        "records.Section47Enquiry",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    arranged_on = models.DateField(null=True, blank=True)
    planned_on = models.DateField(null=True, blank=True)
    place = models.CharField(max_length=200, blank=True, default="")
    consent_code = models.CharField(max_length=20, blank=True, default="")
    consented_on = models.DateField(null=True, blank=True)
    doctors_advice = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    held_on = models.DateField(null=True, blank=True)
    was_held = models.BooleanField(null=True, blank=True)
    findings = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "planned_on")
