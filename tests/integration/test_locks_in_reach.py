"""A locked record opens to the people named on it, and for everybody else there is no such child."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from keepsight.access.models import AuditChild
from keepsight.access.record.child import NoSuchChild, NotYours, child_for
from keepsight.access.record.children import children_of, names_for
from keepsight.access.search.find import find
from keepsight.access.search.index import rebuild
from keepsight.access.search.side_by_side import side_by_side
from keepsight.access.viewer import Viewer
from keepsight.delegation.known_roles import known_roles
from keepsight.records.people.person import Person
from keepsight.records.workforce.role_held import RoleHeld
from keepsight.records.workforce.team import Team
from keepsight.records.workforce.worker import Worker
from tests.integration.small_council import DAY, NOW, TODAY, SmallCouncil, opens, reached

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


class House:
    """A service with a team in it, a child whom Grace holds there, and the child's sister."""

    def __init__(self) -> None:
        self.council = council = SmallCouncil()
        self.service = council.team("Service")
        self.team = council.team("Millbrook", self.service)
        self.grace = self.worker("Grace Oyelaran", "social_worker", self.team)
        self.dawn = self.worker("Dawn Keighley", "service_manager", council.team("Far away"))
        self.tia = council.child("Tia", "Brackley", born_on=TODAY - DAY * 3000)
        self.sister = council.child("Mia", "Brackley", born_on=TODAY - DAY * 2000)
        council.holds(self.grace, self.tia, team=self.team)
        council.holds(self.grace, self.sister, team=self.team)
        council.siblings(self.tia, self.sister)
        council.lives(self.tia, "H1")
        council.lives(self.sister, "H1")

    def worker(self, name: str, role: str, team: Team | None = None) -> Worker:
        made = self.council.worker(name)
        self.council.role(made, role, team)
        return made

    def sees(self, worker: Worker, now=NOW) -> Viewer:
        return self.council.looks(worker, now)


@pytest.fixture
def house() -> House:
    return House()


@pytest.mark.parametrize("kind", ["restricted", "sealed", ""])
def test_for_nobody_unnamed_there_is_such_a_child(kind: str, house: House) -> None:
    council = house.council
    for code in sorted(known_roles()):
        child = council.child("Ben", "Hodge")
        council.lock(child, house.dawn, kind=kind)
        worker = house.worker(f"The {code}", code, house.team)
        for held_as in ("lead", "conference_chair", "reviewing_officer"):
            council.holds(worker, child, held_as)
        viewer = house.sees(worker)
        assert child.pk not in reached(viewer), code
        knows = kind == "restricted" and viewer.may("know_restricted")
        with pytest.raises(NotYours if knows else NoSuchChild):
            child_for(viewer, f"C-{child.pk}", why="child_page", now=NOW)
        line = names_for(viewer, [child.pk], why="unallocated", now=NOW)[child.pk]
        assert (line.is_named, line.name) == (False, ""), code
        assert not side_by_side(viewer, [child.pk], why="same_child", now=NOW)[0].is_told, code


def test_who_is_named_opens_it_whatever_their_reach(house: House) -> None:
    lock = house.council.lock(house.tia, house.dawn, kind="sealed")
    reader = house.sees(house.dawn)
    assert house.tia.pk in reached(reader)
    read = child_for(reader, f"C-{house.tia.pk}", why="child_page", now=NOW)
    assert (read.ground, read.why_visible) == ("named", "You are named on this locked record.")
    house.council.names_reader(lock, house.grace, ended_on=TODAY)
    assert not opens(house.sees(house.grace), house.tia)  # on the last day a name is off the list
    assert opens(house.sees(house.grace, NOW - DAY), house.tia, NOW - DAY)


def test_a_lock_begins_when_it_is_approved_and_ends_when_it_is_lifted(house: House) -> None:
    council, grace = house.council, house.sees(house.grace)
    asked = council.lock(house.tia, restricted_on=None)
    assert opens(grace, house.tia)
    asked.restricted_on = TODAY
    asked.save()
    assert not opens(grace, house.tia)
    asked.lifted_on = TODAY
    asked.save()
    assert opens(grace, house.tia)


def test_a_second_lock_asks_for_its_own_names(house: House) -> None:
    house.council.lock(house.tia, house.dawn)
    house.council.lock(house.tia, house.grace)
    assert not opens(house.sees(house.dawn), house.tia)
    assert not opens(house.sees(house.grace), house.tia)


def test_the_sister_s_page_does_not_say_that_there_is_one(house: House) -> None:
    grace = house.sees(house.grace)
    before = child_for(grace, f"C-{house.sister.pk}", why="child_page", now=NOW)
    assert [one.name for one in before.household] == ["Tia Brackley"] and before.relationships
    house.council.lock(house.tia, house.dawn)
    after = child_for(grace, f"C-{house.sister.pk}", why="child_page", now=NOW)
    assert after.household == () and after.relationships == ()
    house.council.lock(house.sister, house.dawn)
    named = child_for(house.sees(house.dawn), f"C-{house.sister.pk}", why="child_page", now=NOW)
    assert [one.name for one in named.household] == ["Tia Brackley"]


@pytest.mark.parametrize("text", ["Tia Brackley", "Brackley", "12/01/2018", "{ref}", "Bracklay"])
def test_a_search_is_the_same_as_if_there_were_no_such_child(text: str, house: House) -> None:
    council, grace = house.council, house.sees(house.grace)
    tia = council.child("Tia", "Brackley", born_on=TODAY - DAY * 3000)
    council.holds(house.grace, tia)
    text = text.format(ref=f"C-{tia.pk}")
    rebuild(council.authority.pk)
    council.lock(tia, house.dawn, kind="sealed")
    with CaptureQueriesContext(connection) as asked_locked:
        locked = find(grace, text, now=NOW)
    assert tia.pk not in {row.child_id for row in (*locked.rows, *locked.nearly)}
    assert tia.pk in {row.child_id for row in find(house.sees(house.dawn), text, now=NOW).rows}
    Person.objects.filter(pk=tia.pk).update(is_child=False)  # there is no such child any more
    rebuild(council.authority.pk)
    with CaptureQueriesContext(connection) as asked_without:
        without = find(grace, text, now=NOW)
    assert locked == without
    assert len(asked_locked) == len(asked_without)


def test_the_out_of_hours_manager_learns_that_a_restricted_record_exists(house: House) -> None:
    council = house.council
    edm = house.sees(house.worker("Ravi", "emergency_duty_manager"))
    rebuild(council.authority.pk)
    lock = council.lock(house.tia, house.dawn)
    (row,) = find(edm, "Tia Brackley", now=NOW).rows
    assert (row.in_reach, row.entry.closed, row.entry.ask_name) == (
        False,
        "restricted",
        "Dawn Keighley",
    )
    assert (row.entry.name, row.entry.age, row.entry.worker_name, row.entry.team_name) == ("",) * 4
    with pytest.raises(NotYours) as refused:
        child_for(edm, f"C-{house.tia.pk}", why="child_page", now=NOW)
    assert refused.value.entry == row.entry
    lock.kind_code = "sealed"
    lock.save()
    assert find(edm, "Tia Brackley", now=NOW).rows == ()
    with pytest.raises(NoSuchChild):
        child_for(edm, f"C-{house.tia.pk}", why="child_page", now=NOW)


@pytest.mark.parametrize("away", ["left", "no role", "away", "tied", "off the list", "not yet"])
def test_where_nobody_named_can_act_the_record_falls_to_who_approves(
    away: str, house: House
) -> None:
    council = house.council
    manager = house.worker("Sam", "service_manager", house.service)
    other = house.worker("Else", "service_manager", council.team("Elsewhere"))
    director = house.worker("Di", "director")
    lock = council.lock(house.tia)
    when = {"off the list": {"ended_on": TODAY}, "not yet": {"started_on": TODAY + DAY}}
    council.names_reader(lock, house.dawn, **when.get(away, {}))
    if away == "left":
        house.dawn.ended_on = TODAY - DAY
        house.dawn.save()
    if away == "no role":
        RoleHeld.objects.filter(worker=house.dawn).update(ended_on=TODAY - DAY)
    if away == "away":
        council.away(house.dawn)
    if away == "tied":
        council.tie(house.dawn, house.tia)
    assert (
        child_for(house.sees(manager), f"C-{house.tia.pk}", why="child_page", now=NOW).ground
        == "falls_to"
    )
    assert not opens(house.sees(other), house.tia)
    assert not opens(house.sees(house.grace), house.tia)
    assert not opens(house.sees(director), house.tia)
    council.away(manager)
    assert opens(house.sees(director), house.tia)


def test_with_somebody_named_here_it_falls_to_nobody_else(house: House) -> None:
    manager = house.worker("Sam", "service_manager", house.service)
    director = house.worker("Di", "director")
    house.council.lock(house.tia, house.dawn, house.grace)
    house.council.away(house.dawn)
    assert opens(house.sees(house.grace), house.tia)
    for worker in (manager, director):
        assert not opens(house.sees(worker), house.tia)


def test_a_lock_that_nobody_in_post_may_lift_falls_to_who_may(house: House) -> None:
    manager = house.worker("Sam", "service_manager", house.service)
    house.council.lock(house.tia, house.dawn, house.grace)
    assert not opens(house.sees(manager), house.tia)
    RoleHeld.objects.filter(worker=house.dawn).update(ended_on=TODAY - DAY)
    assert opens(house.sees(manager), house.tia) and opens(house.sees(house.grace), house.tia)


def test_a_cover_stands_in_on_a_restricted_record_and_never_on_a_sealed_one(house: House) -> None:
    council = house.council
    manager = house.worker("Sam", "service_manager", house.service)
    lock = council.lock(house.tia, house.dawn)
    council.away(house.dawn, cover=house.grace)
    assert opens(house.sees(house.grace), house.tia)
    assert not opens(house.sees(manager), house.tia)
    lock.kind_code = "sealed"
    lock.save()
    assert not opens(house.sees(house.grace), house.tia)
    assert opens(house.sees(manager), house.tia)


def test_an_attempt_is_written_down_whether_or_not_there_is_such_a_child(house: House) -> None:
    house.council.lock(house.tia, house.dawn)
    for number in (house.tia.pk, 999_999):
        with pytest.raises(NoSuchChild):
            child_for(house.sees(house.grace), f"C-{number}", why="child_page", now=NOW)
        assert AuditChild.objects.filter(child_id=number, line__act="refused_child").count() == 1


def test_the_command_line_reads_every_child(house: House) -> None:
    house.council.lock(house.tia, house.dawn, kind="sealed")
    machine = Viewer(1, None, "", house.council.authority.pk, "998", (), is_machine=True)
    assert {house.tia.pk, house.sister.pk} <= set(children_of(machine, now=NOW).ids())


def test_nobody_opens_the_record_of_a_child_to_whom_they_are_tied(house: House) -> None:
    council = house.council
    tie = council.tie(house.grace, house.tia, ended_on=TODAY)
    director = house.worker("Di", "director")
    manager = house.worker("Mo", "team_manager", house.team)
    council.tie(director, house.tia, "family")
    with pytest.raises(NotYours) as refused:
        child_for(house.sees(house.grace), f"C-{house.tia.pk}", why="child_page", now=NOW)
    entry = refused.value.entry
    assert (entry.closed, entry.name, entry.ask_name) == ("tied", "Tia Brackley", "Mo")
    assert house.tia.pk not in reached(house.sees(house.grace))
    assert house.tia.pk not in reached(house.sees(director))
    assert house.tia.pk in reached(house.sees(manager))
    tie.ended_on = TODAY - DAY
    tie.save()
    assert opens(house.sees(house.grace), house.tia)


def test_a_name_on_the_list_does_not_undo_a_tie(house: House) -> None:
    house.council.lock(house.tia, house.dawn, house.grace)
    house.council.tie(house.dawn, house.tia, "self")
    assert not opens(house.sees(house.dawn), house.tia)


@pytest.mark.parametrize(
    ("minutes", "is_open"), [(-1, False), (0, True), (59, True), (60, False), (61, False)]
)
def test_what_is_opened_for_a_reason_closes_after_sixty_minutes(
    minutes: int, is_open: bool, house: House
) -> None:
    stranger = house.worker("Else", "social_worker", house.council.team("Elsewhere"))
    house.council.opening(stranger, house.tia)
    now = NOW + timedelta(minutes=minutes)
    assert opens(house.sees(stranger, now), house.tia, now) == is_open
    assert (house.tia.pk in reached(house.sees(stranger, now), now)) == is_open
    assert not opens(house.sees(stranger, now), house.sister, now)


def test_no_opening_lasts_longer_than_an_hour_whatever_its_row_says(house: House) -> None:
    stranger = house.worker("Else", "social_worker", house.council.team("Elsewhere"))
    house.council.opening(stranger, house.tia, until_at=NOW + timedelta(days=9))
    later = NOW + timedelta(minutes=60)
    assert not opens(house.sees(stranger, later), house.tia, later)


def test_a_reason_opens_a_restricted_record_for_who_may_know_of_it_and_a_sealed_one_for_nobody(
    house: House,
) -> None:
    council = house.council
    edm = house.worker("Ravi", "emergency_duty_manager")
    lock = council.lock(house.tia, house.dawn)
    for worker in (edm, house.grace):
        council.opening(worker, house.tia)
    assert opens(house.sees(edm), house.tia)
    assert not opens(house.sees(house.grace), house.tia)
    lock.kind_code = "sealed"
    lock.save()
    assert not opens(house.sees(edm), house.tia)


def test_a_tie_is_not_undone_by_a_reason(house: House) -> None:
    house.council.opening(house.grace, house.tia)
    house.council.tie(house.grace, house.tia)
    assert not opens(house.sees(house.grace), house.tia)
