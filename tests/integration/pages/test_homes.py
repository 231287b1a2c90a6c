"""Homes: every role has one, each answers its questions, and every number on it opens a list of so many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from html import unescape
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils.html import strip_tags

from keepsight.delegation.known_roles import known_roles
from keepsight.pages.site.home import homes
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.leaving.care_leaver import CareLeaver
from keepsight.records.need.missing_episode import MissingEpisode
from keepsight.records.workforce.decision_request import DecisionRequest
from tests.integration.doors.signing_in import signed_in
from tests.integration.pages.test_lists import (
    DAY,
    House,
    heading,
    is_of,
    numbered,
    questions,
    text_of,
)
from tests.integration.small_council import NOW, TODAY
from tests.standing import standing

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

#: Every name that stands on a child of the house.
NAMES = ("Tia", "Kai", "Keira", "Mason", "Ellis", "Brackley", "Dunmore", "Teale", "Hodge")
#: A home asks at most so many questions, the three that write the log not counted.
MOST, LOG = 15, 3


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> House:
    return House()


@pytest.fixture
def house(as_founded: House) -> House:
    return deepcopy(as_founded)


def answers(client: Client, path: str = "/") -> dict[str, str]:
    """Each question at the top of a home with its answer, as they are read."""
    page = client.get(path).content.decode()
    found = re.findall(
        r'<span class="question">(.*?)</span> <span class="said">(.*?)</span>', page, re.DOTALL
    )
    return {plain(question): plain(said) for question, said in found}


def plain(markup: str) -> str:
    return re.sub(r"\s+", " ", unescape(strip_tags(markup))).strip()


# --- every role has one -------------------------------------------------------------------------


def test_every_role_has_a_home_of_its_own_kind() -> None:
    assert set(homes()) == set(known_roles())


@pytest.mark.parametrize("role", sorted(known_roles()))
def test_a_home_opens_and_every_number_on_it_opens_its_list(house: House, role: str) -> None:
    client = house(role, house.one)
    page = client.get("/")
    assert page.status_code == 200
    for url, number in sorted(numbered(page)):
        opened = client.get(url)
        assert opened.status_code == 200, (role, url)
        assert is_of(opened, number), f"{role}: {number} opens {url}: {heading(opened)}"


def test_a_role_that_holds_no_child_is_never_told_that_it_has_none_yet(house: House) -> None:
    for code, role in sorted(known_roles().items()):
        if not role.holds_as:
            assert "no children yet" not in text_of(house(code, house.one).get("/")), code


@pytest.mark.parametrize("role", sorted(known_roles()))
def test_a_home_asks_few_questions(house: House, role: str) -> None:
    assert len(questions(house(role, house.one), "/")) <= MOST + LOG


def test_whoever_holds_two_kinds_of_role_sees_one_home_at_a_time(house: House) -> None:
    house.council.role(house.nadia, "team_manager", house.two)
    house.council.role(house.nadia, "administrator")
    client = house.as_nadia
    assert heading(client.get("/")) == "Eastgate team"
    assert "Your own children" in text_of(client.get("/"))
    assert heading(client.get("/?as=social_worker")) == "Your work today"
    assert heading(client.get("/?as=administrator")) == "What you look after"
    assert client.get("/?as=director").status_code == 404


# --- who holds children -------------------------------------------------------------------------


def test_whom_a_worker_must_see_and_what_is_late(house: House) -> None:
    said = answers(house.as_nadia)
    assert list(said) == ["Who must I see?", "What is late?", "What is waiting for me?"]
    assert said["Who must I see?"].startswith("1 child within 10 working days; 1 overdue.")
    client = house.as_nadia
    assert "Tia Brackley" in text_of(
        client.get(f"/children?worker=W-{house.nadia.pk}&to_see=overdue")
    )


def test_what_waits_for_a_worker_is_counted_listed_and_only_theirs(house: House) -> None:
    def asked(worker: Any, child: Any, state: str, **values: Any) -> None:
        house.council._new(DecisionRequest, person=child, worker=worker, state=state,
                           decision_code="D01", asked_at=NOW - 2 * DAY, what="CANARY", **values)  # fmt: skip

    asked(house.nadia, house.tia, "sent_back")
    asked(house.nadia, house.kai, "decided", closed_at=NOW - DAY)
    asked(house.nadia, house.tia, "decided", closed_at=NOW - 30 * DAY)  # no news any more
    asked(house.nadia, house.tia, "waiting")  # she waits for it
    asked(house.nadia, house.ellis, "sent_back")  # no child of hers now
    asked(house.tom, house.ellis, "sent_back")
    said = answers(house.as_nadia)["What is waiting for me?"]
    assert said.startswith("2 things")
    page = house.as_nadia.get("/for-me")
    assert heading(page) == "Waiting for you: 2"
    assert "Tia Brackley" in text_of(page) and "Ellis" not in text_of(page)
    assert "You wait for 1 decision" in text_of(house.as_nadia.get("/"))


def test_the_newly_qualified_see_what_protects_them(house: House) -> None:
    house.council.role(house.nadia, "newly_qualified_social_worker", house.one)
    house.council.holds(house.tom, house.tia, "co_worker")
    said = text_of(house.as_nadia.get("/?as=newly_qualified_social_worker"))
    assert "of at most 12" in said
    assert "Tia Brackley, 8 years: with Tom Bexley" in said
    assert "On 1 child nobody is named beside you." in said


# --- who answers for others ---------------------------------------------------------------------


def test_a_locked_child_is_not_counted_for_who_may_not_know(house: House) -> None:
    manager = house("team_manager", house.one)
    before = answers(manager)["Who has no worker?"]
    house.council.lock(house.mason, house.tom)
    after = answers(manager)["Who has no worker?"]
    assert before.startswith("2 children") and after.startswith("1 child")
    assert "Mason" not in text_of(manager.get("/"))


def test_the_team_in_which_most_is_amiss_comes_first(house: House) -> None:
    director = house("director")
    page = text_of(director.get("/"))
    assert "Team in which most is amiss" in page and "Millbrook team 2" in page
    service = house.council.team("Family services")
    for team in (house.one, house.two):
        team.parent = service
        team.save()
    said = answers(house("service_manager", service))
    assert said["Which team is slipping?"].startswith("Millbrook team 2: 2 with no worker")
    assert said["Who is leaving?"].startswith("Nobody who holds children goes")


def test_a_missing_child_is_on_the_directors_home_until_back(house: House) -> None:
    gone = house.council._new(MissingEpisode, person=house.kai, started_on=TODAY - DAY)
    director = house("director")
    assert "1 missing" in answers(director)["Are children safe today?"]
    assert "Kai Brackley" in text_of(director.get("/children?missing=yes"))
    gone.ended_on = TODAY
    gone.save()
    assert "missing" not in answers(director)["Are children safe today?"]


# --- who is told figures alone ------------------------------------------------------------------

LINKS = re.compile(r'href="(/[^"#]*)"')


@pytest.mark.parametrize("role", ["lead_member", "scrutiny_councillor", "commissioner"])
def test_nothing_that_a_lead_member_can_reach_leads_to_a_child(house: House, role: str) -> None:
    client = house(role)
    references = {f"C-{one.pk}" for one in (house.tia, house.kai, house.mason, house.ellis)}
    ahead, seen = ["/", "/?against=quarter"], set[str]()
    while ahead:
        address = ahead.pop()
        if address in seen or address.startswith(("/static", "/accounts/logout")):
            continue
        seen.add(address)
        page = client.get(address)
        if page.status_code != 200 or "html" not in page["Content-Type"]:
            continue
        said = page.content.decode()
        assert "/child/" not in said, address
        assert not [one for one in (*NAMES, *references) if re.search(rf"\b{one}\b", said)], address
        ahead += [unescape(one) for one in LINKS.findall(said)]
    assert len(seen) > 4


def test_a_small_number_is_not_told_to_a_lead_member(house: House) -> None:
    said = text_of(house("lead_member").get("/"))
    assert "Children with no worker Not told: small" in said
    assert "Open children 5" in said
    for n in range(6):
        house.child(f"Child N{n}", house.one, None)
        house.child(f"Held N{n}", house.two, house.tom)
    house.reckon()
    assert "Children with no worker 8" in text_of(house("lead_member").get("/"))


def test_a_quarter_against_a_quarter(house: House) -> None:
    client = house("lead_member")
    assert "Count 31 December 2025 too" in text_of(client.get("/"))
    then = text_of(client.get("/?against=quarter"))
    assert "31 March 2026 31 December 2025" in then and "Against 31 December 2025." in then
    assert client.get("/?against=year").status_code == 404


# --- a personal adviser -------------------------------------------------------------------------


def leaver(house: House, adviser: Any) -> Any:
    """A young person of nineteen whose adviser is on file, and who has left care."""
    made = house.council.child("Jamal", "Osei", born_on=TODAY - 19 * 365 * DAY)
    house.add(PeriodOfCare, person=made, started_on=TODAY - 900 * DAY, ended_on=TODAY - 380 * DAY)
    house.add(CareLeaver, person=made)
    house.council.holds(adviser, made, "personal_adviser", started_on=TODAY - 300 * DAY)
    return made


def test_an_adviser_is_never_told_that_nothing_runs_where_it_cannot_be_told(house: House) -> None:
    adviser = house.council.worker("Kerry Nuttall")
    house.council.role(adviser, "personal_adviser", house.one)
    leaver(house, adviser)
    house.reckon()
    client = signed_in(house.council.account(adviser))
    page = client.get("/")
    said = text_of(page)
    assert heading(page) == "Your young people today" and "1 young person" in said
    row = said[said.index("Jamal Osei") :]
    assert "Not on file" in row and "Cannot be told" in row and "Nothing is running" not in row
    assert answers(client)["Whom must I be in touch with?"].startswith("Cannot be told for 1")


def test_what_waits_for_a_manager_is_counted_as_its_lists_count_it(house: House) -> None:
    for child in (house.tia, house.kai):
        house.council._new(DecisionRequest, person=child, worker=house.nadia, state="waiting",
                           decision_code="D03", asked_at=NOW - DAY, what="CANARY")  # fmt: skip
    house.council._new(DecisionRequest, person=house.ellis, worker=house.tom, state="waiting",
                       decision_code="D03", asked_at=NOW - DAY, what="CANARY")  # fmt: skip
    manager = house("team_manager", house.one)
    page = manager.get("/")
    assert "2 decisions" in answers(manager)["What needs my decision?"]
    found = numbered(page)
    assert ("/decisions", 2) in found
    for url, number in sorted(found):
        assert is_of(manager.get(url), number), (url, number)
    assert len(questions(manager, "/")) <= MOST + LOG
