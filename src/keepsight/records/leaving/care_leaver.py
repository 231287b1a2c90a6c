"""What was known of a care leaver on a day."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = Privacy(restricted=("accommodation_code",))

TOLD = {
    "known_on": "Care leaver: {in_touch_code:ssda903:IN_TOUCH}, {activity_code:ssda903:ACTIV}",
    "latest_contact_on": "Last contact as a care leaver",
}


class CareLeaver(Record):
    """In touch, housed and busy: asked at each birthday."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    known_on = models.DateField(null=True, blank=True)
    eligibility_code = models.CharField(max_length=20, blank=True, default="")
    in_touch_code = models.CharField(max_length=20, blank=True, default="")
    latest_contact_on = models.DateField(null=True, blank=True)
    accommodation_code = models.CharField(max_length=20, blank=True, default="")
    accommodation_suitable_code = models.CharField(max_length=20, blank=True, default="")
    activity_code = models.CharField(max_length=20, blank=True, default="")
    pathway_plan_reviewed_on = models.DateField(null=True, blank=True)
    was_unaccompanied = models.BooleanField(null=True, blank=True)
    personal_adviser = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
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

    MATCH_ON = ("person", "known_on")
