"""A step is done for one child and offered for brothers and sisters: what was shared is filled in, and no more."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import time_machine

from keepsight.boards.refreshing import rebuild
from keepsight.records.contact.contact import Contact
from keepsight.records.need.episode_of_need import EpisodeOfNeed
from keepsight.records.people.person import Person
from keepsight.records.workforce.allocation import Allocation
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import NOW, TODAY, questions
from tests.integration.steps.journey import DecidingCouncil

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

CONCERN = "He came to school with a mark on his arm."
SAID = {
    **on("received_on", TODAY),
    "source_code": "2A",
    "concern": CONCERN,
    "urgency_code": "today",
    "consent_code": "told",
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


class Family(DecidingCouncil):
    """Tia and Kai of one household, Nadia's; Zoe is nobody's whom she may open."""

    def __init__(self) -> None:
        super().__init__()
        self.zoe = self.council.child("Zoe", "Brackley")
        for child in (self.tia, self.kai):
            self.council.lives(child, "H1")
        rebuild(self.council.authority.pk, today=TODAY)


@pytest.fixture
def house() -> Family:
    return Family()


def write(child: Person, code: str = "log_contact") -> str:
    return f"/child/C-{child.pk}/write/{code}"


def test_it_is_offered_for_those_in_reach_and_filled_with_what_is_shared(house: Family) -> None:
    nadia = client(house, "nadia")
    answer = sends(nadia, write(house.tia), SAID)
    with questions(30):
        page = nadia.get(answer.url)
    said = page.content.decode()
    assert "the same for" in text_of(page)
    assert f"{write(house.kai)}?as=C-{house.tia.pk}" in said
    form = nadia.get(f"{write(house.kai)}?as=C-{house.tia.pk}")
    asked = form.content.decode()
    assert "As for Tia" in asked
    assert 'value="2A" selected' in asked or 'value="2A" checked' in asked
    assert CONCERN not in asked, "each child's part is written for that child"
    sends(nadia, f"{write(house.kai)}?as=C-{house.tia.pk}", {**SAID, "concern": "He saw it."})
    assert Contact.objects.get(person=house.kai).concern == "He saw it."
    assert Contact.objects.get(person=house.tia).concern == CONCERN


def test_of_a_child_out_of_reach_nothing_is_filled_in(house: Family) -> None:
    nadia = client(house, "nadia")
    assert nadia.get(f"{write(house.kai)}?as=C-{house.zoe.pk}").status_code != 200
    assert nadia.get(f"{write(house.kai)}?as=C-99999").status_code == 404
    assert nadia.get(f"{write(house.kai)}?as=nonsense").status_code == 404


def test_of_a_child_of_whom_one_sees_a_part_nothing_is_filled_in(house: Family) -> None:
    """A brother or sister is in reach through a child of one's own; what is kept back there stays there."""
    sends(client(house, "nadia"), write(house.tia), SAID)
    Allocation.objects.filter(person=house.tia).delete()
    EpisodeOfNeed.objects.filter(person=house.tia).update(team=house.two)
    nadia = client(house, "nadia")
    form = nadia.get(f"{write(house.kai)}?as=C-{house.tia.pk}")
    assert form.status_code == 200 and "As for Tia" not in form.content.decode()


def test_what_cannot_be_done_for_them_is_not_offered(house: Family) -> None:
    nadia = client(house, "nadia")
    page = nadia.get(f"/child/C-{house.tia.pk}/next?done=end_protection_plan")
    assert page.status_code == 200 and "the same for" not in text_of(page)
    for code in ("", "no_such_step", "../x"):
        assert nadia.get(f"/child/C-{house.tia.pk}/next?done={code}").status_code == 200
