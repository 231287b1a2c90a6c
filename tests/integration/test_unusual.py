"""Looks out of the ordinary: a month of a small council's log, with fifty snoops among its work."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from keepsight.access.looks.unusual.addresses import same_door
from keepsight.access.looks.unusual.day_of_looks import worker_name
from keepsight.access.looks.unusual.known_patterns import found_on, known_patterns
from keepsight.access.looks.unusual.mass_reading import most_within_an_hour
from keepsight.access.looks.unusual_looks import stopped_lately, unusual_look, unusual_looks
from keepsight.access.models import AuditLine
from keepsight.access.viewer import Viewer, viewer_of
from keepsight.actions.quality.answer_unusual_look import ANSWER_UNUSUAL_LOOK
from keepsight.actions.quality.note_unusual_looks import NOTE_UNUSUAL_LOOKS
from keepsight.law.working_days import is_working_day
from keepsight.records.people.address import Address
from keepsight.records.people.household_member import HouseholdMember
from keepsight.records.people.person import Person
from keepsight.records.people.person_name import PersonName
from keepsight.records.quality.named_reader import NamedReader
from keepsight.records.quality.restriction import Restriction
from keepsight.records.quality.staff_tie import StaffTie
from keepsight.records.quality.unusual_look import UnusualLook
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.allocation import Allocation
from keepsight.records.workforce.worker import Worker
from keepsight.writing.perform import Refused, Wrong, perform
from tests.integration.made_log import Said, in_order, write_log
from tests.integration.small_council import SmallCouncil

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

FIRST, LAST = date(2026, 3, 2), date(2026, 3, 31)
DAYS = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
WORK_DAYS = [day for day in DAYS if is_working_day(day.isoformat())]
NOW = datetime(2026, 4, 1, 9, 0, tzinfo=UTC)
GIVEN = "Amy Ben Cara Dan Eve Finn Gus Holly Ivy Jack Kim Leo Mia Ned Olga Pia".split()
COMMON = "Smith Jones Taylor Brown Khan Patel Wood Green Hall Clark".split()
RARE = [f"{one}{two}" for one in ("Quill", "Wharf", "Thorn", "Brack", "Astle", "Marl", "Ogle", "Sker")
        for two in ("ley", "ton", "wick", "by", "feather")]  # fmt: skip
Snoop = tuple[int, int | None, str]


@dataclass
class Month:
    """The council, its log to be, and the snoops that were planted in it."""

    council: SmallCouncil
    children: list[int]
    workers: list[int]
    managers: list[int]
    chance: random.Random
    said: list[Said] = field(default_factory=list)
    planted: set[Snoop] = field(default_factory=set)

    def look(self, worker: int, child: int, at: datetime, ground: str = "", **more: Any) -> None:
        act = more.get("act", "read_child" if ground else "refused_child")
        about = {"why": "child_page"} | ({"ground": ground} if ground else {})
        authority = self.council.authority.pk
        self.said.append(Said(at, 1_000 + worker, worker, authority, act, (child,), about))

    def at(self, day: date, hour: int) -> datetime:
        minute, second = self.chance.randrange(60), self.chance.randrange(60)
        return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=UTC)

    def office(self) -> datetime:
        return self.at(self.chance.choice(WORK_DAYS), self.chance.randrange(9, 17))


def make_month(*, snoops: bool = True) -> Month:
    """Three hundred children, twenty workers, four managers; their work, and the snoops."""
    chance, council = random.Random(20260331), SmallCouncil()
    family_of = [*COMMON * 22, *RARE * 2]
    chance.shuffle(family_of)
    people = Person.objects.bulk_create(
        Person(authority=council.authority, is_child=True) for _ in family_of
    )
    PersonName.objects.bulk_create(
        PersonName(
            authority=council.authority,
            person=person,
            given_name=chance.choice(GIVEN),
            family_name=family,
            kind_code="current",
        )
        for person, family in zip(people, family_of, strict=True)
    )
    staff = Worker.objects.bulk_create(
        Worker(authority=council.authority, staff_number=f"S{n}", name=f"{given} {family}")
        for n, (given, family) in enumerate(
            zip(
                ["Ruth", "Sam", "Tess", "Ugo", "Vera", "Will"] * 4,
                ["Ellery", "Fenn", *COMMON[:6], *RARE[::3], "Garside", "Hobley"],
                strict=False,
            )
        )
    )
    numbers = [one.pk for one in staff]
    month = Month(council, [p.pk for p in people], numbers[4:], numbers[:4], chance)
    _work(month)
    for plant in PLANTS if snoops else ():
        plant(month)
    write_log(in_order(month.said))
    return month


def _work(month: Month) -> None:
    """What a month of work leaves: one's own children, a manager's samples, a wrong press."""
    chance, own = month.chance, {}
    for place, child in enumerate(month.children):
        own.setdefault(month.workers[place % len(month.workers)], []).append(child)
    Allocation.objects.bulk_create(
        Allocation(
            authority=month.council.authority,
            person_id=child,
            worker_id=worker,
            role_code="lead",
            source="case_list",
        )
        for worker, children in own.items()
        for child in children
    )
    for day in WORK_DAYS:
        for worker in month.workers:
            for child in chance.sample(own[worker], 6):
                month.look(worker, child, month.at(day, chance.randrange(8, 19)), "own")
        for manager in month.managers:
            for child in chance.sample(_common(month), 3):
                month.look(manager, child, month.at(day, chance.randrange(9, 17)), "council")
        for worker in chance.sample(month.workers, 3):
            child = chance.choice(_common(month))
            if child not in own[worker]:
                month.look(worker, child, month.at(day, chance.randrange(9, 17)))


def _common(month: Month) -> list[int]:
    """Children of common names, and a few of rare ones: managers are asked about anybody."""
    if not hasattr(month, "_asked_about"):
        named = PersonName.objects.filter(family_name__in=COMMON)
        some = list(named.values_list("person_id", flat=True))
        others = [child for child in month.children if child not in set(some)]
        month._asked_about = some + month.chance.sample(others, 12)  # type: ignore[attr-defined]
    return month._asked_about  # type: ignore[attr-defined,no-any-return]


def _child(month: Month, given: str, family: str) -> int:
    return month.council.child(given, family).pk


def _name(worker: int) -> tuple[str, str]:
    given, family = Worker.objects.get(pk=worker).name.split()
    return given, family


def _rare_workers(month: Month) -> list[int]:
    return [one for one in month.workers if _name(one)[1] not in COMMON]


def _plant_names(month: Month) -> None:
    """Eight look at their own family by whole name, ten at their surname, eight at a colleague's."""
    rare = _rare_workers(month)
    for worker in rare[:4]:
        given, family = _name(worker)
        child = _child(month, given, family)
        month.look(worker, child, month.office(), "own")  # given to them by mistake
        month.planted.add((worker, child, "own_name"))
    for worker in rare[4:8]:
        given, family = _name(worker)
        child, parent = _child(month, "Zed", "Zimmer"), _child(month, given, family)
        for person in (child, parent):
            month.council._new(HouseholdMember, person_id=person, household=f"H{worker}")
        month.look(worker, child, month.office())
        month.planted.add((worker, child, "own_name"))
    for place in range(10):
        worker = rare[place % len(rare)]
        child = _child(month, f"Q{place}", _name(worker)[1])
        month.look(worker, child, month.office())
        month.planted.add((worker, child, "same_surname"))
    for place in range(8):
        worker, colleague = month.workers[place], rare[(place + 3) % len(rare)]
        if worker == colleague:
            worker = month.workers[-1]
        child, parent = _child(month, "Yan", "Yeo"), _child(month, *_name(colleague))
        month.council._new(HouseholdMember, person_id=child, household=f"K{place}")
        month.council._new(HouseholdMember, person_id=parent, household=f"K{place}")
        month.look(worker, child, month.office())
        month.planted.add((worker, child, "colleague"))


def _plant_addresses(month: Month) -> None:
    """Four look at a child who lives where somebody of their own name lives, of no household."""
    for place, worker in enumerate(_rare_workers(month)[:4]):
        child, other = _child(month, "Xan", "Xu"), _child(month, *_name(worker))
        for person, lines in (
            (child, f"{place} Weavers Row, Calderbeck"),
            (other, f"{place} WEAVERS ROW"),
        ):
            month.council._new(
                Address, person_id=person, lines=lines, postcode=f"ZZ1{' ' * place}1AA"
            )
        month.look(worker, child, month.office())
        month.planted.add((worker, child, "same_address"))


def _plant_ties(month: Month) -> None:
    for worker, child in zip(month.workers[:5], month.children[5:10], strict=True):
        month.council._new(
            StaffTie, person_id=child, worker_id=worker, tie_code="knows", started_on=FIRST
        )
        month.look(worker, child, month.office())
        month.planted.add((worker, child, "tied"))


def _plant_left_cases(month: Month) -> None:
    for worker, child in zip(month.workers[5:13], month.children[40:48], strict=True):
        if Allocation.objects.filter(person_id=child, worker_id=worker).exists():
            worker = month.workers[0]
        month.council.holds(
            Worker.objects.get(pk=worker),
            Person.objects.get(pk=child),
            started_on=date(2025, 1, 6),
            ended_on=date(2025, 11, 3),
        )
        month.look(worker, child, month.office())
        month.planted.add((worker, child, "left_the_case"))


def _plant_refusals(month: Month) -> None:
    for worker, child in zip(month.workers[2:6], month.children[60:64], strict=True):
        for day in month.chance.sample(WORK_DAYS, 3):
            month.look(worker, child, month.at(day, 11))
        month.planted.add((worker, child, "refused_often"))


def _plant_nights(month: Month) -> None:
    for place, worker in enumerate(month.managers + month.workers[:2]):
        child = month.children[80 + place]
        ground = "council" if place < len(month.managers) else ""
        day = month.chance.choice(WORK_DAYS if place % 2 else [d for d in DAYS if d.weekday() > 4])
        month.look(worker, child, month.at(day, 23 if place % 2 else 12), ground)
        month.planted.add((worker, child, "out_of_hours"))


def _plant_a_crowd(month: Month) -> None:
    child, day = month.children[100], WORK_DAYS[10]
    for worker in month.workers[6:13]:
        month.look(worker, child, month.at(day, 10))
        month.planted.add((worker, child, "crowd"))


def _plant_mass_reading(month: Month) -> None:
    for manager, day in zip(month.managers[:2], (WORK_DAYS[3], WORK_DAYS[15]), strict=True):
        begins = datetime(day.year, day.month, day.day, 14, 0, tzinfo=UTC)
        for place, child in enumerate(month.chance.sample(_common(month), 75)):
            month.look(manager, child, begins + timedelta(seconds=40 * place), "council")
        month.planted.add((manager, None, "mass_reading"))


PLANTS = (
    _plant_names,
    _plant_addresses,
    _plant_ties,
    _plant_left_cases,
    _plant_refusals,
    _plant_nights,
    _plant_a_crowd,
    _plant_mass_reading,
)


def found_in(month: Month, days: list[date]) -> set[Snoop]:
    return {
        (found.worker, found.child, pattern.code)
        for day in days
        for pattern, found in found_on(month.council.authority.pk, day)
    }


def test_planted_snoops_are_found_and_work_is_left_in_peace() -> None:
    month = make_month()
    assert len(month.planted) >= 50 and len(month.said) > 2_000
    found = found_in(month, DAYS)
    recall = len(month.planted & found) / len(month.planted)
    pairs = {(worker, child) for worker, child, _ in month.planted}
    asked = {(worker, child) for worker, child, _ in found}
    precision = len(pairs & asked) / len(asked)
    missed = sorted(map(str, month.planted - found))
    assert recall >= 0.95, missed
    assert {code for _, _, code in month.planted & found} == set(known_patterns())
    assert precision >= 0.5, f"{len(asked - pairs)} of {len(asked)} questions are about work"


def test_every_pattern_has_its_snoops_and_a_month_of_work_hardly_a_question() -> None:
    month = make_month(snoops=False)
    assert len(month.said) > 2_000
    asked = found_in(month, DAYS)
    assert len(asked) <= 10, asked
    for plant in PLANTS:
        plant(month)
    assert {code for _, _, code in month.planted} == set(known_patterns())


# --- noting, asking, answering -------------------------------------------------------------------


@dataclass
class House:
    council: SmallCouncil
    worker: Worker
    child: Person
    manager: Viewer
    machine: Viewer


@pytest.fixture
def house() -> House:
    """Bev Stott, of a team, who looked at Callum Stott of another yesterday."""
    council = SmallCouncil()
    team = council.team("Millbrook")
    worker = council.worker("Bev Stott")
    council.role(worker, "social_worker", team)
    child = council.child("Callum", "Stott")
    council.open(child, council.team("Eastgate"))
    viewer = council.looks(worker, NOW)
    write_log(
        [
            Said(
                NOW - timedelta(days=1),
                viewer.account_id,
                worker.pk,
                council.authority.pk,
                "refused_child",
                (child.pk,),
                {"why": "child_page"},
            )
        ]
    )
    machine = Account(email="machine@example.org", is_machine=True)
    machine.save()
    return House(
        council,
        worker,
        child,
        council.viewer("team_manager", team, name="Ann Ogden"),
        viewer_of(machine, now=NOW, authority_id=council.authority.pk),
    )


def note(house: House, day: date = LAST) -> int:
    return int(perform(NOTE_UNUSUAL_LOOKS, {"day": day}, by=house.machine, now=NOW))


def test_a_look_is_noted_once(house: House) -> None:
    assert note(house) == 1
    assert note(house) == 0
    look = UnusualLook.objects.get()
    assert (look.worker, look.person, look.pattern_code) == (
        house.worker,
        house.child,
        "same_surname",
    )
    assert look.first_line == AuditLine.objects.earliest("pk").pk


@pytest.mark.parametrize(("answer", "again"), [("right", 0), ("explained", 1), ("wrong", 1)])
def test_what_was_right_is_not_asked_again(answer: str, again: int, house: House) -> None:
    note(house)
    UnusualLook.objects.update(answer_code=answer, looked_on=LAST - timedelta(days=5))
    assert note(house) == again


def test_the_manager_and_information_governance_see_it(house: House) -> None:
    note(house)
    officer = house.council.viewer("information_governance")
    for viewer, name in ((house.manager, "Callum Stott"), (officer, "Callum Stott")):
        (row,) = unusual_looks(viewer, now=NOW).rows
        assert row.worker_name == "Bev Stott" and row.title == "Own surname"
        assert row.child is not None and row.child.name == name
    line = AuditLine.objects.latest("pk")
    assert line.act == "list_unusual_looks" and line.children == 1
    far = house.council.viewer("team_manager", house.council.team("Far away"))
    assert unusual_looks(far, now=NOW).total == 0
    elsewhere = SmallCouncil("997").viewer("information_governance")
    assert unusual_looks(elsewhere, now=NOW).total == 0


def test_nobody_sees_or_answers_their_own(house: House) -> None:
    note(house)
    house.council.role(house.worker, "information_governance")
    own = house.council.looks(house.worker, NOW)
    assert unusual_looks(own, now=NOW).total == 0
    with pytest.raises(Refused, match="their own looks"):
        answer(own)


def test_a_locked_child_is_not_told_of(house: House) -> None:
    note(house)
    lock = house.council._new(
        Restriction, person=house.child, kind_code="sealed", restricted_on=FIRST
    )
    reader = house.council.worker("Named Reader")
    house.council.role(reader, "social_worker")
    house.council._new(
        NamedReader, restriction=lock, person=house.child, worker=reader, started_on=FIRST
    )
    assert unusual_looks(house.manager, now=NOW).total == 0
    number = UnusualLook.objects.get().pk
    assert unusual_look(house.manager, number, now=NOW) is None


def answer(by: Viewer, code: str = "right") -> UnusualLook:
    given = {
        "look": UnusualLook.objects.get().pk,
        "answer_code": code,
        "answer_words": "She took the call on duty.",
    }
    made: UnusualLook = perform(ANSWER_UNUSUAL_LOOK, given, by=by, now=NOW)
    return made


def test_an_answer_stands(house: House) -> None:
    note(house)
    answer(house.manager)
    (row,) = unusual_looks(house.manager, now=NOW, state="answered").rows
    assert (row.answer_code, row.answered_by) == ("right", "Ann Ogden")
    assert unusual_looks(house.manager, now=NOW).waiting == 0
    with pytest.raises(Wrong, match="already"):
        answer(house.manager, "wrong")


def test_who_may_not_ask_may_not_answer(house: House) -> None:
    note(house)
    far = house.council.viewer("team_manager", house.council.team("Far away"))
    with pytest.raises(Refused):
        answer(far)
    with pytest.raises(Refused):
        answer(house.council.viewer("social_worker"))
    assert UnusualLook.objects.get().answer_code == ""


def test_who_was_stopped_is_told_at_once(house: House) -> None:
    viewer = house.council.looks(house.worker, NOW)
    stopped = Said(
        NOW - timedelta(minutes=5),
        viewer.account_id,
        house.worker.pk,
        house.council.authority.pk,
        "reading_stopped",
        (house.child.pk,),
    )
    write_log([stopped])
    (one,) = stopped_lately(house.manager, now=NOW)
    assert (one.worker_name, one.at) == ("Bev Stott", stopped.at)
    assert stopped_lately(house.manager, now=NOW + timedelta(days=2)) == ()
    far = house.council.viewer("team_manager", house.council.team("Far away"))
    assert stopped_lately(far, now=NOW) == ()


# --- small parts --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "other", "like"),
    [
        ("Bill Stott", "William Stott", True),
        ("Bev Stott", "Callum Stott", False),
        ("Ann O'Brien", "Ann OBrien", True),
        ("Ann Ogden", "Ann Stott", False),
        ("Stott", "Stott", False),
    ],
)
def test_two_names_may_be_one_persons(name: str, other: str, like: bool) -> None:
    assert worker_name(name).is_like(worker_name(other)) is like


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("14 Weavers Row, Calderbeck", "ZZ1 1AA"), ("14 WEAVERS ROW.", "zz11aa"), True),
        (("14 Weavers Row", "ZZ1 1AA"), ("15 Weavers Row", "ZZ1 1AA"), False),
        (("14 Weavers Row", "ZZ1 1AA"), ("14 Weavers Row", "ZZ1 1AB"), False),
        (("", "ZZ1 1AA"), ("", "ZZ1 1AA"), False),
        (("14 Weavers Row", ""), ("14 Weavers Row", ""), False),
    ],
)
def test_one_door_however_it_is_written(
    one: tuple[str, str], other: tuple[str, str], same: bool
) -> None:
    assert (bool(same_door(*one)) and same_door(*one) == same_door(*other)) is same


def test_the_busiest_hour_is_found_wherever_it_begins() -> None:
    from keepsight.access.looks.unusual.day_of_looks import LookSeen

    def looks() -> Iterator[LookSeen]:
        for place, minutes in enumerate((0, 10, 20, 59, 61, 62, 63, 64, 200)):
            at = NOW + timedelta(minutes=minutes)
            yield LookSeen(place, at, 1, place % 8, "read_child", "council")

    assert most_within_an_hour(list(looks())) == (7, 1)
