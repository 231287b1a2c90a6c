"""Staff who know a child, as they and their managers meet it: said unopened, shut at once, ended by another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from keepsight.access.search.index import rebuild
from keepsight.records.quality.staff_tie import StaffTie
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.pages.test_decision_pages import client, on
from tests.integration.pages.test_lists import text_of
from tests.integration.shown_forms import borne_by, hidden_in, send
from tests.integration.small_council import DAY, NOW, TODAY

pytestmark = pytest.mark.django_db

ADD = "/children-i-know/add"


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


class House(DecidingCouncil):
    def __post_init__(self) -> None:
        super().__post_init__()
        rebuild(self.council.authority.pk)

    @property
    def page(self) -> str:
        return f"/child/C-{self.tia.pk}"


@pytest.fixture
def house() -> House:
    return House()


def declares(house: House, short: str, **other: object) -> Any:
    """Look for the child by name, and choose the one who was found."""
    someone = client(house, short)
    said = {"to_child": "Tia Brackley", "tie_code": "family", **on("started_on", TODAY), **other}
    found = someone.post(ADD, borne_by(someone, ADD) | said)
    assert found.status_code == 200 and "Which child do you know?" in text_of(found)
    return someone.post(ADD, said | hidden_in(found) | {"to_child": f"C-{house.tia.pk}"})


@pytest.mark.parametrize("who", ["nadia", "ann", "ruth"])
def test_who_says_that_they_know_a_child_is_shut_out_whatever_their_role(
    who: str, house: House
) -> None:
    someone = client(house, who)
    assert someone.get(house.page).status_code == 200
    answer = declares(house, who)
    assert answer.status_code == 302 and answer["Location"] == "/children-i-know"
    assert someone.get(house.page).status_code == 403
    own = text_of(someone.get("/children-i-know"))
    assert f"C-{house.tia.pk}" in own and "Brackley" not in own
    assert ("You are this child’s worker" in own) is (who == "nadia")
    tie = StaffTie.objects.get()
    assert (tie.worker, tie.how_found, tie.started_on) == (house.people[who], "declared", TODAY)


def test_what_was_due_is_the_managers_to_give_away(house: House) -> None:
    declares(house, "nadia")
    seen = text_of(client(house, "ann").get("/ties"))
    assert "1 tie of staff to children of yours." in seen
    assert "Holds the child and may not open the record." in seen


def test_what_finds_no_child_or_begins_ahead_is_said_beside_its_field(house: House) -> None:
    nadia = client(house, "nadia")
    said = {"to_child": "Nobody Known", "tie_code": "family", **on("started_on", TODAY)}
    answer = send(nadia, ADD, **said)
    assert answer.status_code == 422 and "No child is found for “Nobody Known”." in text_of(answer)
    said = {"to_child": "Tia Brackley", "tie_code": "family", **on("started_on", TODAY + DAY)}
    found = send(nadia, ADD, **said)
    chosen = nadia.post(ADD, said | hidden_in(found) | {"to_child": f"C-{house.tia.pk}"})
    assert chosen.status_code == 422 and "The first day is still to come." in text_of(chosen)
    assert not StaffTie.objects.exists()


def test_of_a_sealed_child_nobody_learns_by_saying_that_they_know_them(house: House) -> None:
    house.council.lock(house.tia, house.people["ann"], kind="sealed")
    nadia = client(house, "nadia")
    said = {"tie_code": "family", **on("started_on", TODAY)}
    for typed in ("Tia Brackley", f"C-{house.tia.pk}", "C-999999"):
        answer = send(nadia, ADD, to_child=typed, **said)
        assert answer.status_code == 422 and "Choose the child" not in text_of(answer), typed
    for forced in (f"C-{house.tia.pk}", "C-999999"):
        borne = borne_by(nadia, ADD) | {"seen": "yes"}
        assert nadia.post(ADD, borne | said | {"to_child": forced}).status_code == 422
    assert not StaffTie.objects.exists()


def test_a_manager_says_it_of_a_worker_and_ends_it_and_nobody_ends_their_own(house: House) -> None:
    ann, nadia, ruth = (client(house, short) for short in ("ann", "nadia", "ruth"))
    at = f"{house.page}/ties"
    assert nadia.get(at).status_code == 403
    said = {"worker": str(house.people["nadia"].pk), "tie_code": "knows", **on("started_on", TODAY)}
    assert send(ann, f"{at}/add", **said)["Location"] == at
    assert nadia.get(house.page).status_code == 403
    again = send(ann, f"{at}/add", **said)
    assert again.status_code == 422 and "This tie is written down already." in text_of(again)
    tie = StaffTie.objects.get()
    before = {"tie": str(tie.pk), **on("ended_on", TODAY - DAY)}
    assert "before the first day" in text_of(send(ann, f"{at}/end", **before))
    ahead = {"tie": str(tie.pk), **on("ended_on", TODAY + DAY)}
    assert "The last day is still to come." in text_of(send(ann, f"{at}/end", **ahead))
    assert send(ann, f"{at}/end", tie=str(tie.pk), **on("ended_on", TODAY)).status_code == 302
    assert nadia.get(house.page).status_code == 403, "on its last day it is still shut"
    with time_machine.travel(NOW + DAY, tick=False):
        assert client(house, "nadia").get(house.page).status_code == 200

    own = house.council.tie(house.people["ann"], house.tia)
    assert ann.get(f"{at}/end").status_code == 403, "a tie of their own shuts the page too"
    assert send(ruth, f"{at}/end", tie=str(own.pk), **on("ended_on", TODAY)).status_code == 302
