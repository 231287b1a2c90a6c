"""What steps of adoption find on other records: the placement order, the carers, early permanence."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.stepping import Around
from keepsight.records.care.legal_status import LegalStatus
from keepsight.records.permanence.adoption_decision import AdoptionDecision
from keepsight.records.permanence.early_permanence import EarlyPermanence

#: The legal status under a placement order.
PLACEMENT_ORDER = "E1"


def placement_order_on(around: Around) -> date | None:
    """The day of the placement order, by the latest legal status that says so; None for none."""
    mine = LegalStatus.objects.filter(
        authority_id=around.child.authority_id,
        person_id=around.child.pk,
        status_code=PLACEMENT_ORDER,
    )
    found: date | None = mine.order_by("started_on").values_list("started_on", flat=True).last()
    return found


def lives_with_carers_since(around: Around) -> date | None:
    """Since when the child has been in the placement that is open; None where none is on file."""
    return max((row.begun_on for row in around.all_open("placement") if row.begun_on), default=None)


def early_permanence(around: Around) -> dict[str, Any]:
    """The dates of early permanence as a decision for adoption keeps them."""
    rows = around.all_open("early_permanence")
    if not rows:
        return {}
    early = EarlyPermanence.objects.get(pk=rows[-1].number)
    return {
        "fostering_for_adoption_decided_on": early.decided_on,
        "fostering_for_adoption_placed_on": early.placed_on,
    }


def on_the_decision(around: Around, early: Any, given: dict[str, Any]) -> None:
    """A decision for adoption that stands already names the dates of early permanence, for the return."""
    write_on_all(
        around,
        "adoption_decision",
        AdoptionDecision,
        "early permanence",
        fostering_for_adoption_decided_on=early.decided_on,
        fostering_for_adoption_placed_on=early.placed_on,
    )


#: What a decision for adoption says of adopters while there are none.
UNMATCHED: dict[str, Any] = {
    "matched_on": None,
    "adopters": None,
    "adopters_sex_code": "",
    "adopters_legal_status_code": "",
    "adopted_by_foster_carer": None,
    "placed_with_carer_on": None,
    "provider_urn": "",
}


def write_on_all(around: Around, code: str, record: Any, why: str, **values: Any) -> None:
    """Write on every row of a record that stands open, by the name of its file."""
    numbers = [row.number for row in around.all_open(code)]
    for row in record.objects.filter(pk__in=numbers):
        around.doing.amend(row, why=why, **values)
