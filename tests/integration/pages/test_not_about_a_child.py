"""Dates that are about no child: on the page of what is due, for whom they concern, and nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine

from keepsight.access.reach.reach import reach_of
from keepsight.boards.look import Look
from keepsight.boards.models import Reckoning
from keepsight.boards.not_about_a_child import not_about_a_child
from keepsight.delegation.known_roles import known_roles
from keepsight.records.quality.allegation import Allegation
from keepsight.records.quality.information_request import InformationRequest
from keepsight.records.reporting.coverage import Coverage
from tests.integration.doors.signing_in import signed_in
from tests.integration.pages.test_lists import House, as_founded, heading, house, questions, text_of
from tests.integration.small_council import NOW, TODAY, SmallCouncil

pytestmark = pytest.mark.django_db
__all__ = ["as_founded", "house"]

DAY = timedelta(days=1)
PAGE = "/due/not-about-a-child"
#: Who reaches the whole council; a service manager answers for one service.
CONCERNED = {"director", "assistant_director", "performance_analyst"}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def asked(house: House) -> House:
    """A request that is overdue, one that is due soon, one that is far off, and one answered."""
    for table in ("information_request", "allegation"):
        house.add(Coverage, table_code=table, whom_code="all", is_whole=True)
    for ago in (60, 20, 2):
        house.add(InformationRequest, received_on=TODAY - ago * DAY)
    house.add(InformationRequest, received_on=TODAY - 60 * DAY, answered_on=TODAY - 50 * DAY)
    house.reckon()
    return house


def test_they_stand_on_the_page_of_what_is_due(asked: House) -> None:
    said = text_of(asked("director").get("/due"))
    section = said[said.index("Not about a child") :]
    late, soon, far, answered = InformationRequest.objects.order_by("pk")
    assert f"Request {late.pk}" in section and f"Request {soon.pk}" in section
    assert f"Request {far.pk} " not in section and f"Request {answered.pk} " not in section
    assert "1 is overdue, 1 is due in the next 10 working days." in section
    assert "Twenty working days from the request on 30 January 2026" in section


def test_they_are_counted_with_no_child(asked: House) -> None:
    before = heading(asked("director").get("/due"))
    InformationRequest.objects.all().delete()
    asked.reckon()
    director = asked("director")
    assert heading(director.get("/due")) == before
    assert "nothing is overdue or due" in text_of(director.get("/due"))


@pytest.mark.parametrize("role", sorted(role.code for role in known_roles().values()))
def test_they_are_shown_to_whom_they_concern_and_to_nobody_else(asked: House, role: str) -> None:
    client = asked(role, asked.two)
    page, whole = client.get("/due"), client.get(PAGE)
    if role in CONCERNED:
        assert "Not about a child" in text_of(page)
        assert heading(whole) == "Not about a child: 2"
    else:
        assert "Request " not in text_of(page) and "Not about a child" not in text_of(page)
        assert whole.status_code == 403


def test_the_board_gives_nothing_to_whom_they_do_not_concern(asked: House) -> None:
    viewer = asked.council.viewer("team_manager", asked.one)
    kept = Reckoning.objects.get(authority_id=asked.council.authority.pk, dates="")
    look = Look(reach_of(viewer, NOW), kept, NOW, None, frozenset())
    assert not_about_a_child(look).rows == ()


def test_another_council_sees_its_own(asked: House) -> None:
    far = SmallCouncil("997")
    boss = far.worker("Far boss")
    far.role(boss, "director", far.team("Far"))
    page = signed_in(far.account(boss)).get(PAGE)
    assert heading(page) == "Not about a child: 0"


def test_a_filter_leaves_them_out(asked: House) -> None:
    director = asked("director")
    for filters in (f"team=T-{asked.one.pk}", "clock=T18", "page=2"):
        assert "Not about a child" not in text_of(director.get(f"/due?{filters}"))


def test_more_than_a_few_open_from_the_page_and_are_paged(asked: House) -> None:
    for _ in range(30):
        asked.add(Allegation, told_on=TODAY - 400 * DAY)
    asked.reckon()
    director = asked("director")
    whole = director.get(PAGE)
    total = int(heading(whole).split(": ")[1])
    assert total > 25 and f"All {total}" in text_of(director.get("/due"))
    assert "Allegation " in text_of(whole) and "1 to 25 of" in text_of(whole)
    assert f"26 to {min(total, 50)} of {total}" in text_of(director.get(f"{PAGE}?page=2"))
    for path in ("/due", PAGE):
        assert len(questions(director, path)) <= 12


def test_on_another_date_they_are_those_of_that_date(asked: House) -> None:
    then = (TODAY - 45 * DAY).isoformat()
    page = asked("director").get(f"{PAGE}?as_at={then}")
    assert heading(page) == "Not about a child: 1"
