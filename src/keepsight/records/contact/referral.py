"""A request for services that children's social care accepted, or closed straight away."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(),
    not_asked={
        "*": "a contact that is accepted becomes it, with what the contact said: accept_referral",
    },
)
PRIVACY = NOTHING

TOLD = {"received_on": "Referral: {source_code:cin:ReferralSource}"}


class Referral(Record):
    """From here the clocks of an assessment run."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    received_on = models.DateField(null=True, blank=True)
    received_at = models.DateTimeField(null=True, blank=True)
    source_code = models.CharField(max_length=20, blank=True, default="")
    no_further_action = models.BooleanField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    team = models.ForeignKey(
        "records.Team",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("person", "received_on")
