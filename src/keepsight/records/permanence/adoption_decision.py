"""The decision that a child should be placed for adoption, the match and the adopters."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = Privacy(
    restricted=(
        "adopters_sex_code",
        "adopters_legal_status_code",
        "provider_urn",
    )
)

TOLD = {
    "decided_on": "Adoption decided for the child",
    "placement_order_on": "Placement order made",
    "matched_on": "Matched with adopters",
    "fostering_for_adoption_placed_on": "Placed to be fostered for adoption",
    "placed_with_carer_on": "Placed for adoption with the foster carer",
    "ordered_on": "Order of permanence made: {order_code}",
    "reversed_on": "Adoption no longer the plan: {reversed_reason_code:ssda903:REASON_PLACED_CEASED}",
}


class AdoptionDecision(Record):
    """Every month of waiting counts in a small child's life."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    decided_on = models.DateField(null=True, blank=True)
    matched_on = models.DateField(null=True, blank=True)
    adopted_by_foster_carer = models.BooleanField(null=True, blank=True)
    adopters = models.IntegerField(null=True, blank=True)
    adopters_sex_code = models.CharField(max_length=20, blank=True, default="")
    adopters_legal_status_code = models.CharField(max_length=20, blank=True, default="")
    fostering_for_adoption_decided_on = models.DateField(null=True, blank=True)
    placement_order_on = models.DateField(null=True, blank=True)
    reversed_on = models.DateField(null=True, blank=True)
    reversed_reason_code = models.CharField(max_length=100, blank=True, default="")
    in_sibling_group = models.BooleanField(null=True, blank=True)
    siblings_together = models.IntegerField(null=True, blank=True)
    siblings_apart = models.IntegerField(null=True, blank=True)
    ordered_on = models.DateField(null=True, blank=True)
    order_code = models.CharField(max_length=100, blank=True, default="")
    fostering_for_adoption_placed_on = models.DateField(null=True, blank=True)
    placed_with_carer_on = models.DateField(null=True, blank=True)
    provider_urn = models.CharField(max_length=48, blank=True, default="")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("person", "decided_on")
