"""What a new child takes from the record of a brother or sister: family, household and address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from keepsight.access.reach.ground import ground_of
from keepsight.access.reach.reach import PARTIAL
from keepsight.actions.people.of_family import (
    live_home,
    new_household,
    not_only_opened,
    reached_too,
)
from keepsight.records.people.address import Address
from keepsight.records.people.household_member import HouseholdMember
from keepsight.records.people.person import Person
from keepsight.records.people.relationship import Relationship
from keepsight.writing.perform import Doing

#: Whom the two share, by the answer; relatives of both parents are shared where both parents are.
SHARED = {
    "both": (
        "mother",
        "father",
        "adoptive_parent",
        "step_parent",
        "grandparent",
        "aunt_or_uncle",
        "partner_of_parent",
        "sibling",
    ),
    "mother": ("mother",),
    "father": ("father",),
    "unknown": (),
}


def take_from_sibling(
    doing: Doing, child: Person, sibling: Person, given: Mapping[str, Any]
) -> None:
    """The tie between the two, the family that they share, and the home where they live together.

    A mother has parental responsibility for each of her children by law; a father's is of each child
    for itself, and stays open. A brother or sister out of reach is left out, and an address that is
    kept back from whoever acts. Refuses (``Refused``) a sibling out of reach.
    """
    reached_too(doing, sibling, "the brother or sister")
    not_only_opened(doing, sibling)
    doing.children.add(sibling.pk)  # what they are to each other stands on both pages
    doing.create(Relationship, person=child, other=sibling, relation_code="sibling")
    for other, code in _shared(doing, sibling, given.get("parents_shared") or "unknown"):
        is_out = other.is_child and ground_of(doing.by, other.pk, now=doing.now) in ("", "opened")
        if other.pk != child.pk and not is_out:
            doing.create(
                Relationship,
                person=child,
                other=other,
                relation_code=code,
                has_parental_responsibility=True if code == "mother" else None,
            )
    if given.get("lives_with_sibling"):
        _same_home(doing, child, sibling)
        if not given.get("lines") and not given.get("postcode"):
            _same_address(doing, child, sibling)


def _shared(doing: Doing, sibling: Person, answer: str) -> list[tuple[Person, str]]:
    """Relatives of the sibling who are the child's too, with what they are to both."""
    ours = Relationship.objects.filter(authority_id=doing.by.authority_id)
    lasting = ours.filter(Q(ended_on__isnull=True) | Q(ended_on__gt=doing.today))
    codes = SHARED[answer]
    rows = lasting.filter(person=sibling, relation_code__in=codes).select_related("other")
    found = {(row.other_id, row.relation_code): row.other for row in rows}
    if "sibling" in codes:
        back = lasting.filter(other=sibling, relation_code="sibling").select_related("person")
        found |= {(row.person_id, "sibling"): row.person for row in back}
    return [(other, code) for (_, code), other in found.items()]


def _same_home(doing: Doing, child: Person, sibling: Person) -> None:
    home = live_home(doing, sibling)
    household = home.household if home else new_household(sibling)
    if home is None:
        doing.create(HouseholdMember, person=sibling, household=household)
    doing.create(
        HouseholdMember,
        person=child,
        household=household,
        started_on=child.born_on if home else None,
    )


def _same_address(doing: Doing, child: Person, sibling: Person) -> None:
    """The sibling's address of today; one kept back only for whoever may read it there."""
    is_partial = ground_of(doing.by, sibling.pk, now=doing.now) in PARTIAL
    ours = Address.objects.filter(authority_id=doing.by.authority_id, person=sibling)
    here = ours.filter(Q(ended_on__isnull=True) | Q(ended_on__gt=doing.today))
    address = here.order_by("-started_on", "-pk").first()
    if address is not None and not (address.is_kept_back and is_partial):
        doing.create(
            Address,
            person=child,
            lines=address.lines,
            postcode=address.postcode,
            kind_code=address.kind_code,
            is_kept_back=address.is_kept_back,
        )
