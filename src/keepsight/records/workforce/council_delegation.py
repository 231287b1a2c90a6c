"""A council's own scheme of delegation: one decision that takes a higher level there."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("decision_code", "Decision", kind="choice", choices="decisions"),
                Question("level", "Lowest level", kind="choice", choices="levels"),
                Question("started_on", "From which day", kind="date"),
                Question("scheme", "Where the council says so", hint="Scheme of delegation, 4.2"),
            ),
        ),
    ),
    not_asked={"ended_on": "asked when the council's own level ends: end_council_delegation"},
)
PRIVACY = NOTHING


class CouncilDelegation(Record):
    """A council may ask for more than the default, never for less."""

    decision_code = models.CharField(max_length=10)
    level = models.IntegerField()
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    scheme = models.CharField(max_length=200, blank=True, default="")

    MATCH_ON = ("decision_code", "started_on")

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("authority", "decision_code", "started_on"), name="council_delegation_once"
            ),
        )
