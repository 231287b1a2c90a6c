"""A child born to a young mother."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = Privacy(identifies=("born_on",))

TOLD = {"born_on": "Became a parent"}


class OwnChild(Record):
    """The return asks whether a looked-after young person is a mother."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    born_on = models.DateField(null=True, blank=True)
    other = models.ForeignKey(
        "records.Person",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("person", "born_on")
