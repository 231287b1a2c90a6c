"""A placement with a parent before the parent’s assessment is complete."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import NOTHING
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(),
    not_asked={
        "person": "the child on whose page it is written",
        "placement": "the placement with parents",
        "placed_on": "the day of the move",
        "assessed_on": "filled by finish_parents_assessment",
        "left_on": "the day on which the child left before the assessment was finished",
    },
)
PRIVACY = NOTHING
OPEN = Open(
    "an unfinished assessment of the parents", begins="placed_on", ends=("assessed_on", "left_on")
)

TOLD = {
    "placed_on": "Placed before the home was assessed",
    "assessed_on": "The home was assessed",
    "left_on": "Left before the home was assessed",
}


class UnassessedPlacement(Record):
    """Home, before anybody is sure."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    placement = models.ForeignKey(
        "records.Placement",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    placed_on = models.DateField(null=True, blank=True)
    assessed_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "placement",
        "placed_on",
    )
