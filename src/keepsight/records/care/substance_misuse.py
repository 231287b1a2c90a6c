"""A substance misuse problem identified in a looked-after child."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
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
