"""What one person looked at: who may ask, what they are told, and that asking is itself on the log."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta

import pytest

from keepsight.access.log import audit
from keepsight.access.log.acts import ACTS, KINDS, acts_of, kind_of
from keepsight.access.log.this_request import answering, this_request
from keepsight.access.looks.account_lines import Asked
from keepsight.access.looks.what_they_saw import (
    NotTheirs,
    children_of_line,
    every_child_seen,
    what_i_saw,
    what_they_saw,
)
from keepsight.access.models import AuditChild, AuditLine
from keepsight.access.record.child import NotYours, child_for
from keepsight.access.record.children import names_for
from keepsight.access.search.find import find
from keepsight.access.staff.staff import NoSuchStaff
from keepsight.access.viewer import Viewer
from keepsight.records.people.person import Person
from keepsight.records.quality.named_reader import NamedReader
from keepsight.records.quality.restriction import Restriction
from keepsight.records.workforce.team import Team
from keepsight.records.workforce.worker import Worker
from tests.integration.small_council import DAY, NOW, TODAY, SmallCouncil, questions

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


@dataclass
class House:
    """A worker of a team with one child, another child of another team, and those who may ask."""

    council: SmallCouncil
    team: Team
    worker: Worker
    own: Person
    other: Person

    @property
    def reference(self) -> str:
        return f"W-{self.worker.pk}"

    @property
    def viewer(self) -> Viewer:
        return self.council.looks(self.worker)


@pytest.fixture
def house() -> House:
    council = SmallCouncil()
    team, elsewhere = council.team("Millbrook"), council.team("Eastgate")
    worker = council.worker("Nadia Rahman")
    council.role(worker, "social_worker", team)
    own, other = council.child("Tia", "Brackley"), council.child("Ben", "Hodge")
    council.holds(worker, own)
    council.open(other, elsewhere)
    return House(council, team, worker, own, other)


def looked(house: House) -> None:
    """Opened the own child, was refused the other, saw a list, searched; signed in before that."""
    viewer = house.viewer
    audit.write_and_commit(
        act="signed_in", now=NOW - DAY, account_id=viewer.account_id, worker_id=viewer.worker_id
    )
    child_for(viewer, f"C-{house.own.pk}", why="child_page", now=NOW)
    with pytest.raises(NotYours):
        child_for(viewer, f"C-{house.other.pk}", why="child_page", now=NOW + timedelta(minutes=1))
    names_for(viewer, [house.own.pk], why="overdue", now=NOW + timedelta(minutes=2))


def test_every_line_is_told_newest_first(house: House) -> None:
    looked(house)
    manager = house.council.viewer("team_manager", house.team)
    with questions(12):
        saw = what_they_saw(manager, house.reference, Asked(), now=NOW + DAY)
    assert [row.act for row in saw.rows] == [
        "list_children",
        "refused_child",
        "read_child",
        "signed_in",
    ]
    assert (saw.total, saw.opened, saw.name) == (4, 1, "Nadia Rahman")
    assert [child.name for child in saw.rows[2].children] == ["Tia Brackley"]
    assert saw.rows[2].why == "Holds the child" and saw.rows[2].role == "Social worker"


def test_asking_is_on_the_log_with_every_child_it_named(house: House) -> None:
    looked(house)
    officer = house.council.viewer("information_governance")
    saw = what_they_saw(officer, house.reference, Asked(), now=NOW + DAY)
    line = AuditLine.objects.latest("id")
    assert line.act == "read_what_they_saw" and line.account_id == officer.account_id
    assert json.loads(line.about)["worker"] == house.reference
    named = {child.number for row in saw.rows for child in row.children if child.name}
    assert named == {house.own.pk, house.other.pk}
    children = AuditChild.objects.filter(line=line).values_list("child_id", flat=True)
    assert set(children) == named


@pytest.mark.parametrize(
    ("code", "in_team", "may"),
    [
        ("team_manager", True, True),
        ("team_manager", False, False),
        ("information_governance", False, True),
        ("social_worker", True, False),
        ("administrator", False, False),
        ("director", False, False),
    ],
)
def test_who_may_ask(code: str, in_team: bool, may: bool, house: House) -> None:
    team = house.team if in_team else house.council.team("Far away")
    viewer = house.council.viewer(code, team)
    if may:
        assert what_they_saw(viewer, house.reference, Asked(), now=NOW).total == 0
        return
    with pytest.raises(NotTheirs):
        what_they_saw(viewer, house.reference, Asked(), now=NOW)
    refused = AuditLine.objects.latest("id")
    assert refused.act == "refused" and json.loads(refused.about)["worker"] == house.reference


def test_another_councils_worker_is_not_there(house: House) -> None:
    officer = SmallCouncil("997").viewer("information_governance")
    with pytest.raises(NoSuchStaff):
        what_they_saw(officer, house.reference, Asked(), now=NOW)


def test_everybody_sees_their_own(house: House) -> None:
    looked(house)
    saw = what_i_saw(house.viewer, Asked(), now=NOW + DAY)
    assert (saw.total, saw.reference) == (4, house.reference)


def test_days_and_kinds_are_filters(house: House) -> None:
    looked(house)
    officer = house.council.viewer("information_governance")

    def acts(asked: Asked) -> list[str]:
        return [row.act for row in what_they_saw(officer, house.reference, asked, now=NOW).rows]

    assert acts(Asked(first=TODAY)) == ["list_children", "refused_child", "read_child"]
    assert acts(Asked(last=TODAY - DAY)) == ["signed_in"]
    assert acts(Asked(first=TODAY, last=TODAY, kind="opened")) == ["read_child"]
    assert acts(Asked(kind="door")) == ["signed_in"]
    assert acts(Asked(kind="changed")) == []


def test_a_child_of_whom_one_may_not_know_is_nowhere(house: House) -> None:
    """A locked record: no line, no count, and no number of others tells that it exists."""
    viewer, manager = house.viewer, house.council.viewer("team_manager", house.team)
    child_for(viewer, f"C-{house.own.pk}", why="child_page", now=NOW)
    second = house.council.child("Kai", "Brackley")
    house.council.holds(house.worker, second)
    names_for(viewer, [house.own.pk, second.pk], why="overdue", now=NOW)
    before = what_they_saw(manager, house.reference, Asked(), now=NOW)
    assert (before.total, before.opened) == (2, 1)
    house.council._new(
        Restriction,
        person=house.own,
        kind_code="sealed",
        restricted_on=TODAY - DAY,
    )
    house.council._new(
        NamedReader,
        started_on=TODAY - DAY,
        person=house.own,
        restriction=Restriction.objects.get(),
        worker=house.worker,
    )
    after = what_they_saw(manager, house.reference, Asked(), now=NOW)
    assert (after.total, after.opened) == (1, 0)
    assert [child.name for child in after.rows[0].children] == ["Kai Brackley"]
    assert after.rows[0].more == 0
    told, total = children_of_line(manager, house.reference, after.rows[0].number, now=NOW)
    assert ([child.name for child in told], total) == (["Kai Brackley"], 1)
    saved = every_child_seen(manager, house.reference, Asked(), now=NOW)
    assert saved is not None
    assert [[child.name for child in row.children] for row in saved] == [["Kai Brackley"]]


def test_many_children_of_one_line_stand_behind_its_number(house: House) -> None:
    children = [house.council.child(f"Child{n}", "Lamb") for n in range(60)]
    for child in children:
        house.council.holds(house.worker, child)
    names_for(house.viewer, [child.pk for child in children], why="my_children", now=NOW)
    officer = house.council.viewer("information_governance")
    (row,) = what_they_saw(officer, house.reference, Asked(), now=NOW).rows
    assert (len(row.children), row.more) == (3, 57)
    first, total = children_of_line(officer, house.reference, row.number, now=NOW)
    second, _ = children_of_line(officer, house.reference, row.number, now=NOW, page=2)
    assert (len(first), len(second), total) == (50, 10, 60)
    assert children_of_line(officer, house.reference, row.number + 999, now=NOW) == ((), 0)


def test_a_spreadsheet_has_every_child_and_is_refused_where_it_is_too_long(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked(house)
    officer = house.council.viewer("information_governance")
    rows = every_child_seen(officer, house.reference, Asked(), now=NOW + DAY)
    assert rows is not None and len(rows) == 4
    line = AuditLine.objects.latest("id")
    assert line.act == "save_list" and line.children == 2
    monkeypatch.setattr("keepsight.access.looks.what_they_saw.MOST_SAVED", 3)
    assert every_child_seen(officer, house.reference, Asked(), now=NOW + DAY) is None


# --- from where ---------------------------------------------------------------------------------


def test_a_line_says_from_where(house: House) -> None:
    with answering("10.20.4.17") as request:
        child_for(house.viewer, f"C-{house.own.pk}", why="child_page", now=NOW)
        assert request.lines == [AuditLine.objects.latest("id").pk]
    assert this_request() is None
    officer = house.council.viewer("information_governance")
    manager = house.council.viewer("team_manager", house.team)
    (row,) = what_they_saw(officer, house.reference, Asked(), now=NOW).rows
    assert row.whence == "10.20.4.17"
    (row,) = what_they_saw(manager, house.reference, Asked(), now=NOW).rows
    assert row.whence == "", "an address is personal data of staff"
    assert audit.verify().first_broken is None


def test_a_search_is_among_the_looks(house: House) -> None:
    find(house.viewer, "Brackley", now=NOW)
    saw = what_i_saw(house.viewer, Asked(kind="searched"), now=NOW)
    assert saw.total == 1
    assert saw.rows[0].page == "", "what the log keeps there is a number, and no page of the house"


# --- the list of acts ---------------------------------------------------------------------------


def test_every_act_is_of_a_kind() -> None:
    assert {act.kind for act in ACTS.values()} == set(KINDS)
    assert kind_of("an_action_of_some_kind") == "changed"
    assert "read_child" in acts_of("opened")
