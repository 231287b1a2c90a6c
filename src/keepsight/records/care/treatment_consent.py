"""The council's consent to the treatment of a looked-after child, where a parent's word is missing."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

WHYS = (
    ("not_reached", "The parent cannot be reached"),
    ("refuses", "The parent refuses"),
    ("withdrawal", "Treatment that keeps the child alive is to end"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "treatment",
                    "Which treatment, by whom, and when",
                    kind="long_text",
                    hint="From 16 on, and earlier where they understand it fully, young people consent themselves",
                    most=4000,
                ),
                Question(
                    "why_code",
                    "Why the parent’s word is missing",
                    kind="choice",
                    choices=WHYS,
                ),
                Question(
                    "parents_asked",
                    "How each parent was asked, and what they said",
                    kind="long_text",
                    most=4000,
                ),
                Question("advised_on", "When the doctor gave the advice in writing", kind="date"),
                Question(
                    "childs_words",
                    "What the child says about the treatment",
                    kind="long_text",
                    hint="The child’s own words. Of one who cannot speak yet: what you saw",
                    most=8000,
                    means="treatment_consent.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "consented_on": "the day of the decision",
    },
)
PRIVACY = Privacy(restricted=("treatment", "parents_asked", "childs_words"))

TOLD = {"consented_on": "Consent to treatment given: {why_code}", "part": "health"}


class TreatmentConsent(Record):
    """Where a parent’s word is missing, somebody must give theirs, and answers for it."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    consented_on = models.DateField(null=True, blank=True)
    treatment = models.TextField(blank=True, default="")
    why_code = models.CharField(max_length=20, blank=True, default="")
    parents_asked = models.TextField(blank=True, default="")
    advised_on = models.DateField(null=True, blank=True)
    childs_words = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "consented_on", "why_code")

    class Meta(Record.Meta):
        verbose_name_plural = "consents to treatment"
