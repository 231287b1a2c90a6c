"""Who has a child: given to a worker by whoever may, and others named beside them."""

from __future__ import annotations

import pytest

from keepsight.records.workforce.allocation import Allocation
from keepsight.records.workforce.decision import Decision
from keepsight.writing.perform import Refused, Wrong
from tests.integration.pages.test_decision_pages import client
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY
from tests.integration.steps.journey import TODAY, DecidingCouncil, does

pytestmark = pytest.mark.django_db


@pytest.fixture
def house() -> DecidingCouncil:
    made = DecidingCouncil()
    Allocation.objects.filter(role_code="lead").update(started_on=TODAY - 90 * DAY)
    return made


def leads(house: DecidingCouncil) -> list[tuple[int | None, object]]:
    rows = Allocation.objects.filter(person=house.tia, role_code="lead").order_by("pk")
    return list(rows.values_list("worker_id", "ended_on"))


def given_to(house: DecidingCouncil, short: str, by: str = "ann", **more: object) -> Allocation:
    said = {
        "worker": str(house.people[short].pk),
        "started_on": TODAY,
        "note": "Tom met her mother in March. See her alone this week.",
        "first_visit_by": TODAY + 3 * DAY,
    }
    return does(house, by, "give_child_to_worker", house.tia, **{**said, **more})  # type: ignore[no-any-return]


def test_a_child_goes_from_one_worker_to_another_on_a_day(house: DecidingCouncil) -> None:
    nadia, tom = house.people["nadia"].pk, house.people["tom"].pk
    made = given_to(house, "tom")
    assert leads(house) == [(nadia, TODAY), (tom, None)]
    assert made.started_at is not None
    decision = Decision.objects.get()
    assert (decision.decision_code, decision.case_answers["matter"]) == ("D04", "allocate")
    assert decision.reasons == made.note and made.first_visit_by == TODAY + 3 * DAY


def test_nobody_below_a_manager_gives_a_child_away(house: DecidingCouncil) -> None:
    with pytest.raises(Refused, match="Ann Ogden"):
        given_to(house, "tom", by="nadia")
    assert [ended for _, ended in leads(house)] == [None]


def test_the_worker_who_has_the_child_and_a_day_too_early_are_refused(
    house: DecidingCouncil,
) -> None:
    with pytest.raises(Wrong, match="has the child already"):
        given_to(house, "nadia")
    with pytest.raises(Wrong, match="began after this day"):
        given_to(house, "tom", started_on=TODAY - 100 * DAY)


def beside(house: DecidingCouncil, short: str) -> Allocation:
    row: Allocation = house.council._new(
        Allocation,
        person=house.tia,
        worker=house.people[short],
        role_code="co_worker",
        started_on=TODAY - DAY,
    )
    return row


def test_with_the_first_worker_ends_the_time_of_whoever_added_the_child(
    house: DecidingCouncil,
) -> None:
    Allocation.objects.all().delete()
    added = beside(house, "raj")
    given_to(house, "tom", started_on=TODAY)
    added.refresh_from_db()
    assert added.ended_on == TODAY
    stays = beside(house, "raj")
    given_to(house, "nadia")
    stays.refresh_from_db()
    assert stays.ended_on is None, "a co-worker of a child who had a worker goes on"


def test_somebody_is_named_beside_the_worker_once(house: DecidingCouncil) -> None:
    said = {
        "role_code": "reviewing_officer",
        "worker": str(house.people["raj"].pk),
        "started_on": TODAY,
    }
    does(house, "ann", "name_beside_worker", house.tia, **said)
    assert Allocation.objects.filter(person=house.tia, role_code="reviewing_officer").count() == 1
    with pytest.raises(Wrong, match="named so already"):
        does(house, "ann", "name_beside_worker", house.tia, **said)
    with pytest.raises(Refused, match="takes a team manager or above"):
        does(house, "nadia", "name_beside_worker", house.tia, **said)


def test_the_form_does_not_ask_what_the_step_says_itself(house: DecidingCouncil) -> None:
    page = text_of(client(house, "ann").get(f"/child/C-{house.tia.pk}/write/give_child_to_worker"))
    assert "Would the worker then hold more children than the limit?" not in page, "it is counted"
    assert "What is to happen" not in page and "Who has this child" in page
    assert "Why this worker, and what to do first" in page and "Reasons" not in page
