"""Put a child's new address on file, or say that the one on file must be kept back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Q

from keepsight.access.reach.ground import ground_of
from keepsight.access.reach.reach import PARTIAL
from keepsight.actions.people.add_child import asked
from keepsight.actions.people.of_family import child_of, live_home, postcode_of
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.people.address import FORM as ADDRESS
from keepsight.records.people.address import Address
from keepsight.records.people.household_member import HouseholdMember
from keepsight.records.people.person import Person
from keepsight.writing.perform import Doing, Refused, Wrong

WHAT = (
    ("moved", "The child lives somewhere else now"),
    ("keep_back", "The address on file must be kept back from now on"),
    ("tell", "The address on file need not be kept back any more"),
)
FORM = Form(
    sections=(
        Section("", (Question("what_changed", "What changed", kind="choice", choices=WHAT),)),
        Section(
            "Where the child moved",
            (
                *asked(ADDRESS, "lines", "postcode", "started_on", "is_kept_back"),
                Question(
                    "all_moved",
                    "Did the whole household move?",
                    kind="yes_no",
                    required=False,
                    hint="Then the address is changed for all of them whose records you may write on",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)
KEPT_FROM_YOU = (
    "An address kept back is changed only by those who may read it. Ask the child’s worker."
)


def run(doing: Doing, given: dict[str, Any]) -> int:
    """For how many people the address is changed.

    ``given``: child, and the answers. A move ends the address before it on the day; the child alone
    leaves its household, all together take it along. Refuses (``Wrong``) a move to nowhere or before the
    last one, and an address that is not there; (``Refused``) whoever may not read what is kept back.
    """
    child = child_of(doing, given, FORM)
    if ground_of(doing.by, child.pk, now=doing.now) in PARTIAL:
        raise Refused(KEPT_FROM_YOU, children=[child.pk])
    here = _address_of(doing, child)
    if given["what_changed"] != "moved":
        _kept_back(doing, here, is_kept_back=given["what_changed"] == "keep_back")
        return 1
    if not given.get("lines") and not given.get("postcode"):
        raise Wrong("Where the child moved is missing.", field="lines")
    if not given.get("started_on"):
        raise Wrong("Since when the child lives there is missing.", field="started_on")
    if here is not None and here.started_on and given["started_on"] <= here.started_on:
        raise Wrong("The child moved to the address on file after this.", field="started_on")
    movers = [child]
    home = live_home(doing, child)
    if given.get("all_moved"):
        movers += _others_at_home(doing, child, home)
    elif home is not None:
        doing.amend(home, why="moved", ended_on=given["started_on"])
    for mover in movers:
        _moves(doing, mover, given)
    return len(movers)


def _kept_back(doing: Doing, here: Address | None, *, is_kept_back: bool) -> None:
    if here is None:
        raise Wrong("No address is on file.", field="what_changed")
    if here.is_kept_back == is_kept_back:
        said = "is kept back already" if is_kept_back else "is not kept back"
        raise Wrong(f"The address on file {said}.", field="what_changed")
    doing.amend(here, why="kept back" if is_kept_back else "told again", is_kept_back=is_kept_back)


def _moves(doing: Doing, mover: Person, given: dict[str, Any]) -> None:
    for old in _addresses_of(doing, mover):
        doing.amend(old, why="moved", ended_on=given["started_on"])
    doing.create(
        Address,
        person=mover,
        lines=given.get("lines") or "",
        postcode=postcode_of(given.get("postcode")),
        started_on=given["started_on"],
        is_kept_back=bool(given.get("is_kept_back")),
    )


def _others_at_home(doing: Doing, child: Person, home: HouseholdMember | None) -> Iterable[Person]:
    """The others of the household: adults, and children on whose records one may write."""
    if home is None:
        return []
    ours = HouseholdMember.objects.filter(
        Q(ended_on__isnull=True) | Q(ended_on__gt=doing.today),
        authority_id=doing.by.authority_id,
        household=home.household,
    )
    others = Person.objects.filter(pk__in=ours.values("person_id")).exclude(pk=child.pk)
    return [one for one in others if not one.is_child or ground_of(doing.by, one.pk, now=doing.now)]


def _addresses_of(doing: Doing, person: Person) -> list[Address]:
    ours = Address.objects.filter(authority_id=doing.by.authority_id, person=person)
    return list(ours.filter(Q(ended_on__isnull=True) | Q(ended_on__gt=doing.today)))


def _address_of(doing: Doing, person: Person) -> Address | None:
    found = sorted(
        _addresses_of(doing, person), key=lambda one: (one.started_on or date.min, one.pk)
    )
    return found[-1] if found else None


CHANGE_ADDRESS = Action(
    code="change_address",
    title="Change the address",
    why="The next visit goes to the right door, and some doors must never be told.",
    may="write_notes",
    form=FORM,
    run=run,
)
