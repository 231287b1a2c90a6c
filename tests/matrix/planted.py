"""A council in which every word of every record of a child is found nowhere else: a canary.

A canary says whose it is and of which field: ``Zqowncasenotewords``. Names are canaries of another
kind (``Nqown``), because the index may tell the name of a child whose record it does not open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db import IntegrityError, models, transaction

from keepsight.access.search import index
from keepsight.boards import refreshing
from keepsight.delegation.known_roles import known_roles
from keepsight.records.models import RECORDS
from keepsight.records.people.person import Person
from keepsight.records.record import Record
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.worker import Worker
from tests.integration.small_council import NOW, TODAY, SmallCouncil

DAY = timedelta(days=1)
#: How a child stands to the person who asks.
RELATIONS = (
    "own",  # held by the person
    "team",  # held by a colleague, in the person's team
    "other",  # held in a team of another service
    "formerly",  # the person's own until yesterday
    "opened",  # opened by the person for a reason, within the hour
    "lapsed",  # opened by the person for a reason, more than an hour ago
    "named",  # sealed, and the person is named on it
    "tied",  # the person's own, and somebody the person knows
    "restricted",  # the person's own, and restricted to others
    "sealed",  # in the person's team, and sealed to others
    "adopted",  # in the person's team before an adoption, and sealed since
    "elsewhere",  # a child of another council
)
SECRET = re.compile(rf"Zq({'|'.join(RELATIONS)})x([a-z]+)")
NAME = re.compile(rf"Nq({'|'.join(RELATIONS)})(?:given|family)")
#: The free text of a note, which not every role sees that may read the record.
WORDS_OF_NOTES = frozenset({"casenotewords", "casenoteownwords"})
#: Records that say who may read a child; each relation has its own.
SAYS_WHO = frozenset(
    "AccessRequest AdoptionDecision AdoptionPlan Allocation EmergencyOpening EpisodeOfNeed "
    "HouseholdMember LegalGateway LegalStatus NamedReader PeriodOfCare PreProceedings Proceedings "
    "Relationship Restriction RestrictionReview ReviewedChild SampledRecord StaffTie UnusualLook MovedEntry "
    "DecisionNotice CareEpisode Placement".split()
)
#: Codes that must be ones that the house knows.
KNOWN_CODES = {"decision_code": "D05", "limit_code": "T03", "reason_code": "other"}
#: Dates by which something would be over.
OVER = re.compile(r"ended|until|lifted|closed|withdrawn|superse|died|answered|declined|called_off")


@dataclass
class Planted:
    """The council, its children by relation, and everybody who asks, by role."""

    council: SmallCouncil
    children: dict[str, Person] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    unplanted: list[str] = field(default_factory=list)

    def reference(self, relation: str) -> str:
        return f"C-{self.children[relation].pk}"


def planted(roles: Iterable[str]) -> Planted:
    """A council of twelve children and a person of each of these roles."""
    council, far = SmallCouncil(), SmallCouncil("997")
    north, south = council.team("North"), council.team("South")
    mill, east = council.team("Millbrook", north), council.team("Eastgate", south)
    colleague, stranger = council.worker("A colleague"), council.worker("A stranger")
    afar = far.worker("Someone of another council")
    council.role(colleague, "social_worker", mill)
    council.role(stranger, "social_worker", east)
    made = Planted(council)
    for relation in RELATIONS:
        made.children[relation] = _child(far if relation == "elsewhere" else council, relation)
    near = {"team", "sealed", "adopted", "restricted"}
    for relation, child in made.children.items():
        if relation == "elsewhere":
            continue
        council.open(child, mill if relation in near else east)
        if relation not in ("own", "tied", "restricted"):
            council.holds(colleague if relation in near else stranger, child)
    for code in roles:
        team = north if known_roles()[code].reach == "service" else mill
        worker = council.worker(f"The {code}")
        council.role(worker, code, team)
        made.accounts[code] = council.account(worker)
        _stands_to(made, worker, known_roles()[code].holds_as)
    senior = council.worker(
        "A senior stranger"
    )  # who may lift a lock, so that none falls to others
    council.role(senior, "service_manager", south)
    _lock(made, stranger, senior)
    _look_again(made, far, stranger, afar)
    for relation, child in made.children.items():
        made.unplanted += _plant(relation, child, afar if relation == "elsewhere" else stranger)
    for one in (council, far):
        index.rebuild(one.authority.pk)  # else a search finds nobody, and proves nothing
        refreshing.rebuild(one.authority.pk, today=TODAY, now=NOW)
    return made


def _child(council: SmallCouncil, relation: str) -> Person:
    child = council.child(f"Nq{relation}given", f"Nq{relation}family", born_on=date(2014, 5, 6))
    council.name(child, f"Zq{relation}xformergiven", f"Zq{relation}xformerfamily", kind="former")
    council.number(child, "upn", f"Zq{relation}xnumber")
    return child


def _stands_to(made: Planted, worker: Worker, holds_as: tuple[str, ...]) -> None:
    """How every child stands to one person, as records say it."""
    council, children = made.council, made.children
    as_what = holds_as[-1] if holds_as else "co_worker"
    if as_what == "lead":  # there is one lead; of many who hold a child the others work beside them
        as_what = "co_worker"
    for relation in ("own", "tied", "restricted"):
        council.holds(worker, children[relation], as_what, started_on=TODAY - 30 * DAY)
    over = {"started_on": TODAY - 30 * DAY, "ended_on": TODAY - DAY}
    council.holds(worker, children["formerly"], as_what, **over)
    opening = {"worker": worker, "reason_code": "safety_now", "words": "It may not be safe."}
    for relation, ago in (("opened", 30), ("lapsed", 61)):
        at = NOW - timedelta(minutes=ago)
        _new(
            made,
            "EmergencyOpening",
            relation,
            **opening,
            opened_at=at,
            until_at=at + timedelta(hours=1),
        )
    _new(made, "StaffTie", "tied", worker=worker, tie_code="knows", started_on=TODAY - 9 * DAY)


def _lock(made: Planted, *strangers: Worker) -> None:
    """The locked records: on one of them everybody who asks is named."""
    for relation, kind in (
        ("restricted", "restricted"),
        ("sealed", "sealed"),
        ("adopted", "sealed"),
        ("named", "sealed"),
    ):
        lock = _new(
            made,
            "Restriction",
            relation,
            kind_code=kind,
            ground_code="adoption" if relation == "adopted" else "protection",
            restricted_on=TODAY - 20 * DAY,
            approved_by=strangers[-1],
        )
        readers = [*strangers]
        if relation == "named":
            readers += Worker.objects.filter(name__startswith="The ")
        for reader in readers:
            said = {"restriction": lock, "worker": reader, "started_on": TODAY - 20 * DAY}
            _new(made, "NamedReader", relation, **said)


def _look_again(made: Planted, far: SmallCouncil, *leaders: Worker) -> None:
    """A review in each council, in which every child has a place and a stranger for a reviewer."""
    for council, leader in zip((made.council, far), leaders, strict=True):
        programme = RECORDS["ReviewProgramme"].objects.create(
            authority=council.authority,
            title="Every open child",
            population_code="all_open",
            taken_as_at=TODAY,
            due_on=TODAY + 9 * DAY,
            questions_since=date(2016, 1, 1),
            leader=leader,
        )
        for relation, child in made.children.items():
            if child.authority_id != council.authority.pk:
                continue
            RECORDS["ReviewedChild"].objects.create(
                authority=council.authority,
                person=child,
                programme=programme,
                reviewer=leader,
                given_on=TODAY,
                why_reopened=f"Zq{relation}xreviewedchildwhyreopened",
                why_not_reviewed=f"Zq{relation}xreviewedchildwhynotreviewed",
            )


def _new(made: Planted, record: str, relation: str, **values: Any) -> Any:
    return RECORDS[record].objects.create(
        authority=made.council.authority, person=made.children[relation], **values
    )


def _plant(relation: str, child: Person, worker: Worker) -> Iterator[str]:
    """One of every record that speaks of a child, all its words canaries; those that refuse one.

    A record that points to another is tried again once that one is there.
    """
    waiting = [
        name
        for name, model in RECORDS.items()
        if "person" in {one.name for one in model._meta.concrete_fields}
        and name not in SAYS_WHO
        and name not in ("PersonName", "Identifier")
    ]
    while waiting:
        left = [name for name in waiting if not _is_planted(name, relation, child, worker)]
        if len(left) == len(waiting):
            yield from left
            return
        waiting = left


def _is_planted(name: str, relation: str, child: Person, worker: Worker) -> bool:
    model = RECORDS[name]
    try:
        with transaction.atomic():
            row = model(**_values(model, relation, child, worker))
            models.Model.save(row, force_insert=True)
    except (IntegrityError, ValueError):
        return False
    return True


def _values(model: type[Record], relation: str, child: Person, worker: Worker) -> dict[str, Any]:
    values: dict[str, Any] = {"authority_id": child.authority_id, "source": "case_list"}
    for one in model._meta.concrete_fields:
        if one.primary_key or one.name in ("authority", "source", "batch_number"):
            continue
        if isinstance(one, models.ForeignKey):
            values[one.attname] = _pointed(one, child, worker)
        else:
            values[one.name] = _value(one, model, relation)
    return values


def _pointed(one: models.ForeignKey, child: Person, worker: Worker) -> int | None:
    to = one.related_model
    if to is Person:
        return child.pk
    if to is Worker:
        return worker.pk
    if one.null:
        return None
    held = {f.name for f in to._meta.concrete_fields}
    whose = {"person": child} if "person" in held else {"authority_id": child.authority_id}
    found = to.objects.filter(**whose).first()
    return found.pk if found else None


def _value(one: Any, model: type[Record], relation: str) -> Any:
    """A value of the field's own type; a canary wherever words can stand."""
    if isinstance(one, models.DateTimeField):
        return None if one.null and OVER.search(one.name) else NOW - 3 * DAY
    if isinstance(one, models.DateField):
        return None if one.null and OVER.search(one.name) else TODAY - 3 * DAY
    if isinstance(one, models.BooleanField):
        return None if one.null else False
    if isinstance(one, (models.CharField, models.TextField)):
        if one.choices:
            return one.choices[0][0]
        if one.name in KNOWN_CODES:
            return KNOWN_CODES[one.name]
        if one.name.endswith(("_code", "role")):
            return one.default if isinstance(one.default, str) else ""
        plain = re.sub("[^a-z]", "", f"{model.__name__}{one.name}".lower())
        return f"Zq{relation}x{plain}"[: one.max_length or 200]
    if isinstance(one, models.JSONField):
        return {}
    return None if one.null else one.get_default() or 1


def told(text: str) -> tuple[set[str], set[str], set[str]]:
    """Of which children an answer tells the name, more than that, and the words of a note."""
    secrets = SECRET.findall(text)
    words = {relation for relation, field in secrets if field in WORDS_OF_NOTES}
    return set(NAME.findall(text)), {relation for relation, _ in secrets}, words


__all__ = ["NOW", "RELATIONS", "Planted", "planted", "told"]
