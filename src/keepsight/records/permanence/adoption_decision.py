"""The decision that a child should be placed for adoption, the match and the adopters."""

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
                    "in_sibling_group",
                    "Is the child one of brothers and sisters who are to be adopted",
                    kind="yes_no",
                ),
                Question(
                    "siblings_together",
                    "How many are to be placed together, this child among them",
                    kind="number",
                    required=False,
                ),
                Question(
                    "siblings_apart",
                    "How many are to be placed apart from this child",
                    kind="number",
                    required=False,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "decided_on": "the day on which the agency decision maker decides",
        "matched_on": "the day of decide_match",
        "adopted_by_foster_carer": "asked by decide_match",
        "adopters": "asked by decide_match",
        "adopters_sex_code": "asked by decide_match",
        "adopters_legal_status_code": "asked by decide_match",
        "provider_urn": "asked by decide_match",
        "fostering_for_adoption_decided_on": "told by the early permanence on file",
        "fostering_for_adoption_placed_on": "told by the early permanence on file",
        "placement_order_on": "told by the legal status E1",
        "placed_with_carer_on": "told by the placement, where foster carers adopt",
        "reversed_on": "the day on which the agency decision maker reverses it",
        "reversed_reason_code": "asked by reverse_adoption_decision",
        "ordered_on": "asked by record_adoption_order",
        "order_code": "an adoption order: record_adoption_order",
        "worker": "whoever asks for the decision",
    },
)
PRIVACY = Privacy(
    restricted=(
        "adopters_sex_code",
        "adopters_legal_status_code",
        "provider_urn",
    )
)
OPEN = Open(
    "a decision for adoption",
    begins="decided_on",
    ends=(
        "reversed_on",
        "ordered_on",
    ),
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

    MATCH_ON = (
        "person",
        "decided_on",
    )
