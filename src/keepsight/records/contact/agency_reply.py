"""What one agency was asked in a check with partners, and what it answered."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.contact.partner_check import AGENCIES
from keepsight.records.record import Record

ANSWERS = (
    ("told", "They told us what they know"),
    ("nothing_known", "They know nothing of the family"),
    ("declined", "They would not tell us"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("answered_on", "When they answered", kind="date"),
                Question("answer_code", "How they answered", kind="choice", choices=ANSWERS),
                Question(
                    "answer_words",
                    "What they know",
                    kind="long_text",
                    hint="Facts first: what, when, seen by whom. Then what they make of it",
                    required=False,
                    most=20000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "it is written on the child's page",
        "check_asked": "the check it belongs to",
        "agency_code": "chosen as the check is begun",
        "asked_on": "the day the check is begun",
        "asked_at": "its moment",
        "answered_at": "the moment it is written down, where that is the day of the answer",
    },
)
PRIVACY = Privacy(restricted=("answer_words",))
OPEN = Open(
    "an agency asked",
    begins="asked_on",
    ends=("answer_code",),
    kind="agency_code",
    kinds=AGENCIES,
)

TOLD = {
    "asked_on": "Another agency was asked: {agency_code}",
    "answered_on": "Another agency answered: {agency_code}. {answer_words}",
}


class AgencyReply(Record):
    """An agency that does not answer is seen not to."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    check_asked = models.ForeignKey(
        "records.PartnerCheck", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    agency_code = models.CharField(max_length=20, blank=True, default="")
    asked_on = models.DateField(null=True, blank=True)
    asked_at = models.DateTimeField(null=True, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answer_code = models.CharField(max_length=20, blank=True, default="")
    answer_words = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "check_asked", "agency_code")

    class Meta(Record.Meta):
        verbose_name_plural = "agency replies"
