"""The lists as people read them: what is on them, for whom, and that each number is its list's."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
import python_calamine
import time_machine
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

from keepsight.access.models import AuditChild, AuditLine
from keepsight.access.reach.reach import Reach
from keepsight.access.record import children
from keepsight.boards.refreshing import rebuild
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.people.person import Person
from keepsight.records.people.visit import Visit
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.records.reporting.coverage import Coverage
from keepsight.records.workforce.account import Account
from tests.integration.doors.signing_in import signed_in
from tests.integration.small_council import NOW, TODAY, SmallCouncil
from tests.standing import standing

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
HELD = ("allocation", "visit", "episode_of_need", "assessment", "protection_plan", "period_of_care")
LISTS = ("/", "/no-worker", "/due", "/not-seen", "/children", "/caseloads")
SAVED = ("/no-worker/save", "/due/save", "/not-seen/save", "/children/save", "/caseloads/save")


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@dataclass
class House:
    """Two teams. In the first: a manager, a worker with two children, a leaver who holds one, and a
    child whom nobody ever held; in the second one worker with one child."""

    council: SmallCouncil = field(default_factory=SmallCouncil)

    def __post_init__(self) -> None:
        c = self.council
        self.one, self.two = c.team("Millbrook team 2"), c.team("Eastgate team")
        self.nadia, self.marcus = (
            c.worker("Nadia Rahman"),
            c.worker("Marcus Dale", ended_on=TODAY - 9 * DAY),
        )
        self.tom = c.worker("Tom Bexley")
        for worker, team in ((self.nadia, self.one), (self.tom, self.two)):
            c.role(worker, "social_worker", team)
        c.role(self.marcus, "social_worker", self.one, ended_on=TODAY - 9 * DAY)
        for table in HELD:
            self.add(Coverage, table_code=table, whom_code="all", is_whole=True)
        self.tia = self.child("Tia Brackley", self.one, self.nadia, plan=True)
        self.kai = self.child("Kai Brackley", self.one, self.nadia)
        self.keira = self.child("Keira Dunmore", self.one, self.marcus)
        self.mason = self.child("Mason Teale", self.one, None)
        self.ellis = self.child("Ellis Hodge", self.two, self.tom, looked_after=True)
        self.add(Visit, person=self.tia, visited_on=TODAY - 30 * DAY, seen=True, seen_alone=False,
                 worker=self.nadia, kind_code="cp")  # fmt: skip
        self.add(Visit, person=self.kai, visited_on=TODAY - 2 * DAY, seen=True, seen_alone=True,
                 worker=self.nadia, kind_code="cp")  # fmt: skip
        self.reckon()

    def add(self, record: Any, **values: Any) -> Any:
        values = {"source": "case_list", **values}
        return record.objects.create(authority=self.council.authority, **values)

    def child(self, name: str, team: Any, worker: Any, plan: bool = False,
              looked_after: bool = False, **values: Any) -> Person:  # fmt: skip
        given, family = name.split()
        made = self.council.child(given, family, born_on=date(2017, 5, 4), **values)
        self.council.open(made, team, started_on=TODAY - 60 * DAY)
        if worker is not None:
            self.council.holds(worker, made, started_on=TODAY - 50 * DAY)
        if plan:
            self.add(ProtectionPlan, person=made, started_on=TODAY - 40 * DAY,
                     initial_category_code="NEG", latest_category_code="NEG")  # fmt: skip
        if looked_after:
            self.add(PeriodOfCare, person=made, started_on=TODAY - 40 * DAY)
        return made

    def reckon(self) -> None:
        rebuild(self.council.authority.pk, today=TODAY)

    def __call__(self, role: str, team: Any = None) -> Client:
        worker = self.council.worker(f"The {role}")
        self.council.role(worker, role, team)
        return signed_in(self.council.account(worker))

    @property
    def as_nadia(self) -> Client:
        account = Account.objects.filter(worker=self.nadia).first()
        return signed_in(account or self.council.account(self.nadia))


@standing
def as_founded() -> House:
    return House()


@pytest.fixture
def house(as_founded: House) -> House:
    return deepcopy(as_founded)


def text_of(answer: HttpResponse) -> str:
    return re.sub(r"\s+", " ", unescape(strip_tags(answer.content.decode())))


def heading(answer: HttpResponse) -> str:
    found = re.search(r"<h1>(.*?)</h1>", answer.content.decode(), re.DOTALL)
    assert found
    return unescape(strip_tags(found[1])).strip()


def names_in(answer: HttpResponse, *children: str) -> list[str]:
    """The children that stand at the head of a row, in the order of the rows."""
    rows = re.findall(r'<th role="rowheader".*?</th>', answer.content.decode(), re.DOTALL)
    said = [unescape(strip_tags(row)).strip() for row in rows]
    return [row.split(",")[0] for row in said]


# --- who has no worker --------------------------------------------------------------------------


@pytest.mark.both_databases
def test_the_riskiest_and_longest_come_first_and_each_says_why(house: House) -> None:
    page = house("director").get("/no-worker")
    assert heading(page) == "Children with no worker: 2"
    assert names_in(page) == ["Mason Teale", "Keira Dunmore"]
    said = text_of(page)
    assert "Never given a worker" in said
    assert "Worker left: Marcus Dale, 22 March 2026" in said
    assert "none are looked after" in said.lower()


@pytest.mark.both_databases
def test_a_filter_leaves_some_and_the_heading_says_how_many(house: House) -> None:
    director = house("director")
    assert heading(director.get("/no-worker?why=U3")) == "Children with no worker: 1 of 2"
    assert names_in(director.get("/no-worker?why=U3")) == ["Keira Dunmore"]
    assert names_in(director.get("/no-worker?least=20")) == ["Mason Teale"]
    assert heading(director.get("/no-worker?open=protection_plan")).endswith("0 of 2")


def test_a_worker_who_will_leave_has_left_nobody_yet(house: House) -> None:
    house.nadia.ended_on = TODAY + 5 * DAY
    house.nadia.save()
    house.reckon()
    assert heading(house("director").get("/no-worker")) == "Children with no worker: 2"


def test_every_child_has_a_worker(house: House) -> None:
    page = house("team_manager", house.two).get("/no-worker")
    assert "Every child in Eastgate team has a worker." in text_of(page)


# --- what is late -------------------------------------------------------------------------------


def test_an_overdue_visit_stands_with_its_reason(house: House) -> None:
    page = house("director").get("/due?clock=T18")
    said = text_of(page)
    assert names_in(page) == ["Tia Brackley"]
    assert "Visit under a protection plan" in said
    assert "from the visit on 1 March 2026" in said
    assert "working days overdue" in said


def test_what_no_source_holds_is_said_and_never_counted(house: House) -> None:
    Coverage.objects.filter(table_code="visit").delete()
    house.reckon()
    director = house("director")
    said = text_of(director.get("/due"))
    assert "4 children: no source holds visits." in said
    assert names_in(director.get("/due?clock=T18&show=all")) == []
    not_seen = text_of(director.get("/not-seen"))
    assert "5 children: no source holds their visits." in not_seen


def test_home_never_says_that_nothing_runs_where_it_cannot_be_told(house: House) -> None:
    Coverage.objects.filter(table_code="visit").delete()
    Coverage.objects.filter(table_code="assessment").delete()
    house.reckon()
    said = text_of(house.as_nadia.get("/"))
    tia = said[said.index("Tia Brackley") : said.index("Kai Brackley")]
    assert "Cannot be told" in tia and "Nothing is running" not in tia


# --- seen ---------------------------------------------------------------------------------------


@pytest.mark.both_databases
def test_never_seen_first_then_longest_ago_and_the_unborn_left_out(house: House) -> None:
    unborn = house.council.child("Unborn", "Hodge", expected_on=TODAY + 60 * DAY)
    house.council.open(unborn, house.one, started_on=TODAY - 20 * DAY)
    house.reckon()
    page = house("director").get("/not-seen")
    assert heading(page) == "Children not seen in 4 weeks: 4"
    assert names_in(page)[-1] == "Tia Brackley"
    assert "Unborn Hodge" not in text_of(page)
    assert "Of 6 open children, 3 were never seen" in text_of(page)


# --- caseloads ----------------------------------------------------------------------------------


def test_who_left_still_stands_with_the_children_to_hand_over(house: House) -> None:
    said = text_of(house("director").get("/caseloads"))
    assert "Left on 22 March 2026: 1 child to hand over." in said
    assert "Nobody carries more than they can." in said


def test_over_the_limit(house: House) -> None:
    for n in range(18):
        house.child(f"Child N{n}", house.one, house.nadia)
    house.reckon()
    director = house("director")
    page = director.get("/caseloads")
    assert "1 of 3 workers carries more than they can. Nadia Rahman has 20." in text_of(page)
    assert names_in(director.get("/caseloads?over=yes"))[-1].startswith("Nadia Rahman")
    worker = director.get(f"/worker/W-{house.nadia.pk}")
    assert "over the limit of 18" in text_of(worker)


# --- whose --------------------------------------------------------------------------------------


@pytest.mark.both_databases
def test_a_list_holds_only_the_children_in_reach(house: House) -> None:
    eastgate = house("team_manager", house.two)
    for path in LISTS:
        said = text_of(eastgate.get(path))
        assert "Brackley" not in said and "Mason" not in said, path
    assert "Ellis Hodge" in text_of(eastgate.get("/children"))
    assert names_in(house.as_nadia.get("/children")) == ["Tia Brackley", "Kai Brackley"]


def test_whoever_sees_no_case_sees_no_list(house: House) -> None:
    administrator = house("administrator")
    for path in (*LISTS[1:], *SAVED):
        assert administrator.get(path).status_code == 403, path
    home = administrator.get("/")
    assert home.status_code == 200 and "Brackley" not in text_of(home)
    worker = text_of(administrator.get(f"/worker/W-{house.nadia.pk}"))
    assert "Nadia Rahman" in worker and "Brackley" not in worker and "2 children" not in worker


def test_another_council_is_never_seen(house: House) -> None:
    elsewhere = SmallCouncil("997")
    boss = elsewhere.worker("Another director")
    elsewhere.role(boss, "director")
    client = signed_in(elsewhere.account(boss))
    for path in LISTS:
        assert "Brackley" not in text_of(client.get(path))
    assert client.get(f"/worker/W-{house.nadia.pk}").status_code == 404


@pytest.mark.both_databases
def test_reach_is_what_keeps_others_children_off_the_list(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planted break: a reach that gives everyone would be seen by the tests above."""
    eastgate = house("team_manager", house.two)
    everyone = frozenset(Person.objects.values_list("pk", flat=True))
    monkeypatch.setattr(
        Reach, "children", lambda self, ids=None: children_sql(everyone if ids is None else ids)
    )
    page = eastgate.get("/no-worker")
    assert heading(page) == "Children with no worker: 2"
    assert names_in(page)


def children_sql(ids: Any) -> Any:
    from keepsight.access.question import Sql

    return Sql(f"SELECT id FROM records_person WHERE id IN ({','.join(map(str, ids))})")


def test_a_child_who_may_not_be_named_keeps_the_row(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nameless(viewer: Any, ids: Any, **_: Any) -> dict[int, children.NameLine]:
        return {one: children.NameLine(one, f"C-{one}", False) for one in ids}

    for module in ("workforce.unallocated", "people.overdue", "people.not_seen",
                   "people.my_children", "site.home_parts", "workforce.worker"):  # fmt: skip
        monkeypatch.setattr(f"keepsight.pages.{module}.names_for", nameless)
    director = house("director")
    for path in (*LISTS[:-1], f"/worker/W-{house.nadia.pk}"):
        page = director.get(path)
        assert page.status_code == 200
        assert "Restricted record" in text_of(page), path
        assert "Brackley" not in text_of(page)


# --- the log ------------------------------------------------------------------------------------


@pytest.mark.both_databases
def test_every_child_on_a_page_stands_on_the_log(house: House) -> None:
    director = house("director")
    before = AuditLine.objects.count()
    director.get("/no-worker")
    line = AuditLine.objects.order_by("-id").first()
    assert line is not None and AuditLine.objects.count() == before + 1
    assert (line.act, '"why":"unallocated"' in line.about) == ("list_children", True)
    found = set(AuditChild.objects.filter(line=line).values_list("child_id", flat=True))
    assert found == {house.mason.pk, house.keira.pk}
    assert "Teale" not in line.about


def test_a_page_that_cannot_be_written_down_is_not_shown(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(**_: Any) -> str:
        raise children.audit.NotWritten("The log could not be written.")

    director = house("director")
    monkeypatch.setattr(children.audit, "write_and_commit", refused)
    for path in LISTS[:-1]:
        page = director.get(path)
        assert page.status_code == 503 and "Brackley" not in text_of(page), path


@pytest.mark.parametrize("path", SAVED)
def test_a_list_is_saved_as_a_spreadsheet(house: House, path: str) -> None:
    answer = house("director").get(path)
    assert answer.status_code == 200
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    rows = book.get_sheet_by_index(0).to_python()
    assert len(rows) > 1
    line = AuditLine.objects.order_by("-id").first()
    assert line is not None and line.act == "save_list"


def test_a_name_is_never_a_formula(house: House) -> None:
    house.council.name(house.mason, "=cmd|'/c calc'!A0", "Teale")
    answer = house("director").get("/no-worker/save")
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    said = [str(cell) for row in book.get_sheet_by_index(0).to_python() for cell in row]
    assert any(cell.startswith("=cmd") for cell in said)
    assert b"<f>" not in answer.content


# --- addresses ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [
        "/no-worker?why=U9", "/no-worker?team=W-1", "/no-worker?page=0", "/no-worker?page=x",
        "/no-worker?least=7", "/due?show=later", "/due?clock=T99", "/due?child=none",
        "/due?worker=1%27", "/not-seen?seen=maybe", "/children?held=no", "/caseloads?held=many",
        "/children?open=everything", "/no-worker?page=" + "9" * 40, "/worker/W-999999",
        "/worker/C-1", "/due?child=C-" + "9" * 30,
    ],
)  # fmt: skip
def test_an_address_that_names_nothing(house: House, path: str) -> None:
    assert house("director").get(path).status_code == 404


def test_a_page_beyond_the_last_is_empty_and_well(house: House) -> None:
    for path in LISTS[1:]:
        assert house("director").get(f"{path}?page=9").status_code == 200


@pytest.mark.both_databases
def test_another_date(house: House) -> None:
    director = house("director")
    then = (TODAY - 25 * DAY).isoformat()
    page = director.get(f"/no-worker?as_at={then}")
    assert heading(page) == "1 child has no worker"
    assert names_in(page) == ["Mason Teale"]
    assert f"as_at={then}" in page.content.decode()
    assert names_in(director.get(f"/due?as_at={then}&clock=T18")) == []
    assert director.get(f"/?as_at={then}").status_code == 200
    assert director.get(f"/caseloads?as_at={then}").status_code == 200


NUMBERED = re.compile(r'<a (?:class="\w+" )?href="([^"]+)">\s*([\d,]+)\b[^<]*</a>')


def numbered(answer: HttpResponse) -> set[tuple[str, int]]:
    """Every link on the page itself whose text begins with a number."""
    main = answer.content.decode().partition("<main")[2].partition("</main")[0]
    return {(unescape(url), int(said.replace(",", ""))) for url, said in NUMBERED.findall(main)}


def is_of(answer: HttpResponse, number: int) -> bool:
    """Whether the heading or the number of rows of the list is the number."""
    said = {int(one.replace(",", "")) for one in re.findall(r"[\d,]*\d", heading(answer))}
    text = text_of(answer)
    totals = {int(n.replace(",", "")) for n in re.findall(r"to [\d,]+ of ([\d,]+)", text)}
    return number in said | totals


# --- questions to the database ------------------------------------------------------------------


def questions(client: Client, path: str) -> list[str]:
    client.get(path)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    begun = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
    return [q["sql"] for q in asked.captured_queries if not q["sql"].startswith(begun)]
