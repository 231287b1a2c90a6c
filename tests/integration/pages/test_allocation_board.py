"""The allocation board: who waits, who could take whom and why not, and what becomes of the press of a button."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client

from keepsight.access.models import AuditLine
from keepsight.boards.refreshing import rebuild
from keepsight.records.need.episode_of_need import EpisodeOfNeed
from keepsight.records.people.address import Address
from keepsight.records.people.person import Person
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.records.workforce.allocation import Allocation
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.records.workforce.worker import Worker
from tests.integration.doors.signing_in import signed_in
from tests.integration.pages.test_decision_pages import on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY, questions
from tests.integration.steps.journey import DecidingCouncil
from tests.integration.steps.running import holds_in_full
from tests.standing import standing

pytestmark = pytest.mark.django_db

NOTE = "Tom met her mother in March."


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


class Waiting(DecidingCouncil):
    """Tia and Kai have nobody since yesterday; Zoe is of another family, on a plan, and has nobody either."""

    def __post_init__(self) -> None:
        super().__post_init__()
        council = self.council
        self.zoe = council.child("Zoe", "Pell", born_on=date(2015, 1, 1))
        council.open(self.zoe, self.one, started_on=TODAY - 60 * DAY)
        council._new(
            ProtectionPlan, person=self.zoe, started_on=TODAY - 30 * DAY, source="case_list"
        )
        Person.objects.filter(pk__in=(self.tia.pk, self.kai.pk)).update(born_on=date(2016, 5, 4))
        EpisodeOfNeed.objects.update(started_on=TODAY - 60 * DAY)
        Allocation.objects.filter(role_code="lead").update(
            started_on=TODAY - 90 * DAY, ended_on=TODAY - DAY
        )
        for number, worker in enumerate(self.people.values()):
            Worker.objects.filter(pk=worker.pk).update(registration_number=f"SW10{number}")
        holds_in_full(self, "allocation", "visit", "episode_of_need", "protection_plan")
        rebuild(council.authority.pk, today=TODAY)


@standing
def as_founded() -> Waiting:
    return Waiting()


@pytest.fixture
def house(as_founded: Waiting) -> Waiting:
    return deepcopy(as_founded)


def client(house: Waiting, short: str = "ann") -> Client:
    return signed_in(house.account(short))


def board(child: Person | None = None, more: str = "") -> str:
    return f"/allocation-board?child=C-{child.pk}{more}" if child else "/allocation-board"


def said(worker: Worker | str, house: Waiting, **more: Any) -> dict[str, Any]:
    who = house.people[worker] if isinstance(worker, str) else worker
    return {
        "worker": str(who.pk),
        "note": NOTE,
        **on("started_on", TODAY),
        **on("first_visit_by", TODAY + 2 * DAY),
        **more,
    }


def holder(child: Person) -> Worker | None:
    row = Allocation.objects.filter(person=child, role_code="lead", ended_on=None).first()
    return row.worker if row else None


def rows(page: HttpResponse) -> dict[str, str]:
    """The rows of the workers by name, as they read."""
    table = page.content.decode().split('class="stack choosing"')[1].split("</table>")[0]
    found = {}
    for row in table.split("<tr")[2:]:
        plain = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", "<tr" + row)).strip()
        name = re.search(r'(?:<label[^>]*>|class="apart">)([^<]+)', row)
        if name:
            found[name[1]] = plain
    return found


def many(house: Waiting, worker: Worker, number: int) -> None:
    for one in range(number):
        child = house.council.child(f"Child{one}", "Many")
        house.council.open(child, house.one, started_on=TODAY - 60 * DAY)
        house.council.holds(worker, child, started_on=TODAY - 60 * DAY)
    rebuild(house.council.authority.pk, today=TODAY)


def newcomer(house: Waiting, name: str, role: str = "social_worker", **values: Any) -> Worker:
    number = "" if role == "family_support_worker" else "SW200"
    made = house.council.worker(name, **{"registration_number": number, **values})
    house.council.role(made, role, house.one)
    return made


# --- what it shows -------------------------------------------------------------------------------


def test_who_waits_stands_beside_who_has_room(house: Waiting) -> None:
    page = text_of(client(house).get(board()))
    assert "3 children have no worker" in page and "No worker: 3 children" in page
    assert page.index("Zoe Pell") < page.index("Tia Brackley"), "risk first"
    assert "Nadia Rahman" in page and "room for 18" in page


def test_everybody_who_could_take_a_child_with_before_and_after(house: Waiting) -> None:
    many(house, house.people["nadia"], 17)
    newcomer(house, "Sian New", "newly_qualified_social_worker")
    newcomer(house, "Lucy Farrow", ended_on=TODAY + 3 * DAY)
    newcomer(house, "Omar Bell", ended_on=TODAY + 3 * DAY, is_agency=True)
    newcomer(house, "Fay Holt", "family_support_worker")
    newcomer(house, "Ivo Reed", registration_number="SW2", registered_until=TODAY - DAY)
    away = newcomer(house, "Una West")
    house.council.away(away, started_on=TODAY - 30 * DAY, ended_on=None)
    house.council.tie(newcomer(house, "Kit Lane"), house.zoe)
    found = rows(client(house).get(board(house.zoe)))
    assert "0 → 1" in found["Tom Bexley"] and "Room for 17 more" in found["Tom Bexley"]
    assert "17 → 18" in found["Nadia Rahman"] and "Then full" in found["Nadia Rahman"]
    assert "Newly qualified: name a co-worker" in found["Sian New"]
    for name, why in {
        "Lucy Farrow": "Leaves on 3 April 2026",
        "Omar Bell": "The agency’s notice ends on 3 April 2026",
        "Fay Holt": "Not a registered social worker, as a child on a protection plan must have",
        "Ivo Reed": "Registration lapsed on 30 March 2026",
        "Una West": "Away, and nobody knows how long, without cover",
        "Kit Lane": "Has a tie to the family on file",
        "Ann Ogden": "Is a manager",
    }.items():
        assert "Cannot be chosen" in found[name] and why in found[name], name
    order = list(found)
    assert order.index("Tom Bexley") < order.index("Nadia Rahman") < order.index("Lucy Farrow")


def test_nobody_is_chosen_beforehand(house: Waiting) -> None:
    page = client(house).get(board(house.zoe)).content.decode()
    table = page.split('class="stack choosing"')[1].split("</table>")[0]
    assert 'type="radio"' in table and "checked" not in table


def test_the_reasons_for_somebody_are_said(house: Waiting) -> None:
    tom, nadia, council = house.people["tom"], house.people["nadia"], house.council
    Allocation.objects.filter(person=house.kai, role_code="lead").update(
        worker=nadia, ended_on=None
    )
    Person.objects.filter(pk=house.tia.pk).update(first_language="Punjabi")
    near = council.child("Ola", "Near", first_language="punjabi")
    council.open(near, house.one, started_on=TODAY - 60 * DAY)
    council.holds(tom, near, started_on=TODAY - 60 * DAY)
    for child, code in ((house.tia, "WF1 3AB"), (near, "wf13zz")):
        council._new(Address, person=child, lines="1 Mill Lane", postcode=code)
    rebuild(council.authority.pk, today=TODAY)
    found = rows(client(house).get(board(house.tia, "&chosen=yes")))
    assert "Works with Kai already" in found["Nadia Rahman"]
    assert "Was Tia’s worker before" in found["Nadia Rahman"]
    assert "Works with a family who speak Punjabi" in found["Tom Bexley"]
    assert "Visits 1 child in the same part of town" in found["Tom Bexley"]
    assert next(iter(found)) == "Nadia Rahman", "whoever has the brother comes first"
    Address.objects.filter(person=near).update(is_kept_back=True)
    house.council.lock(near, tom)
    found = rows(client(house).get(board(house.tia, "&chosen=yes")))
    assert "same part of town" not in found["Tom Bexley"], "no address that is kept back"
    assert "Punjabi" not in found["Tom Bexley"], "nothing of a locked record"


def test_brothers_and_sisters_are_together_unless_parted(house: Waiting) -> None:
    together = client(house).get(board(house.tia))
    assert "0 → 2" in rows(together)["Tom Bexley"]
    assert "Give both children to the worker chosen" in together.content.decode()
    apart = client(house).get(board(house.tia, "&chosen=yes"))
    assert "0 → 1" in rows(apart)["Tom Bexley"]
    assert "Give Tia to the worker chosen" in apart.content.decode()


def test_another_team_is_offered_where_nobody_has_room(house: Waiting) -> None:
    for name in ("nadia", "tom"):
        many(house, house.people[name], 18)
    other = house.council.worker("Eda Moss", registration_number="SW9")
    house.council.role(other, "social_worker", house.two)
    page = client(house).get(board(house.zoe))
    said_there = text_of(page)
    assert "Nobody in Millbrook has room." in said_there
    assert "Look in Eastgate: 1 worker with room" in said_there
    link = re.search(r'href="(/allocation-board\?[^"]+team=T-\d+)"', page.content.decode())
    assert link is not None
    assert "Eda Moss" in rows(client(house).get(link[1].replace("&amp;", "&")))


# --- giving --------------------------------------------------------------------------------------


def test_both_are_given_with_the_note_and_the_day(house: Waiting) -> None:
    answer = sends(client(house), board(house.tia), said("tom", house))
    assert answer.status_code == 302 and answer.url == "/allocation-board"
    for child in (house.tia, house.kai):
        row = Allocation.objects.get(person=child, role_code="lead", ended_on=None)
        assert (row.worker, row.note) == (house.people["tom"], NOTE)
        assert row.first_visit_by == TODAY + 2 * DAY
    page = text_of(client(house).get(board()))
    assert "No worker: 1 child" in page
    line = AuditLine.objects.get(act="allocate_children")
    assert line.worker_id == house.people["ann"].pk


@pytest.mark.parametrize("field", ["worker", "note", "first_visit_by"])
def test_what_is_left_out_is_asked_for_and_the_rest_kept(house: Waiting, field: str) -> None:
    given = said("tom", house)
    for box in [box for box in given if box == field or box.startswith(f"{field}-")]:
        given[box] = ""
    answer = sends(client(house), board(house.zoe), given)
    page = answer.content.decode()
    assert answer.status_code == 422 and f'href="#{field}' in page
    assert holder(house.zoe) is None
    if field != "note":
        assert NOTE in page
    if field != "worker":
        chosen = f'value="{house.people["tom"].pk}" checked'
        assert chosen in page


def test_a_day_that_cannot_stand_is_said_at_its_question(house: Waiting) -> None:
    answer = sends(
        client(house), board(house.zoe), said("tom", house) | on("first_visit_by", TODAY - DAY)
    )
    page = text_of(answer)
    assert answer.status_code == 422 and "before the worker has the child" in page
    assert 'href="#first_visit_by-day"' in answer.content.decode() and NOTE in page


def test_whoever_cannot_hold_the_child_is_refused_at_the_door_too(house: Waiting) -> None:
    """A press made by hand: the board offers no button for a manager, and the house refuses all the same."""
    answer = sends(client(house), board(house.zoe), said("ann", house))
    assert answer.status_code == 422 and "is a manager" in text_of(answer)
    assert holder(house.zoe) is None


def test_the_thirty_eighth_is_refused_and_can_be_asked_for(house: Waiting) -> None:
    bev = newcomer(house, "Bev Stott")
    many(house, bev, 37)
    ann = client(house)
    shown = rows(ann.get(board(house.zoe)))["Bev Stott"]
    assert "37 → 38" in shown and "takes a service manager or above" in shown
    over = {
        "over_limit_why": "She knows the family.",
        **on("look_again_on", TODAY + 14 * DAY),
    }
    answer = sends(ann, board(house.zoe), said(bev, house))
    assert answer.status_code == 422 and "would then hold 38 children" in text_of(answer)
    answer = sends(ann, board(house.zoe), said(bev, house, **over))
    page = text_of(answer)
    assert answer.status_code == 403 and holder(house.zoe) is None
    assert "You cannot decide this. Dawn Keighley" in page and "She knows the family." in page
    assert (
        json.loads(AuditLine.objects.filter(act="refused").latest("pk").about)["decision"] == "D04"
    )
    asks = answer.content.decode().split('<form method="post"')[1].split("</form>")[0]
    boxes = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', asks))
    asked = ann.post(board(house.zoe), boxes)
    assert asked.status_code == 302, text_of(asked)
    request = DecisionRequest.objects.get()
    assert request.case_answers["is_over_limit"] is True and request.reasons == NOTE
    assert holder(house.zoe) is None
    house.decide(request, "dawn")
    row = Allocation.objects.get(person=house.zoe, role_code="lead", ended_on=None)
    assert (row.worker, row.over_limit_why) == (bev, "She knows the family.")


def test_the_second_manager_is_told_and_keeps_what_they_typed(house: Waiting) -> None:
    ann, dawn = client(house), client(house, "dawn")
    form = dawn.get(board(house.zoe)).content.decode()
    boxes = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form))
    assert sends(ann, board(house.zoe), said("tom", house)).status_code == 302
    mine = said("nadia", house) | {"note": "Nadia knows her school."}
    answer = dawn.post(board(house.zoe), boxes | mine)
    page = text_of(answer)
    assert answer.status_code == 422 and "Ann Ogden gave Zoe to Tom Bexley at 10:00" in page
    assert NOTE in page and "Nadia knows her school." in page
    assert holder(house.zoe) == house.people["tom"]


# --- who may not, and what is not there ----------------------------------------------------------


def test_a_child_out_of_reach_closed_or_not_there(house: Waiting) -> None:
    far = house.council.child("Far", "Away")
    house.council.open(far, house.two, started_on=TODAY - 60 * DAY)
    closed = house.council.child("Lia", "Done")
    house.council.open(closed, house.one, started_on=TODAY - 60 * DAY, ended_on=TODAY - DAY)
    rebuild(house.council.authority.pk, today=TODAY)
    ann = client(house)
    answer = ann.get(board(far))
    assert answer.status_code == 403 and "Far" not in text_of(answer).replace("Farther", "")
    assert ann.get(board(closed)).status_code == 403
    assert ann.get("/allocation-board?child=nonsense").status_code == 404
    assert ann.get("/allocation-board?team=nonsense").status_code == 404
    assert client(house, "nadia").get(board()).status_code == 403, "no caseload of others"
    analyst = house.council.worker("Marta Lindqvist")
    house.council.role(analyst, "performance_analyst")
    reads = signed_in(house.council.account(analyst))
    page = reads.get(board()).content.decode()
    assert "/allocation-board?child=" not in page, "whoever only reads is offered no form"
    assert reads.get(board(house.zoe)).status_code == 403


def test_only_who_may_know_of_a_locked_child_can_be_chosen(house: Waiting) -> None:
    house.council.lock(house.zoe, house.people["ann"], house.people["tom"], house.people["dawn"])
    found = rows(client(house).get(board(house.zoe)))
    assert "Cannot be chosen" in found["Nadia Rahman"] and "locked" in found["Nadia Rahman"]
    assert "Cannot be chosen" not in found["Tom Bexley"]


@pytest.mark.both_databases
def test_it_asks_little_however_many_there_are(house: Waiting) -> None:
    """Twelve, and three statements on the log."""
    ann = client(house)
    ann.get(board(house.tia))
    with questions(15):
        ann.get(board(house.tia))
    many(house, house.people["nadia"], 20)
    for one in range(20):
        newcomer(house, f"Worker {one}")
    with questions(15):
        ann.get(board(house.tia))
    with questions(15):
        ann.get(board())
