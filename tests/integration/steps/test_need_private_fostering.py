"""Private fostering: told of, visited, decided on, ended."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
import time_machine

from keepsight.records.need.private_fostering import PrivateFostering
from keepsight.records.need.private_fostering_visit import PrivateFosteringVisit
from keepsight.records.people.disability import Disability
from keepsight.writing.perform import Refused, Wrong
from tests.integration.pages.test_decision_pages import client, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY
from tests.integration.steps.journey import DecidingCouncil, does
from tests.integration.steps.need import need_house, posted
from tests.integration.steps.running import running
from tests.standing import standing

pytestmark = pytest.mark.django_db

NOTED = {
    "notified_on": TODAY - DAY,
    "starts_on": TODAY - 30 * DAY,
    "carer": "Rosa Dale, 4 Mill Row; her son of 20 lives there too",
    "relation": "His mother’s friend",
    "why_there": "His mother works abroad until July.",
}
VISITED = {
    "visited_on": TODAY,
    "seen_alone": True,
    "childs_words": "Rosa is kind. I miss Mum.",
    "report": "A room of his own; calm.",
}
FOUND = {"decision_code": "requirements", "decision_words": "A check on the son by May."}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    return need_house()


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def kai(house: DecidingCouncil, code: str, short: str = "nadia", **given: Any) -> Any:
    return does(house, short, code, house.kai, **given)


def test_a_visit_answers_the_notice(house: DecidingCouncil) -> None:
    kai(house, "note_private_fostering", **NOTED)
    first = running(house, house.kai)["T108"].due_on
    kai(house, "visit_private_fostering", **VISITED)
    visit = PrivateFosteringVisit.objects.get()
    assert (visit.childs_words, visit.worker_id) == (
        "Rosa is kind. I miss Mum.",
        house.people["nadia"].pk,
    )
    assert visit.arrangement is not None and visit.arrangement.carer == NOTED["carer"]
    assert running(house, house.kai)["T108"].due_on != first


@pytest.mark.parametrize(
    ("born", "disabled"), [(date(2009, 6, 1), False), (date(2008, 1, 1), True)]
)
def test_it_ends_with_a_birthday(house: DecidingCouncil, born: date, disabled: bool) -> None:
    house.kai.born_on = born
    house.kai.save()
    if disabled:
        house.council._new(Disability, person=house.kai, disability_code="AUT")
    with pytest.raises(Wrong, match="children under 16") as wrong:
        kai(house, "note_private_fostering", **NOTED)
    assert wrong.value.field == "starts_on"


def test_with_a_disability_it_lasts_to_18(house: DecidingCouncil) -> None:
    house.kai.born_on = date(2009, 6, 1)
    house.kai.save()
    house.council._new(Disability, person=house.kai, disability_code="AUT")
    kai(house, "note_private_fostering", **NOTED)
    assert PrivateFostering.objects.exists()


def test_nothing_is_decided_unseen_or_below_a_manager(house: DecidingCouncil) -> None:
    kai(house, "note_private_fostering", **NOTED)
    with pytest.raises(Wrong, match="Nobody has visited"):
        kai(house, "decide_private_fostering", "ann", **FOUND)
    kai(house, "visit_private_fostering", **VISITED)
    with pytest.raises(Refused, match="takes a team manager"):
        kai(house, "decide_private_fostering", **FOUND)
    kai(house, "decide_private_fostering", "ann", **FOUND)
    made = PrivateFostering.objects.get()
    assert (made.decision_code, made.decided_on, made.ended_on) == ("requirements", TODAY, None)


def test_it_ends_and_the_visits_with_it(house: DecidingCouncil) -> None:
    kai(house, "note_private_fostering", **NOTED)
    kai(house, "end_private_fostering", ended_on=TODAY, end_words="His mother is back.")
    assert "T108" not in running(house, house.kai)
    with pytest.raises(Wrong, match="no private fostering arrangement open"):
        kai(house, "visit_private_fostering", **VISITED)


def test_an_arrangement_to_come_can_be_noted_on_its_page(house: DecidingCouncil) -> None:
    nadia, url = client(house, "nadia"), f"/child/C-{house.kai.pk}/write/note_private_fostering"
    answer = sends(nadia, url, posted({**NOTED, "starts_on": TODAY + 40 * DAY}))
    assert answer.status_code == 302, text_of(answer)
    assert PrivateFostering.objects.get().starts_on == TODAY + 40 * DAY
