"""The checks over a made council: on a clean one nothing is found, and one of each that is planted is found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from itertools import count
from typing import Any

import pytest
import time_machine
from django.db import transaction

from keepsight.access.log import audit
from keepsight.boards import looked_at_night
from keepsight.boards.gathered_at_night import locked_children
from keepsight.boards.holes import parts_of
from keepsight.boards.looked_at_night import look_at_night
from keepsight.boards.models import Hole, OwnCheck, OwnFinding, Reckoning
from keepsight.boards.refreshing import rebuild, refresh
from keepsight.checks.care.episode_chain import RULES
from keepsight.checks.evaluator import all_checks
from keepsight.records.batch import Batch
from keepsight.records.care.care_plan import CarePlan
from keepsight.records.care.education_plan import EducationPlan
from keepsight.records.care.health_check import HealthCheck
from keepsight.records.care.legal_status import LegalStatus
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.care.placement import Placement
from keepsight.records.care.placement_plan import PlacementPlan
from keepsight.records.need.assessment import Assessment
from keepsight.records.need.child_in_need_plan import ChildInNeedPlan
from keepsight.records.need.episode_of_need import EpisodeOfNeed
from keepsight.records.people.address import Address
from keepsight.records.people.case_note import CaseNote
from keepsight.records.people.identifier import Identifier
from keepsight.records.people.person import Person
from keepsight.records.people.relationship import Relationship
from keepsight.records.people.significant_event import SignificantEvent
from keepsight.records.people.visit import Visit
from keepsight.records.protection.conference import Conference
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.records.reporting.coverage import Coverage
from keepsight.site.machine import machine_viewer
from keepsight.site.nightly_checks import look_and_count
from keepsight.writing.checked_nights import WHOLE, keep_count, nights
from keepsight.writing.models import CheckedNight, LedgerTotal, Question
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.small_council import DAY, NOW, TODAY

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

REFERRED = TODAY - 100 * DAY
LONG = "{} was tired and pale, hid behind the sofa when the door went, and ate nothing at all"
OTHER = "{} ran about the garden with the dog, laughed a lot, and showed me the bed under the roof"


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


class Made(DecidingCouncil):
    """A council whose sources hold every table that a check rests on, and children of whom all is known."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.numbers = count(1)
        resting = {table for one in all_checks() for part in one.parts for table in part.rests_on}
        for table in sorted(resting):
            self.new(
                Coverage, table_code=table, whom_code="all", from_on=date(1990, 1, 1), is_whole=True
            )
        self.mother = self.council.child("Mo", "Reed", is_child=False)
        Relationship.objects.all().delete()
        for child in (self.tia, self.kai):
            self.complete(child)

    def new(self, record: Any, **values: Any) -> Any:
        """As another system sent it: what is written here the database keeps from being impossible."""
        return self.council._new(record, **{"source": "cin_census", **values})

    def complete(self, child: Person) -> None:
        """What every open child must have."""
        number = next(self.numbers)
        Person.objects.filter(pk=child.pk).update(
            born_on=date(2012, 5, 3) + number * DAY,
            ethnicity_code="WBRI",
            gender_code="F",
            sex_code="F",
            is_disabled=False,
        )
        EpisodeOfNeed.objects.filter(person=child).update(
            started_on=REFERRED, primary_need_code="N1"
        )
        self.new(Identifier, person=child, scheme="upn", value=f"A{number:012d}")
        self.new(Address, person=child, started_on=REFERRED, postcode="HD1 1AA")
        self.new(Relationship, person=child, other=self.mother, relation_code="mother")
        self.new(SignificantEvent, person=child, happened_on=REFERRED, words="x", why="x")
        self.new(Assessment, person=child, episode=self.episode(child), started_on=REFERRED + DAY)

    def episode(self, child: Person) -> EpisodeOfNeed:
        return EpisodeOfNeed.objects.get(person=child)

    def whole(self) -> Person:
        """A child who is open, and of whom everything is known that a check asks."""
        number = next(self.numbers)
        letters = "".join(chr(ord("a") + int(one)) for one in str(number))
        child = self.council.child(f"Ada{letters}", f"Moss{letters}")
        self.council.open(child, self.one)
        self.council.holds(self.people["nadia"], child)
        self.complete(child)
        return child

    def in_care(self) -> Person:
        """A child in care, of whom everything is known."""
        child = self.whole()
        period = self.new(PeriodOfCare, person=child, started_on=REFERRED)
        self.new(LegalStatus, person=child, period=period, status_code="V2", started_on=REFERRED)
        placement = self.new(
            Placement, person=child, period=period, type_code="U6", started_on=REFERRED
        )
        self.new(PlacementPlan, person=child, placement=placement, agreed_on=REFERRED)
        self.new(CarePlan, person=child, started_on=REFERRED)
        self.new(EducationPlan, person=child, period=period, agreed_on=REFERRED)
        self.new(
            HealthCheck, person=child, kind_code="health_assessment", checked_on=REFERRED + DAY
        )
        return child

    def siblings(self, one: str, other: str) -> tuple[Person, Person]:
        first, second = self.whole(), self.whole()
        self.council.siblings(first, second)
        for child, words in ((first, one), (second, other)):
            said = words.format(self._name(child))
            self.new(
                Visit,
                person=child,
                kind_code="cin",
                visited_on=TODAY - DAY,
                observed=said,
                seen=True,
            )
        return first, second

    def _name(self, child: Person) -> str:
        from keepsight.records.people.person_name import PersonName

        return PersonName.objects.get(person=child).given_name

    def night(self) -> None:
        rebuild(self.council.authority.pk, today=TODAY)
        look_and_count(now=NOW)


@pytest.fixture
def made() -> Made:
    return Made()


def found() -> set[tuple[str, str, int | None]]:
    rows = Hole.objects.filter(missing="", reckoning__dates="")
    return set(rows.values_list("code", "part", "child"))


def of_children() -> set[tuple[str, str, int | None]]:
    """Those of a child: of so few children every hole makes a figure one not to rely on."""
    return {one for one in found() if one[2] is not None}


def test_on_a_clean_council_nothing_is_found(made: Made) -> None:
    made.whole()
    made.siblings(LONG, OTHER)
    made.night()
    assert found() == set()
    assert CheckedNight.objects.filter(holes__gt=0).count() == 0
    assert CheckedNight.objects.filter(team=WHOLE).count() == len(parts_of()), "noughts are kept"


Plant = Callable[[Made], Person | None]
PLANTS: dict[tuple[str, str], Plant] = {}


def plants(code: str, part: str) -> Callable[[Plant], Plant]:
    def keep(plant: Plant) -> Plant:
        PLANTS[code, part] = plant
        return plant

    return keep


def _set(made: Made, **values: Any) -> Person:
    child = made.whole()
    Person.objects.filter(pk=child.pk).update(**values)
    return child


def _without(made: Made, record: Any, *, care: bool = False) -> Person:
    child = made.in_care() if care else made.whole()
    record.objects.filter(person=child).delete()
    return child


plants("Q01", "born_on")(lambda m: _set(m, born_on=None))
plants("Q01", "ethnicity")(lambda m: _set(m, ethnicity_code=""))
plants("Q01", "gender")(lambda m: _set(m, gender_code="", sex_code="U"))
plants("Q01", "disability")(lambda m: _set(m, is_disabled=None))
plants("Q01", "upn")(lambda m: _without(m, Identifier))
plants("Q01", "address")(lambda m: _without(m, Address))
plants("Q01", "legal_status")(lambda m: _without(m, LegalStatus, care=True))
plants("Q06", "care_plan")(lambda m: _without(m, CarePlan, care=True))
plants("Q06", "education_plan")(lambda m: _without(m, EducationPlan, care=True))
plants("Q06", "health_assessment")(lambda m: _without(m, HealthCheck, care=True))
plants("Q06", "placement_plan")(lambda m: _without(m, PlacementPlan, care=True))
plants("Q06", "assessment")(lambda m: _without(m, Assessment))
plants("Q06", "genogram")(lambda m: _without(m, Relationship))
plants("Q06", "chronology")(lambda m: _without(m, SignificantEvent))


@plants("Q01", "primary_need")
def _no_need(m: Made) -> Person:
    child = m.whole()
    EpisodeOfNeed.objects.filter(person=child).update(primary_need_code="N0")
    return child


@plants("Q01", "placement")
def _no_placement(m: Made) -> Person:
    child = m.in_care()
    PlacementPlan.objects.filter(person=child).delete()
    Placement.objects.filter(person=child).delete()
    return child


@plants("Q01", "worker")
def _no_worker(m: Made) -> Person:
    from keepsight.records.workforce.allocation import Allocation

    m.new(Coverage, table_code="allocation", whom_code="all", from_on=date(1990, 1, 1))
    child = m.whole()
    Allocation.objects.filter(person=child).update(started_on=REFERRED, ended_on=TODAY - 20 * DAY)
    return child


@plants("Q02", "number")
def _one_number(m: Made) -> Person:
    one, other = m.whole(), m.whole()
    for child in (one, other):
        m.new(Identifier, person=child, scheme="nhs", value="9434765919")
    return other


@plants("Q02", "name")
def _one_name(m: Made) -> Person:
    from keepsight.records.people.person_name import PersonName

    one, other = m.whole(), m.whole()
    said = PersonName.objects.filter(person=one).values("given_name", "family_name")[0]
    PersonName.objects.filter(person=other).update(**said)
    born = Person.objects.values_list("born_on", flat=True).get(pk=one.pk)
    Person.objects.filter(pk=other.pk).update(born_on=born)
    return other


def _batch(m: Made, **values: Any) -> Batch:
    return Batch.objects.create(
        authority=m.council.authority, state="finished", source="cin_census", scheme="a",
        name=f"file {next(m.numbers)}", started_at=NOW, finished_at=NOW, **values,
    )  # fmt: skip


@plants("Q02", "question")
def _question(m: Made) -> Person:
    child = m.whole()
    Question.objects.create(
        authority_id=m.council.authority.pk, batch=_batch(m), kind="looks_alike", facts={},
        candidates=[child.pk],
    )  # fmt: skip
    return child


@plants("Q03", "before_birth")
def _unborn(m: Made) -> Person:
    child = m.whole()
    m.new(Visit, person=child, kind_code="cin", visited_on=date(2010, 5, 3), seen=True)
    return child


@plants("Q03", "before_referral")
def _too_early(m: Made) -> Person:
    child = m.whole()
    Assessment.objects.filter(person=child).update(started_on=REFERRED - DAY)
    m.new(Assessment, person=child, started_on=REFERRED + DAY)
    return child


@plants("Q03", "after_closure")
def _too_late(m: Made) -> Person:
    child = m.whole()
    EpisodeOfNeed.objects.filter(person=child).update(ended_on=REFERRED)
    return child


@plants("Q03", "end_before_start")
def _backwards(m: Made) -> Person:
    child = m.whole()
    m.new(Address, person=child, started_on=REFERRED, ended_on=REFERRED - DAY)
    return child


@plants("Q03", "two_plans")
def _two_plans(m: Made) -> Person:
    child = m.whole()
    case = m.episode(child)
    for ago, ended in ((50, TODAY - 10 * DAY), (20, None)):  # two open ones the database refuses
        m.new(ChildInNeedPlan, person=child, episode=case, started_on=TODAY - ago * DAY,
              ended_on=ended)  # fmt: skip
    return child


def _protected(m: Made, **values: Any) -> Person:
    child = m.whole()
    tuesday = date(2026, 2, 3)
    m.new(Conference, person=child, kind_code="initial", held_on=tuesday)
    m.new(
        ProtectionPlan, person=child, episode=m.episode(child), **{"started_on": tuesday} | values
    )
    return child


@plants("Q03", "beside_protection")
def _both(m: Made) -> Person:
    child = _protected(m)
    m.new(ChildInNeedPlan, person=child, episode=m.episode(child), started_on=TODAY - 9 * DAY)
    return child


plants("Q03", "without_conference")(lambda m: _protected(m, started_on=date(2026, 2, 4)))


@plants("Q03", "on_a_weekend")
def _saturday(m: Made) -> Person:
    child = m.whole()
    m.new(Conference, person=child, kind_code="initial", held_on=date(2026, 2, 7))
    return child


@plants("Q03", "held_twice")
def _twice(m: Made) -> Person:
    child = _protected(m)
    m.new(Conference, person=child, kind_code="initial", held_on=date(2026, 2, 3))
    return child


def _by_rule(part: str) -> Plant:
    def plant(m: Made) -> Person:
        child = m.whole()
        check, _ = OwnCheck.objects.get_or_create(
            authority=m.council.authority.pk, which="ssda903",
            defaults={"collection": "2025-26", "checked_at": NOW, "ran": 1},
        )  # fmt: skip
        OwnFinding.objects.create(
            check_of=check, child=child.pk, rule=RULES[part][0], severity="error", message="So.",
            fact="placement", record=1,
        )  # fmt: skip
        return child

    return plant


for _part in RULES:
    plants("Q04", _part)(_by_rule(_part))


def _visit(m: Made, on: date, written: datetime, **values: Any) -> Person:
    child = m.whole()
    visit = m.new(Visit, person=child, kind_code="cin", visited_on=on, seen=True, **values)
    Visit.objects.filter(pk=visit.pk).update(recorded_at=written)
    return child


plants("Q05", "visit")(lambda m: _visit(m, TODAY - 30 * DAY, NOW))


@plants("Q06", "plan")
def _no_plan(m: Made) -> Person:
    child = m.whole()
    Assessment.objects.filter(person=child).update(
        authorised_on=REFERRED + 9 * DAY, outcome_code="cin_plan"
    )
    return child


plants("Q07", "alike")(lambda m: m.siblings(LONG, LONG)[1])


@plants("Q07", "other_name")
def _other_name(m: Made) -> Person:
    first, second = m.siblings(LONG, OTHER)
    Visit.objects.filter(person=first).update(observed=LONG.format(m._name(second)))
    return first


plants("Q08", "placeholder")(lambda m: _set(m, born_on=date(1900, 1, 1)))
plants("Q08", "future")(lambda m: _visit(m, TODAY - DAY, NOW - timedelta(days=9)))


@plants("Q08", "year_end")
def _year_end(m: Made) -> None:
    child = m.whole()
    for year in range(2014, 2026):
        m.new(Assessment, person=child, started_on=date(year, 12, 31))


@plants("Q09", "note")
def _note(m: Made) -> Person:
    child = m.whole()
    m.new(CaseNote, person=child, kind_code="other", happened_on=TODAY - DAY,
          words="Home visit. Mum was in the kitchen.")  # fmt: skip
    return child


@plants("Q10", "list")
def _saved(m: Made) -> None:
    account = m.account("ann")
    for ago in range(1, 8):
        with transaction.atomic():
            audit.write(
                act="save_list", now=NOW - timedelta(days=3 * ago), account_id=account.pk,
                authority_id=m.council.authority.pk, about={"why": "not_seen", "rows": 3},
            )  # fmt: skip


def _import(outcome: str, rows: int) -> Plant:
    def plant(m: Made) -> None:
        batch = _batch(m, rows_read=10)
        totals = {"new": 10 - rows, outcome: rows} if outcome else {"new": 10 - rows}
        for name, number in totals.items():
            LedgerTotal.objects.create(batch=batch, file="f", table="t", outcome=name, rows=number)

    return plant


plants("Q11", "unaccounted")(_import("", 1))
plants("Q11", "waiting")(_import("waiting", 2))
plants("Q11", "rejected")(_import("rejected", 2))


@plants("Q12", "return")
def _no_episode(m: Made) -> None:
    m.in_care()  # on the boards, and with no episode for the return


plants("Q12", "list")(lambda m: None)  # in the test: a list that leaves out its first row
plants("Q13", "figure")(lambda m: None)  # of so many holes


def test_one_of_each_that_is_planted_is_found(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    assert PLANTS.keys() == parts_of().keys(), "every part of every check is planted once"
    clean = made.whole()
    whose = {key: plant(made) for key, plant in PLANTS.items()}
    rows = looked_at_night.unallocated.rows
    monkeypatch.setattr(
        looked_at_night.unallocated, "rows", lambda look, asked: rows(look, asked)[1:]
    )
    made.night()
    holes = found()
    missed = {
        key
        for key, child in whose.items()
        if (*key, child.pk if child is not None else None) not in holes
    }
    assert missed == set()
    assert not {one for one in holes if one[2] == clean.pk}, (
        "nothing of a child of whom all is known"
    )


def test_what_is_mended_is_gone_at_once_and_what_the_night_found_stays(made: Made) -> None:
    child = PLANTS["Q01", "ethnicity"](made)
    noted = PLANTS["Q09", "note"](made)
    assert child is not None and noted is not None
    made.night()
    assert of_children() == {("Q01", "ethnicity", child.pk), ("Q09", "note", noted.pk)}
    Person.objects.filter(pk=child.pk).update(ethnicity_code="WBRI")
    refresh(made.council.authority.pk, [child.pk, noted.pk], today=TODAY)
    assert of_children() == {("Q09", "note", noted.pk)}
    rebuild(made.council.authority.pk, today=TODAY)
    assert of_children() == {("Q09", "note", noted.pk)}, "also when all boards are made anew"
    CaseNote.objects.all().delete()
    look_and_count(now=NOW)
    assert of_children() == set()


def test_made_anew_the_boards_are_what_actions_kept(made: Made) -> None:
    for key in (("Q01", "upn"), ("Q03", "two_plans"), ("Q05", "visit"), ("Q06", "care_plan")):
        PLANTS[key](made)
    authority = made.council.authority.pk
    columns = ("code", "part", "child", "line", "sentence", "missing", "owner", "team", "rank")

    def kept() -> list[tuple[Any, ...]]:
        return sorted(Hole.objects.values_list(*columns), key=repr)

    rebuild(authority, today=TODAY)
    anew = kept()
    children = list(Person.objects.filter(is_child=True).values_list("pk", flat=True))
    refresh(authority, children, today=TODAY)
    assert kept() == anew and anew


def test_whose_it_is_to_mend(made: Made) -> None:
    from keepsight.records.workforce.allocation import Allocation

    child = PLANTS["Q01", "ethnicity"](made)
    late = PLANTS["Q05", "visit"](made)
    asked = PLANTS["Q02", "question"](made)
    made.night()
    owners = dict(Hole.objects.values_list("child", "owner"))
    assert child is not None and late is not None and asked is not None
    assert owners[child.pk] == made.people["nadia"].pk
    assert owners[late.pk] == made.people["ann"].pk, "the manager’s"
    assert owners[asked.pk] is None, "whoever looks after the data"
    Allocation.objects.filter(person=child).delete()
    refresh(made.council.authority.pk, [child.pk], today=TODAY)
    assert Hole.objects.get(child=child.pk).owner == made.people["ann"].pk


def test_nothing_of_a_locked_record_is_gathered_or_counted(made: Made) -> None:
    first, second = made.siblings(LONG, LONG)
    blank = PLANTS["Q01", "ethnicity"](made)
    assert blank is not None
    for child in (first, blank):
        made.council.lock(child, made.people["nadia"])
    made.night()
    assert locked_children(made.council.authority.pk, TODAY) == {first.pk, blank.pk}
    assert ("Q07", "alike", second.pk) not in found(), "it would tell of the other"
    assert ("Q01", "ethnicity", blank.pk) in found(), "whoever is named on it mends it"
    assert not CheckedNight.objects.filter(holes__gt=0).exclude(code="Q13").exists()


def test_nights_are_summed_up_and_a_second_count_replaces_the_first(made: Made) -> None:
    PLANTS["Q01", "ethnicity"](made)
    made.night()
    authority = made.council.authority.pk
    assert keep_count(authority, night=TODAY) == 1
    assert keep_count(authority, night=TODAY - DAY) == 0, "the boards are not of that day"
    whole = next(n for n in nights(authority, since=TODAY, until=TODAY) if n.holes)
    assert (whole.code, whole.part, whole.holes, whole.looked_at) == ("Q01", "ethnicity", 1, 3)
    (team,) = nights(authority, since=TODAY, until=TODAY, teams={made.one.pk})
    assert (team.part, team.holes) == ("ethnicity", 1)
    assert nights(authority, since=TODAY, until=TODAY, teams={made.two.pk}) == []


def test_a_council_that_fails_keeps_nothing_from_the_others(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.integration.small_council import SmallCouncil

    SmallCouncil("202")
    look = look_at_night

    def fails(viewer: Any, code: str, *, now: datetime) -> int:
        if code == "202":
            raise ValueError("a cell of a record")
        return look(viewer, code, now=now)

    monkeypatch.setattr("keepsight.site.nightly_checks.look_at_night", fails)
    with pytest.raises(RuntimeError, match="1 councils"):
        look_and_count(now=NOW)
    assert CheckedNight.objects.filter(authority_id=made.council.authority.pk).exists()


def test_another_day_is_told_from_the_facts_of_that_day(made: Made) -> None:
    from keepsight.boards.holes import Asked, rows
    from keepsight.boards.look import look_of

    child = PLANTS["Q03", "two_plans"](made)
    assert child is not None
    made.night()
    viewer = machine_viewer(made.council.authority, NOW)
    then = look_of(viewer, now=NOW, as_at=TODAY - 30 * DAY)
    assert not [row for row in rows(then, Asked()) if row.child == child.pk], "one plan, then"
    now = rows(look_of(viewer, now=NOW), Asked(child=child.pk))
    assert [row.part for row in now] == ["two_plans"]
    assert Reckoning.objects.exclude(dates="").exists()
