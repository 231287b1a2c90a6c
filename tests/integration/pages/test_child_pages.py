"""One child's pages as a person reads them: every state, every number, and the log behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

from keepsight.access.models import AuditLine
from keepsight.boards.refreshing import rebuild
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.need.assessment import Assessment
from keepsight.records.people.address import Address
from keepsight.records.people.person import Person
from keepsight.records.people.visit import Visit
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.records.protection.section_47_enquiry import Section47Enquiry
from keepsight.records.reporting.coverage import Coverage
from keepsight.records.workforce.worker import Worker
from tests.integration.doors.signing_in import signed_in
from tests.integration.small_council import NOW, TODAY, SmallCouncil
from tests.standing import standing

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
#: Tables that a source holds whole, for every child, since long ago.
HELD = (
    "visit", "allocation", "assessment", "protection_plan", "period_of_care", "episode_of_need",
    "section_47_enquiry", "strategy_discussion", "conference", "core_group", "legal_status",
    "placement", "care_review", "protection_plan_review",
)  # fmt: skip


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@dataclass
class House:
    """A council with a team, its manager, a social worker and a child who is open and held."""

    council: SmallCouncil = field(default_factory=SmallCouncil)

    def __post_init__(self) -> None:
        c = self.council
        self.team = c.team("Millbrook team 2")
        self.worker = c.worker("Nadia Rahman")
        c.role(self.worker, "social_worker", self.team)
        self.manager = c.worker("Ann Ogden")
        c.role(self.manager, "team_manager", self.team)
        for table in HELD:
            self.covers(table)
        self.tia = c.child("Tia", "Brackley", born_on=date(2018, 3, 2), sex_code="F")
        c.number(self.tia, "local:eastfield", "C-20417")
        c.open(self.tia, self.team, started_on=TODAY - 49 * DAY)
        c.holds(self.worker, self.tia, started_on=TODAY - 40 * DAY)
        self.client = signed_in(c.account(self.worker))

    def covers(self, table: str, whom: str = "all", since: date | None = None) -> Coverage:
        return Coverage.objects.create(
            authority=self.council.authority, source="case_list", table_code=table,
            whom_code=whom, is_whole=True, from_on=since,
        )  # fmt: skip

    def add(self, record: Any, **values: Any) -> Any:
        return record.objects.create(
            authority=self.council.authority,
            **{"person": self.tia, "source": "case_list", **values},
        )

    def visited(self, days_ago: int, **values: Any) -> Visit:
        values = {"kind_code": "cin", "seen": True, "seen_alone": False, **values}
        return self.add(Visit, visited_on=TODAY - days_ago * DAY, **values)

    def get(self, page: str = "", child: Person | None = None, client: Client | None = None) -> Any:
        rebuild(self.council.authority.pk, today=TODAY, now=NOW)
        return (client or self.client).get(f"/child/C-{(child or self.tia).pk}{page}")

    def read(self, page: str = "", child: Person | None = None) -> str:
        answer = self.get(page, child)
        assert answer.status_code == 200, answer.content.decode()[:2000]
        return text_of(answer)


def text_of(answer: Any) -> str:
    """What stands on the page, in one line."""
    main = answer.content.decode().split("<main", 1)[1]
    return re.sub(r"\s+", " ", strip_tags(re.sub(r"(</t[dh]>|</dt>|</h\d>)", r"\1 ", main)))


@standing
def as_founded() -> House:
    return House()


@pytest.fixture
def house(as_founded: House) -> House:
    return deepcopy(as_founded)


@contextmanager
def questions() -> Iterator[list[str]]:
    said: list[str] = []
    with CaptureQueriesContext(connection) as asked:
        yield said
    said += [
        one["sql"]
        for one in asked.captured_queries
        if one["sql"].split()[0] not in {"BEGIN", "COMMIT", "SAVEPOINT", "RELEASE"}
    ]


# --- the states of the page -----------------------------------------------------------------------


@pytest.mark.both_databases
def test_who_it_is_who_holds_her_and_what_she_is_not(house: House) -> None:
    said = house.read()
    assert "Tia Brackley" in said and "8 years, born 2 March 2018 · girl" in said
    assert "Eastfield number C-20417" in said
    assert "Child in need, 7 weeks" in said
    assert "Not on a protection plan. Not looked after." in said
    assert "Nadia Rahman since 19 February 2026" in said.replace("Rahmansince", "Rahman since")
    assert "Manager: Ann Ogden" in said
    assert "Opened from your own list of children." in said


@pytest.mark.both_databases
def test_several_open_at_once_stand_riskiest_first(house: House) -> None:
    house.add(PeriodOfCare, started_on=TODAY - 3 * DAY)
    house.add(Section47Enquiry, started_on=TODAY - 5 * DAY)
    house.add(ProtectionPlan, started_on=TODAY - 30 * DAY, latest_category_code="NEG")
    said = house.read()
    order = ["Protection plan, neglect", "Section 47 enquiry", "Looked after"]
    places = [said.index(tag) for tag in order]
    assert places == sorted(places)
    assert "Not looked after" not in said and "Not on a protection plan" not in said


@pytest.mark.both_databases
def test_seen_and_seen_alone_with_the_number_that_opens_its_list(house: House) -> None:
    for days in (40, 30, 20):
        house.visited(days)
    last = house.visited(10, seen_alone=True)
    house.visited(3, seen=False)
    house.visited(100, seen_alone=True)  # before the present status began
    answer = house.get()
    said = text_of(answer)
    assert "Last seen 21 March 2026" in said and "28 March 2026: tried, not seen" in said
    assert "Alone at 1 of 4 visits" in said
    assert f"#visit-{last.pk}" in answer.content.decode()
    listed = house.read("/visits?which=alone")
    assert "Seen alone since 10 February 2026: 1" in listed
    assert "All visits: 6" in house.read("/visits")


def test_visits_by_others_and_tried_ones_are_not_seeing(house: House) -> None:
    house.visited(3, kind_code="other")
    house.visited(2, seen=None)
    said = house.read()
    assert "Last seen Not seen yet" in said and "Last seen alone Never" in said
    assert "No visit at which the child was seen." in said


def test_never_alone_is_said(house: House) -> None:
    house.visited(3)
    said = house.read()
    assert "Last seen alone Never Seen at 1 visit, never alone" in said.replace(
        "Never", "Never "
    ).replace("  ", " ")
    assert "No visit at which the child was seen alone." in said


def test_what_no_source_holds_cannot_be_told(house: House) -> None:
    Coverage.objects.all().delete()
    said = house.read()
    assert "Not on a protection plan" not in said
    assert "No source tells of a protection plan." in said
    assert "Cannot be told No source holds visits." in said.replace("toldNo", "told No")
    assert "No visit" not in said


def test_a_blank_before_a_source_begins_is_no_finding(house: House) -> None:
    Coverage.objects.filter(table_code="assessment").delete()
    house.covers("assessment", since=TODAY - 20 * DAY)
    said = house.read()
    assert "No assessment." not in said
    assert "No source tells of assessments before 11 March 2026." in said


def test_what_should_be_on_file_and_is_not(house: House) -> None:
    assert "No assessment." in house.read()
    house.add(Assessment, started_on=TODAY - 10 * DAY)
    assert "No assessment." not in house.read()


def test_no_worker_says_since_when_why_and_who_answers(house: House) -> None:
    child = house.council.child("Kai", "Brackley", born_on=date(2021, 5, 1))
    house.council.open(child, house.team, started_on=TODAY - 30 * DAY)
    house.client = signed_in(house.council.account(house.manager))
    said = house.read(child=child)
    assert "No worker" in said and "Never given a worker." in said
    assert "Ann Ogden answers for Kai meanwhile" in said
    assert "No worker was ever allocated." in said


def test_a_worker_who_left_is_no_worker(house: House) -> None:
    Worker.objects.filter(pk=house.worker.pk).update(ended_on=TODAY - 10 * DAY)
    house.client = signed_in(house.council.account(house.manager))
    said = house.read()
    assert "No worker" in said and "Worker left: Nadia Rahman, 21 March 2026." in said


def test_dates_that_nobody_wrote_down_leave_no_hole(house: House) -> None:
    child = house.council.child("Ola", "Nowak")
    house.council.open(child, house.team)
    house.council.holds(house.worker, child)
    house.add(Visit, person=child, kind_code="cin", seen=True)
    house.add(ProtectionPlan, person=child)
    house.add(Assessment, person=child)
    house.add(PeriodOfCare, person=child)
    for page in ("", "/dates", "/visits"):
        assert "Ola Nowak" in house.read(page, child)
    said = house.read(child=child)
    assert "since when is not on file" in said and "No date of birth." in said


def test_an_unborn_child(house: House) -> None:
    child = house.council.child("", "Hodge", expected_on=TODAY + 60 * DAY)
    house.council.open(child, house.team, started_on=TODAY - 5 * DAY)
    house.council.holds(house.worker, child, started_on=TODAY - 4 * DAY)
    said = house.read(child=child)
    assert "Unborn Hodge" in said and "due 30 May 2026" in said
    assert "Last seen Not born" in said and "No visit" not in said


def test_a_child_who_died(house: House) -> None:
    Person.objects.filter(pk=house.tia.pk).update(died_on=TODAY - 2 * DAY)
    said = house.read()
    assert "Tia Brackley died on 29 March 2026. All dates stop there." in said
    assert "No clocks are running" in said and "Not looked after" not in said


def test_a_closed_child(house: House) -> None:
    type(house.council.open(house.tia, started_on=date(2025, 1, 1))).objects.update(
        ended_on=TODAY - 20 * DAY
    )
    said = house.read()
    assert "Closed 11 March 2026. Nothing is running." in said
    assert "None needed" in said
    assert "Nothing that we look for is missing." not in said or "No assessment" not in said


def test_an_adult(house: House) -> None:
    Person.objects.filter(pk=house.tia.pk).update(born_on=date(2008, 3, 1))
    said = house.read()
    assert "Over 18: an adult in law." in said and "woman" in said


def test_an_address_that_is_kept_back(house: House) -> None:
    house.add(Address, lines="9 Secret Row", postcode="ZZ1 1ZZ", is_kept_back=True)
    said = house.read()
    assert "9 Secret Row" in said and "Give the address of Tia to nobody" in said
    sibling = house.council.child("Kai", "Brackley", born_on=date(2021, 5, 1))
    house.council.siblings(house.tia, sibling)
    house.council.open(sibling, started_on=TODAY)
    other = house.council.worker("Tom Bexley")
    house.council.role(other, "social_worker")
    house.council.holds(other, sibling, started_on=TODAY - 9 * DAY)
    house.client = signed_in(house.council.account(other))
    said = house.read()
    assert "Secret Row" not in said and "ZZ1" not in said
    assert "Address kept back Ask Nadia Rahman" in said.replace("backAsk", "back Ask")
    assert "A part of this record is restricted." in said


# --- dates ----------------------------------------------------------------------------------------


def test_every_date_says_why_in_the_clocks_own_words(house: House) -> None:
    answer = house.get()
    said = text_of(answer)
    assert "Why this date: Assessment, from the referral" in said
    assert "45 working days from the referral on 10 February 2026; 16 April 2026." in said
    assert "Working Together to Safeguard Children" in said and "from 15 April 2013" in said
    overdue = re.search(r"(\d+) overdue", said)
    dates = house.read("/dates")
    running = re.search(r"(\d+) clocks? (?:is|are) running; (\w+) overdue", dates)
    assert running
    assert (overdue[1] if overdue else "none") == running[2]


def test_dates_that_were_met_or_ended_stand_below(house: House) -> None:
    began = TODAY - 40 * DAY
    house.add(Assessment, started_on=began, authorised_on=TODAY - 10 * DAY)
    assert "Done in time, 21 March 2026" in house.read("/dates")


# --- changes --------------------------------------------------------------------------------------


@pytest.mark.both_databases
def test_changes_of_two_weeks_and_no_more(house: House) -> None:
    house.visited(2, seen=False)
    house.visited(15)
    house.add(ProtectionPlan, started_on=TODAY - 14 * DAY, latest_category_code="NEG")
    said = house.read()
    assert "29 March · Visit Visit tried. Tia was not seen." in said
    assert "17 March · Protection plan Protection plan began" in said
    assert "16 March ·" not in said
    ProtectionPlan.objects.all().delete()
    Visit.objects.all().delete()
    assert "Nothing changed since 17 March 2026." in house.read()


# --- another date ---------------------------------------------------------------------------------


@pytest.mark.both_databases
def test_the_page_as_at_another_date_hides_what_came_later(house: House) -> None:
    house.visited(10)
    house.add(ProtectionPlan, started_on=TODAY - 12 * DAY, latest_category_code="NEG")
    then = (TODAY - 13 * DAY).isoformat()
    said = text_of(house.get(f"?as_at={then}"))
    assert "As at 18 March 2026" in said
    assert "Protection plan, neglect" not in said and "Not on a protection plan" in said
    assert "Not seen yet" in said
    assert "All visits: 0" in text_of(house.get(f"/visits?as_at={then}"))
    assert "Protection plan, neglect" in house.read()


@pytest.mark.both_databases
def test_the_page_as_known_on_another_day(house: House) -> None:
    visit = Visit(
        authority=house.council.authority, person=house.tia, kind_code="cin", seen=True,
        visited_on=TODAY - 10 * DAY, recorded_at=NOW - 2 * DAY,
    )  # fmt: skip
    visit._history_date = NOW - 2 * DAY
    visit.save()
    for record in (Person, Coverage):
        record.history.update(history_date=datetime(2020, 1, 1, tzinfo=UTC))
    early = (TODAY - 5 * DAY).isoformat()
    said = text_of(house.get(f"?as_at={TODAY.isoformat()}&known_on={early}"))
    assert "21 March 2026" not in said
    assert "Last seen 21 March 2026" in house.read()


@pytest.mark.parametrize("page", ["", "/dates", "/visits"])
def test_links_between_the_pages_keep_the_date(house: House, page: str) -> None:
    answer = house.get(f"{page}?as_at=2026-03-01")
    html = answer.content.decode()
    tabs = html.split('<nav class="tabs"')[1].split("</nav>")[0]
    for name in ("/dates", "/visits"):
        assert f"C-{house.tia.pk}{name}?as_at=2026-03-01" in tabs


# --- reach and log --------------------------------------------------------------------------------

PAGES = ("", "/dates", "/visits", "/who-looked")


@pytest.mark.parametrize("page", PAGES)
def test_out_of_reach_tells_that_there_is_a_record_and_no_more(house: House, page: str) -> None:
    house.add(Address, lines="9 Secret Row", postcode="ZZ1 1ZZ")
    stranger = house.council.worker("Tom Bexley")
    house.council.role(stranger, "social_worker", house.council.team("Eastgate"))
    house.client = signed_in(house.council.account(stranger))
    answer = house.get(page)
    assert answer.status_code == 403
    said = answer.content.decode()
    assert "Tia Brackley is not on your list." in said and "Nadia Rahman" in said
    assert "Secret Row" not in said and "C-20417" not in said and "2018" not in said
    assert AuditLine.objects.filter(act="refused_child").exists()
    assert "/who-looked" not in said


def test_whose_role_opens_no_child_is_told_neither_of_a_team_nor_that_there_is_none(
    house: House,
) -> None:
    """A team holds the child: it is not told, and nothing untrue is said in its place."""
    member = house.council.worker("Pamela Ridley")
    house.council.role(member, "lead_member")
    house.client = signed_in(house.council.account(member))
    answer = house.get("")
    said = answer.content.decode()
    assert answer.status_code == 403 and "You cannot open this record." in said
    assert "no team holds it" not in said and "Brackley" not in said and "team 2" not in said
    assert "tell the front door now" in said


def test_a_refused_record_leads_to_who_looked_for_who_may_ask_of_any_child(house: House) -> None:
    officer = house.council.worker("Ravi Okafor")
    house.council.role(officer, "information_governance")
    house.client = signed_in(house.council.account(officer))
    answer = house.get("")
    assert answer.status_code == 403
    link = re.search(r'href="([^"]*/who-looked)"', answer.content.decode())
    assert link is not None
    assert house.client.get(link[1]).status_code == 200


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("reference", ["C-999999", "W-1", "Tia", "C-0"])
def test_an_unknown_reference_is_not_found(house: House, page: str, reference: str) -> None:
    assert house.client.get(f"/child/{reference}{page}").status_code == 404


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.both_databases
def test_the_look_is_on_the_log_before_the_page_leaves(house: House, page: str) -> None:
    before = AuditLine.objects.count()
    assert house.get(page).status_code == 200
    lines = AuditLine.objects.order_by("id")[before:]
    assert next(line.act for line in lines) in ("read_child", "read_who_looked")
    assert all(line.worker_id == house.worker.pk for line in lines)


@pytest.mark.parametrize("page", PAGES)
def test_no_page_where_the_log_cannot_be_written(
    house: House, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from keepsight.access.log import audit

    def refuse(*_: Any, **__: Any) -> None:
        raise audit.NotWritten("no")

    rebuild(house.council.authority.pk, today=TODAY, now=NOW)
    monkeypatch.setattr(audit, "write_and_commit", refuse)
    answer = house.client.get(f"/child/C-{house.tia.pk}{page}")
    assert answer.status_code == 503
    assert "Brackley" not in answer.content.decode()


@pytest.mark.both_databases
def test_at_most_twelve_questions_whatever_is_on_file(house: House) -> None:
    house.add(Address, lines="14 Alder Street", postcode="CB4 2NN")
    house.council.lives(house.tia, "H1")
    kai = house.council.child("Kai", "Brackley", born_on=date(2021, 5, 1))
    house.council.lives(kai, "H1")
    house.council.siblings(house.tia, kai)
    manager = house.council.worker("Dawn Keighley")
    service = house.council.team("Service")
    type(house.team).objects.filter(pk=house.team.pk).update(parent=service)
    house.council.role(manager, "service_manager", service)
    house.client = signed_in(house.council.account(manager))
    house.get()
    counts = []
    for more in (0, 30):
        for days in range(more):
            house.visited(days + 1)
        rebuild(house.council.authority.pk, today=TODAY, now=NOW)
        with questions() as said:
            answer = house.client.get(f"/child/C-{house.tia.pk}")
        assert answer.status_code == 200
        counts.append(len(said))
        assert len(said) <= 12, "\n".join(said)
    assert counts[0] == counts[1], "as many rows as there are, as many questions"


def test_a_small_page(house: House) -> None:
    for days in range(60):
        house.visited(days + 1)
    assert len(house.get().content) < 60_000


# --- who looked -----------------------------------------------------------------------------------


@pytest.mark.both_databases
def test_the_number_of_people_who_looked_opens_that_many(house: House) -> None:
    other = signed_in(house.council.account(house.manager))
    house.get(client=other)
    said = house.read()
    assert "2 people looked at this record in the last 30 days" in said
    looked = house.read("/who-looked")
    assert "2 people looked at this record in the last 30 days" in looked
    assert "Ann Ogden" in looked and "Team manager" in looked and "Opened the record" in looked
    assert "since it began" in house.read("/who-looked?since=began")


# --- find -----------------------------------------------------------------------------------------


def test_search_sends_nothing_in_the_address(house: House) -> None:
    page = house.client.get("/find").content.decode()
    forms = re.findall(r"<form[^>]*role=\"search\"[^>]*>", page)
    assert len(forms) == 2 and all('method="post"' in form for form in forms)
    assert "Brackley" not in text_of(house.client.get("/find?q=Brackley"))


def indexed(house: House) -> None:
    from keepsight.access.search import index

    index.rebuild(house.council.authority.pk)


def test_one_sure_hit_opens_the_child(house: House) -> None:
    indexed(house)
    answer = house.client.post("/find", {"q": "C-20417"})
    assert answer.status_code == 302 and answer.url == f"/child/C-{house.tia.pk}"


@pytest.mark.both_databases
def test_a_name_however_spelt_gives_the_list(house: House) -> None:
    indexed(house)
    answer = house.client.post("/find", {"q": "brackly"})
    said = text_of(answer)
    assert "1 child found for “brackly”" in said and "Tia Brackley, 8 years" in said
    assert f'href="/child/C-{house.tia.pk}"' in answer.content.decode()


@pytest.mark.both_databases
def test_a_child_out_of_reach_shows_what_the_index_holds(house: House) -> None:
    indexed(house)
    stranger = house.council.worker("Tom Bexley")
    house.council.role(stranger, "social_worker", house.council.team("Eastgate"))
    client = signed_in(house.council.account(stranger))
    said = text_of(client.post("/find", {"q": "brackley"}))
    assert "Tia Brackley" in said and "Not one of your children" in said
    assert "2018" not in said and "20417" not in said and "Nadia Rahman" not in said


@pytest.mark.both_databases
def test_more_pages_come_by_sending_the_words_again(house: House) -> None:
    for n in range(30):
        house.council.child("Anna", "Marwood", born_on=date(2015, 1, n + 1))
    indexed(house)
    admin = house.council.worker("Ruth Adeyemi")
    house.council.role(admin, "director")
    client = signed_in(house.council.account(admin))
    first = client.post("/find", {"q": "marwood"})
    assert "1 to 25 of 30" in text_of(first)
    second = client.post("/find", {"q": "marwood", "page": "2"})
    assert "26 to 30 of 30" in text_of(second)
    assert "marwood" not in second.request["QUERY_STRING"]


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999999", "٣"])
def test_a_page_that_is_none_is_the_first(house: House, page: str) -> None:
    indexed(house)
    assert house.client.post("/find", {"q": "brackley", "page": page}).status_code == 200


def test_what_cannot_be_searched_says_why(house: House) -> None:
    said = text_of(house.client.post("/find", {"q": "k"}))
    assert "Type at least two letters" in said


def test_a_role_that_sees_no_case_cannot_search(house: House) -> None:
    worker = house.council.worker("Ida Admin")
    house.council.role(worker, "administrator")
    client = signed_in(house.council.account(worker))
    assert client.get("/find").status_code == 403
    assert client.post("/find", {"q": "brackley"}).status_code == 403
