"""Who looks: the roles of an account on a day, in one council."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from keepsight.access.viewer import NotInPost, viewer_of
from tests.integration.small_council import DAY, NOW, TODAY, SmallCouncil, opens, questions

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


@pytest.fixture
def council() -> SmallCouncil:
    return SmallCouncil()


def test_a_viewer_is_read_in_two_questions_and_a_third_where_locks_may_fall_to_them(
    council: SmallCouncil,
) -> None:
    service = council.team("Service")
    council.team("Millbrook", service)
    worker = council.worker("Dawn Keighley")
    council.role(worker, "service_manager", service)
    council.role(worker, "conference_chair")
    account = council.account(worker)
    with questions(3):
        viewer = viewer_of(account, now=NOW)
    assert (viewer.name, viewer.title, viewer.level) == ("Dawn Keighley", "Service manager", 50)
    assert viewer.authority_code == "998"
    assert len(viewer.team_ids) == 2
    assert viewer.may("see_caseloads") and not viewer.may("manage_workforce")
    nobody = council.account(council.worker("No role"))
    with questions(2):
        assert viewer_of(nobody, now=NOW).title == ""


def test_a_role_counts_from_its_first_day_to_its_last(council: SmallCouncil) -> None:
    worker = council.worker("Raj Patel")
    council.role(worker, "director", started_on=TODAY, ended_on=TODAY)
    titles = [council.looks(worker, NOW + DAY * n).title for n in (-1, 0, 1)]
    assert titles == ["", "Director of children's services", ""]


def test_the_day_is_that_of_england(council: SmallCouncil) -> None:
    worker = council.worker("Raj Patel")
    council.role(worker, "director", started_on=date(2026, 7, 1))
    late = datetime.fromisoformat("2026-06-30T23:30:00+00:00")  # half past midnight in summer time
    assert council.looks(worker, late).level == 80


def test_a_role_the_house_does_not_know_grants_nothing(council: SmallCouncil) -> None:
    viewer = council.viewer("grand_vizier")
    child = council.child("Tia", "Brackley")
    assert viewer.roles == () and viewer.level == 0
    assert not opens(viewer, child)


def test_the_level_of_a_role_held_is_its_own(council: SmallCouncil) -> None:
    worker = council.worker("Raj Patel")
    council.role(worker, "social_worker", level=40, is_acting=True)
    viewer = council.looks(worker)
    assert (viewer.level, viewer.title) == (40, "Social worker (acting)")


def test_who_is_not_in_post_does_not_look(council: SmallCouncil) -> None:
    left = council.worker("Left", ended_on=TODAY - DAY)
    council.role(left, "director")
    with pytest.raises(NotInPost):
        council.looks(left)
    council.looks(council.worker("Last day", ended_on=TODAY))
    with pytest.raises(NotInPost):
        council.looks(council.worker("Not yet", started_on=TODAY + DAY))
    closed = council.account(council.worker("Closed"), is_active=False)
    with pytest.raises(NotInPost):
        viewer_of(closed, now=NOW)


def test_a_role_in_another_council_counts_there_alone(council: SmallCouncil) -> None:
    other = SmallCouncil("997")
    worker = council.worker("Two councils")
    council.role(worker, "administrator")
    other.role(worker, "director")
    ours, theirs = council.child("Tia", "Brackley"), other.child("Ben", "Hodge")
    account = council.account(worker)
    here = viewer_of(account, now=NOW)
    there = viewer_of(account, now=NOW, authority_id=other.authority.pk)
    assert (here.level, there.level, there.authority_code) == (10, 80, "997")
    assert (opens(here, ours), opens(here, theirs)) == (False, False)
    assert (opens(there, ours), opens(there, theirs)) == (False, True)
    third = SmallCouncil("996")
    with pytest.raises(NotInPost):
        viewer_of(account, now=NOW, authority_id=third.authority.pk)


def test_a_capability_nobody_could_have_is_a_mistake(council: SmallCouncil) -> None:
    with pytest.raises(KeyError):
        council.viewer("director").may("fly")
