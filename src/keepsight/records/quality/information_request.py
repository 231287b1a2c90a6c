"""A request under the Freedom of Information Act; about no child."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(), not_asked={"*": "about no child, so no step on a child’s page asks for it"}
)
PRIVACY = NOTHING


class InformationRequest(Record):
    """The public may ask how we do."""

    received_on = models.DateField(null=True, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("received_on",)
