"""A family’s consent to an early help assessment."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "consented_on",
                    "When the family agreed to early help",
                    kind="date",
                    may_precede_birth=True,
                ),
                Question("agreed_by", "Who agreed", hint="For example, the mother, Ms Brackley"),
                Question(
                    "family_wants",
                    "What the family want to be different",
                    kind="long_text",
                    hint="In their words",
                    most=4000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "it is written on the child's page",
        "withdrawn_on": "asked by withdraw_early_help_consent",
    },
)
PRIVACY = Privacy(restricted=("agreed_by", "family_wants"))
OPEN = Open("a consent to early help", begins="consented_on", ends=("withdrawn_on",))

TOLD = {
    "consented_on": "The family agreed to early help",
    "withdrawn_on": "The family no longer agreed to early help",
}


class EarlyHelpConsent(Record):
    """Help that is agreed to is help that is used."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    consented_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    agreed_by = models.CharField(max_length=200, blank=True, default="")
    family_wants = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "consented_on")
