"""What changes of a family share: the child found and held, its days kept to, ties that can be true."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from keepsight.access.reach.ground import ground_of
from keepsight.actions.people.of_note import reached, writer
from keepsight.actions.step_days import dates_stand
from keepsight.kernel.form import Form
from keepsight.law.birthdays import age_on
from keepsight.records.people.household_member import HouseholdMember
from keepsight.records.people.person import Person
from keepsight.records.people.relationship import RELATIONS, Relationship
from keepsight.writing.perform import Doing, Refused, Wrong

PARENTS = ("mother", "father", "adoptive_parent")
SIBLING = "sibling"
#: Brothers and sisters, half ones too, are not further apart than a parent is fertile.
MOST_YEARS_BETWEEN_SIBLINGS = 45
#: Of one mother: the same birth, or as long as it takes to bear another child.
DAYS_OF_ONE_BIRTH, DAYS_TO_THE_NEXT = 3, 170
YOUNGEST = {"mother": 10, "father": 10, "grandparent": 22}
OTHERS_RECORD = (
    "The record of {name} is not in your reach, so you cannot tie the two together: a brother or "
    "sister brings the one within reach of the other. Ask whoever holds it, or open it for a reason."
)


def child_of(doing: Doing, given: Mapping[str, Any], form: Form) -> Person:
    """The child, held for this transaction, with every day of the answers kept to its life.

    Refuses (``Refused``) a child out of reach and whoever is no worker; (``Wrong``, at its question) a
    day to come, before the birth or after the death.
    """
    number = int(given["child"])
    reached(doing, number)
    writer(doing)
    child = Person.objects.select_for_update().get(pk=number, authority_id=doing.by.authority_id)
    dates_stand(form, given, child, {}, doing.today)
    return child


def member_of(doing: Doing, child: Person, number: Any, field: str) -> Person:
    """Somebody tied to the child or to its brothers and sisters, or living with it.

    Refuses (``Wrong``) anybody else: a number that was made up leads to nobody.
    """
    known = circle_of(doing, child)
    is_number = str(number).isascii() and str(number).isdigit()
    if not is_number or int(number) not in known or int(number) == child.pk:
        raise Wrong("Choose somebody of the list.", field=field)
    return Person.objects.get(pk=int(number), authority_id=doing.by.authority_id)


def circle_of(doing: Doing, child: Person) -> set[int]:
    """The numbers of those who stand about a child: its ties, its household, and the ties of brothers
    and sisters in reach."""
    tied = _tied_to({child.pk}, doing)
    siblings = {
        other
        for one, other, code in tied
        if code == SIBLING and ground_of(doing.by, other, now=doing.now)
    }
    home = household_of(doing, child)
    ours = HouseholdMember.objects.filter(authority_id=doing.by.authority_id)
    with_it = ours.filter(household=home).values_list("person_id", flat=True) if home else []
    further = {other for _, other, _ in _tied_to(siblings, doing)} if siblings else set()
    return {other for _, other, _ in tied} | set(with_it) | further


def _tied_to(people: set[int], doing: Doing) -> list[tuple[int, int, str]]:
    """The ties of these people as (person, the other, code), from whichever side they are kept."""
    ours = Relationship.objects.filter(authority_id=doing.by.authority_id)
    rows = ours.filter(Q(person_id__in=people) | Q(other_id__in=people)).values_list(
        "person_id", "other_id", "relation_code"
    )
    found = []
    for one, other, code in rows:
        found += [(one, other, code)] if one in people else []
        found += [(other, one, code)] if other in people else []
    return found


def household_of(doing: Doing, person: Person) -> str:
    """The household in which somebody lives today, "" for none on file."""
    row = live_home(doing, person)
    return row.household if row else ""


def live_home(doing: Doing, person: Person) -> HouseholdMember | None:
    """The row by which somebody lives in a household today."""
    day = doing.today
    ours = HouseholdMember.objects.filter(authority_id=doing.by.authority_id, person_id=person.pk)
    begun = ours.filter(Q(started_on__isnull=True) | Q(started_on__lte=day)).exclude(household="")
    lasting = begun.filter(Q(ended_on__isnull=True) | Q(ended_on__gt=day))
    return lasting.order_by("-started_on", "-pk").first()


def new_household(child: Person) -> str:
    """What a household that begins here is called: no other system gives one this name."""
    return f"keepsight-{child.pk}"


OPENED_ONLY = (
    "You opened this record for a reason, for an hour. A tie or a shared home with another child could keep "
    "it open to you, so whoever holds the child writes it down. Tell them in a case note."
)


def reached_too(doing: Doing, other: Person, name: str = "this child") -> None:
    """Refuse (``Refused``) a second child out of reach: a tie would bring it within reach unseen."""
    if other.is_child and not ground_of(doing.by, other.pk, now=doing.now):
        raise Refused(OTHERS_RECORD.format(name=name), children=[other.pk])


def not_only_opened(doing: Doing, *people: Person) -> None:
    """Refuse (``Refused``) a tie or a shared home where a child of it was only opened for a reason: an hour
    would become as long as the tie lasts."""
    for one in people:
        if one.is_child and ground_of(doing.by, one.pk, now=doing.now) == "opened":
            raise Refused(OPENED_ONLY, children=[one.pk])


def tie_stands(doing: Doing, child: Person, other: Person, code: str) -> None:
    """Refuse (``Wrong``) a tie that cannot be true, or that is on file already."""
    if child.pk == other.pk:
        raise Wrong("Nobody is related to themselves.", field="relation_code")
    between = Q(person_id=child.pk, other_id=other.pk) | Q(person_id=other.pk, other_id=child.pk)
    ours = Relationship.objects.filter(between, authority_id=doing.by.authority_id)
    lasting = ours.filter(Q(ended_on__isnull=True) | Q(ended_on__gt=doing.today))
    for tie in lasting:
        said = _words(tie.relation_code).lower()
        if tie.relation_code == code:
            raise Wrong(f"They are on file as {said} already.", field="relation_code")
        if SIBLING in (code, tie.relation_code) and (
            {code, tie.relation_code} & {*PARENTS, "grandparent"}
        ):
            raise Wrong(
                f"They are on file as {said}: nobody is both. End that first.",
                field="relation_code",
            )
    if code == SIBLING:
        _siblings_can_be(doing, child, other)
    elif code in YOUNGEST and child.born_on and other.born_on:
        least, age = YOUNGEST[code], age_on(other.born_on, child.born_on)
        if age < least:
            said = f"were {age}" if age >= 0 else "were not born yet"
            raise Wrong(
                f"They cannot be the {_words(code).lower()}: they {said} when the child was born.",
                field="relation_code",
            )


def _siblings_can_be(doing: Doing, child: Person, other: Person) -> None:
    """Refuse (``Wrong``) a brother or sister who is none: by their ages, or by the mother on file."""
    one, two = child.born_on or child.expected_on, other.born_on or other.expected_on
    if one is None or two is None:
        return
    apart = abs(age_on(min(one, two), max(one, two)))
    if apart > MOST_YEARS_BETWEEN_SIBLINGS:
        raise Wrong(
            f"They cannot be brother or sister: they were born {apart} years apart.",
            field="relation_code",
        )
    days = abs((one - two).days)
    born = child.born_on and other.born_on
    if (
        born
        and DAYS_OF_ONE_BIRTH < days < DAYS_TO_THE_NEXT
        and _mothers(doing, child) & _mothers(doing, other)
    ):
        raise Wrong(
            f"They cannot both be of the mother on file: they were born {days} days apart. Look at "
            "the dates of birth.",
            field="relation_code",
        )


def _mothers(doing: Doing, child: Person) -> set[int]:
    ours = Relationship.objects.filter(authority_id=doing.by.authority_id, relation_code="mother")
    return set(ours.filter(person_id=child.pk).values_list("other_id", flat=True))


def _words(code: str) -> str:
    return dict(RELATIONS).get(code, code.replace("_", " "))


def postcode_of(text: str | None) -> str:
    """A postcode as it is written: capitals, with one space before its last three signs."""
    bare = "".join((text or "").upper().split())
    return f"{bare[:-3]} {bare[-3:]}" if len(bare) >= 5 else bare
