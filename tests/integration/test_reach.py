"""Each ground of reach on its own: who may open which child."""

from __future__ import annotations

from datetime import date

import pytest

from keepsight.access.record.child import NoSuchChild, NotYours, child_for
from keepsight.delegation.known_roles import known_roles
from keepsight.records.batch import Batch
from tests.integration.small_council import (
    COUNCIL_WIDE,
    DAY,
    NOW,
    TODAY,
    SmallCouncil,
    opens,
    reached,
)

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


@pytest.fixture
def council() -> SmallCouncil:
    return SmallCouncil()


def test_a_social_worker_reaches_own_children_and_their_families(council: SmallCouncil) -> None:
    worker = council.worker("Grace Oyelaran")
    council.role(worker, "social_worker")
    own, home, sister, brother, stranger, gone = (council.child(f"Child{n}", "A") for n in range(6))
    council.holds(worker, own)
    council.lives(own, "H1")
    council.lives(home, "H1")
    council.lives(gone, "H1", ended_on=TODAY)
    council.lives(stranger, "")
    council.lives(own, "")
    council.siblings(own, sister)
    council.siblings(brother, own)
    viewer = council.looks(worker)
    assert reached(viewer) == {own.pk, home.pk, sister.pk, brother.pk}
    said = child_for(viewer, f"C-{sister.pk}", why="child_page", now=NOW)
    assert (said.ground, said.why_visible) == ("sibling", "Brother or sister of a child of yours.")


def test_a_child_given_to_another_today_is_out_of_reach_at_once(council: SmallCouncil) -> None:
    worker = council.worker("Grace Oyelaran")
    council.role(worker, "social_worker")
    child = council.child("Tia", "Brackley")
    council.holds(worker, child, started_on=TODAY - DAY * 9, ended_on=TODAY)
    future = council.child("Ben", "Hodge")
    council.holds(worker, future, started_on=TODAY + DAY)
    assert reached(council.looks(worker)) == set()
    assert opens(council.looks(worker, NOW - DAY), child, NOW - DAY)
    assert opens(council.looks(worker, NOW + DAY), future, NOW + DAY)


def test_chairs_and_reviewing_officers_reach_those_they_watch_over(council: SmallCouncil) -> None:
    both = council.worker("Both")
    council.role(both, "conference_chair")
    council.role(both, "independent_reviewing_officer")
    chaired, reviewed, held = (council.child(f"Child{n}", "A") for n in range(3))
    council.holds(both, chaired, "conference_chair")
    council.holds(both, reviewed, "reviewing_officer")
    council.holds(both, held)
    assert reached(council.looks(both)) == {chaired.pk, reviewed.pk}


def test_a_team_manager_reaches_every_child_of_the_team(council: SmallCouncil) -> None:
    team, other = council.team("Millbrook"), council.team("Eastfield")
    ours, theirs, leaver, mover = (council.worker(name) for name in ("Us", "Them", "Left", "Moved"))
    council.role(ours, "social_worker", team)
    council.role(theirs, "social_worker", other)
    council.role(leaver, "social_worker", team, ended_on=TODAY - DAY)
    council.role(mover, "social_worker", team, ended_on=TODAY - DAY)
    council.role(mover, "social_worker", other, started_on=TODAY)
    children = {
        name: council.child(name, "A")
        for name in "held by_team episode leaver left left_closed elsewhere moved nobody".split()
    }
    council.holds(ours, children["held"])
    council.holds(None, children["by_team"], team=team)
    council.open(children["episode"], team)
    council.holds(leaver, children["leaver"])
    council.holds(mover, children["moved"])
    council.holds(theirs, children["elsewhere"])
    for name in ("left", "left_closed"):
        council.holds(ours, children[name], ended_on=TODAY - DAY)
    council.open(children["left"])
    council.open(children["left_closed"], ended_on=TODAY - DAY)
    council.open(children["nobody"])
    wanted = {children[name].pk for name in ("held", "by_team", "episode", "leaver", "left")}
    assert reached(council.viewer("team_manager", team)) == wanted
    assert reached(council.viewer("team_manager", None)) == set()
    moved = {children[name].pk for name in ("elsewhere", "moved")}
    assert reached(council.viewer("team_manager", other)) == moved


def test_a_service_manager_reaches_the_teams_below(council: SmallCouncil) -> None:
    service = council.team("Service")
    team = council.team("Millbrook", council.team("Group", service))
    other = council.team("Elsewhere")
    ours, theirs = council.child("Tia", "A"), council.child("Ben", "A")
    council.holds(None, ours, team=team)
    council.holds(None, theirs, team=other)
    viewer = council.viewer("service_manager", service)
    assert reached(viewer) == {ours.pk}
    assert child_for(viewer, f"C-{ours.pk}", why="child_page", now=NOW).why_visible == (
        "Held in your service."
    )


@pytest.mark.parametrize("code", sorted(known_roles()))
def test_without_a_relationship_only_who_answers_for_all_opens_a_child(
    code: str, council: SmallCouncil
) -> None:
    child = council.child("Tia", "Brackley")
    council.open(child, council.team("Elsewhere"))
    viewer = council.viewer(code, council.team("Own"))
    assert opens(viewer, child) == (code in COUNCIL_WIDE)


@pytest.mark.parametrize("code", ["administrator", "workforce_lead"])
def test_who_runs_the_house_sees_no_case_even_when_holding_one(
    code: str, council: SmallCouncil
) -> None:
    team = council.team("Own")
    worker = council.worker("Admin")
    council.role(worker, code, team)
    child = council.child("Tia", "Brackley", born_on=date(2008, 3, 2))
    council.holds(worker, child, team=team)
    with pytest.raises(NotYours) as refused:
        child_for(council.looks(worker), f"C-{child.pk}", why="child_page", now=NOW)
    entry = refused.value.entry
    assert (entry.name, entry.age, entry.worker_name, entry.is_open) == ("", "", "", None)


def test_an_adult_has_no_page(council: SmallCouncil) -> None:
    adult = council.child("Ann", "Brackley", is_child=False)
    viewer = council.viewer("director")
    assert reached(viewer) == set()
    with pytest.raises(NoSuchChild):
        child_for(viewer, f"C-{adult.pk}", why="child_page", now=NOW)


@pytest.mark.parametrize(
    "reference", ["C-999999", "W-1", "C-0", "c-", "", "C-1 OR 1=1", "C-" + "9" * 30]
)
def test_what_is_no_child_is_no_child(reference: str, council: SmallCouncil) -> None:
    with pytest.raises(NoSuchChild):
        child_for(council.viewer("director"), reference, why="child_page", now=NOW)


def test_half_an_import_is_never_reached(council: SmallCouncil) -> None:
    batch = Batch.objects.create(
        authority=council.authority,
        source="case_list",
        scheme="x",
        name="x",
        started_at=NOW,
        state=Batch.State.APPLYING,
    )
    child = council.child("Tia", "Brackley", batch_number=batch.pk)
    viewer = council.viewer("director")
    assert reached(viewer) == set() and not opens(viewer, child)
    Batch.objects.update(state=Batch.State.FINISHED)
    assert reached(viewer) == {child.pk} and opens(viewer, child)
