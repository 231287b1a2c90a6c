"""What the rules of the returns find, on pages: for whom, in words, and with its line on the log."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
import python_calamine
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags
from django_q.models import OrmQ

from keepsight.access.models import AuditChild, AuditLine
from keepsight.access.record import children
from keepsight.boards.models import OwnFinding
from keepsight.boards.own_findings import check_own_records, labels
from keepsight.importers import check_jobs
from keepsight.pages.listing import ROWS_A_PAGE
from keepsight.pages.reporting.finding_words import NOT_HERE
from keepsight.records.care.care_episode import CareEpisode
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.care.placement import Placement
from keepsight.records.need.assessment import Assessment
from keepsight.records.need.episode_of_need import EpisodeOfNeed
from keepsight.records.people.address import Address
from keepsight.records.people.person import Person
from tests.integration.doors.signing_in import signed_in
from tests.integration.pages.test_lists import House, as_founded, heading, house, names_in, text_of
from tests.integration.small_council import NOW, TODAY, SmallCouncil, questions

pytestmark = pytest.mark.django_db
__all__ = ["as_founded", "house"]

DAY = timedelta(days=1)
#: An assessment that began before its referral; a rule that needs nothing but the sex.
EARLY, NO_SEX, ON_THE_WHOLE = "1103", "4180", "2886Q"
SAYS = "The assessment start date cannot be before the referral date"
#: A postcode that is none.
NO_POSTCODE = "ZZ99 QQQQ"


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


def check(house: House) -> None:
    check_own_records(house.council.authority.pk, house.council.code, now=NOW)


def assessed(house: House, child: Person) -> Assessment:
    """An assessment that began on 19 January, eleven days before the referral."""
    episode = EpisodeOfNeed.objects.get(person=child)
    made: Assessment = house.add(
        Assessment, person=child, episode=episode, started_on=TODAY - 71 * DAY
    )
    return made


@pytest.fixture
def checked(house: House) -> House:
    """Checked, with Tia's and Ellis's assessments begun too early."""
    assessed(house, house.tia)
    assessed(house, house.ellis)
    check(house)
    return house


def rows_of(answer: Any) -> list[list[str]]:
    """The cells of the fix list: child, where, what is there, what is said, rule."""
    found = re.search(r'id="rows".*?</section>', answer.content.decode(), re.DOTALL)
    rows = re.findall(r'<tr role="row">(.*?)</tr>', found[0] if found else "", re.DOTALL)
    cells = [re.findall(r"<t[hd] .*?</t[hd]>", row, re.DOTALL) for row in rows]
    plain = [[re.sub(r"\s+", " ", unescape(strip_tags(one))).strip() for one in r] for r in cells]
    return [row for row in plain if row and row[0] != "Child"]


def children_in(answer: Any) -> set[str]:
    return {row[0].split(",")[0] for row in rows_of(answer)}


def sheet_of(answer: Any) -> list[list[Any]]:
    book = python_calamine.load_workbook(io.BytesIO(answer.content))
    return list(book.get_sheet_by_index(0).to_python())


def on_the_log(**which: Any) -> set[int]:
    """The children on the newest line of a kind."""
    line = AuditLine.objects.filter(**which).order_by("-id").first()
    assert line is not None
    return set(AuditChild.objects.filter(line=line).values_list("child_id", flat=True))


# --- the list -----------------------------------------------------------------------------------


def test_a_worker_sees_those_of_ones_own_children_and_whom_they_are_of(checked: House) -> None:
    page = checked.as_nadia.get("/findings")
    mine = OwnFinding.objects.filter(child__in=(checked.tia.pk, checked.kai.pk))
    assert heading(page) == f"Findings in our records: {mine.count()}"
    assert children_in(page) == {"Tia Brackley", "Kai Brackley"}
    assert "Ellis" not in text_of(page) and "Check again now" not in text_of(page)
    assert "Checked 31 March 2026, 10:00" in text_of(page)
    errors = mine.filter(severity="error").count()
    assert f"{errors} errors and {mine.count() - errors} quer" in text_of(page)


def test_a_finding_says_where_what_and_why(checked: House) -> None:
    early = rows_of(checked.as_nadia.get(f"/findings?rule={EARLY}"))
    assert {row[0].split(",")[0] for row in early} == {"Tia Brackley"}
    called = labels("cin")
    assert {row[1]: row[2] for row in early} == {
        "Assessments": f"{called['AssessmentActualStartDate']} 19 January 2026",
        "Episodes of need": f"{called['CINreferralDate']} 30 January 2026",
    }
    assert {row[3] for row in early} == {SAYS} and {row[4] for row in early} == {"1103 Error"}
    assert "blank" in {row[2].split()[-1] for row in rows_of(checked.as_nadia.get("/findings"))}


@pytest.mark.both_databases
def test_a_manager_sees_the_teams_and_each_count_is_its_list(checked: House) -> None:
    manager = checked("team_manager", checked.one)
    page = manager.get("/findings")
    said, source = text_of(page), page.content.decode()
    assert "Ellis" not in said and "Keira Dunmore" in said
    by_rule = source[source.index("<h2>By rule</h2>") : source.index('id="rows"')]
    number = r'data-label="Records">.*?href="([^"]+)"[^>]*>\s*(\d+)\s*</a>'
    links = re.findall(number, by_rule, re.DOTALL)
    assert len(links) == by_rule.count('data-label="Records"') > 3
    for url, count in links:
        assert len(rows_of(manager.get(unescape(url)))) == int(count), url


@pytest.mark.both_databases
def test_who_reaches_the_council_sees_also_what_is_on_the_whole_return(checked: House) -> None:
    for role in ("director", "performance_analyst"):
        client = checked(role)
        page = client.get(f"/findings?rule={ON_THE_WHOLE}")
        ((child, where, *_),) = rows_of(page)
        assert (child, where) == ("The whole return", "The whole return"), role
        assert heading(page) == f"Findings in our records: {OwnFinding.objects.count()}"
        assert "Check again now" in text_of(page)
    assert checked.as_nadia.get(f"/findings?rule={ON_THE_WHOLE}").status_code == 200
    assert rows_of(checked.as_nadia.get(f"/findings?rule={ON_THE_WHOLE}")) == []


def test_whose_role_reaches_nobody_is_refused_and_who_holds_nobody_sees_nothing(
    checked: House,
) -> None:
    for role in ("administrator", "workforce_lead"):
        client = checked(role)
        for place in ("/findings", "/findings/save"):
            assert client.get(place).status_code == 403, (role, place)
    idle = checked("social_worker", checked.one)
    page = idle.get("/findings")
    assert heading(page) == "Findings in our records: 0" and rows_of(page) == []
    assert "find nothing in the records of your children" in text_of(page)
    assert "Nothing to put right." in text_of(page)
    assert len(sheet_of(idle.get("/findings/save"))) == 1


def test_another_council_sees_nothing_of_it(checked: House) -> None:
    elsewhere = SmallCouncil("997")
    boss = elsewhere.worker("Another director")
    elsewhere.role(boss, "director")
    client = signed_in(elsewhere.account(boss))
    page = client.get("/findings")
    assert heading(page) == "Findings in our records: 0" and "Brackley" not in text_of(page)
    assert "The records were not checked yet." in text_of(page)
    assert client.get(f"/child/C-{checked.tia.pk}/findings").status_code == 404


@pytest.mark.both_databases
def test_filters_leave_some_and_what_is_no_choice_is_not_found(checked: House) -> None:
    director = checked("director")
    assert {row[4].split()[0] for row in rows_of(director.get("/findings?return=cin"))} > {EARLY}
    assert len(rows_of(director.get(f"/findings?return=cin&rule={EARLY}"))) == 4
    assert rows_of(director.get(f"/findings?return=ssda903&rule={EARLY}")) == []
    for wrong in ("return=phoenix", "rule=nonsense", "page=0", "page=x", "as_at=2026-01-01"):
        assert director.get(f"/findings?{wrong}").status_code in (400, 404), wrong


def test_the_list_of_a_rule_that_finds_nothing_any_more_is_empty_and_not_gone(
    checked: House,
) -> None:
    """Whoever mends the last record and comes back to the list still finds the page."""
    Assessment.objects.all().delete()
    check(checked)
    page = checked.as_nadia.get(f"/findings?return=cin&rule={EARLY}")
    assert page.status_code == 200 and rows_of(page) == []
    assert "No finding fits." in text_of(page)
    assert re.search(rf'value="{EARLY}"\s+selected', page.content.decode())


@pytest.mark.both_databases
def test_a_long_list_has_pages_that_keep_the_filters(checked: House) -> None:
    for n in range(ROWS_A_PAGE + 2):
        checked.child(f"Child N{n}", checked.one, checked.nadia)
    check(checked)
    nadia = checked.as_nadia
    url, seen = f"/findings?return=cin&rule={NO_SEX}", []
    for shown in (ROWS_A_PAGE, 4):
        page = nadia.get(url)
        rows = rows_of(page)
        assert len(rows) == shown
        seen += [row[0] for row in rows]
        found = re.search(r'href="(/findings\?[^"]*page=2[^"]*)"', page.content.decode())
        url = unescape(found[1]) if found else url
    assert f"rule={NO_SEX}" in url and "return=cin" in url
    assert len(set(seen)) == ROWS_A_PAGE + 4
    assert rows_of(nadia.get(f"/findings?rule={NO_SEX}&page=3")) == []


@pytest.mark.both_databases
def test_a_full_page_asks_no_more_than_a_short_one(checked: House) -> None:
    nadia = checked.as_nadia

    def asked() -> int:
        nadia.get("/findings")
        with CaptureQueriesContext(connection) as captured:
            assert nadia.get("/findings").status_code == 200
        return len(captured)

    few = asked()
    for n in range(ROWS_A_PAGE):
        checked.child(f"Child N{n}", checked.one, checked.nadia)
    check(checked)
    assert len(rows_of(nadia.get("/findings"))) == ROWS_A_PAGE and asked() == few
    with questions(12):
        nadia.get("/findings")


def test_rules_without_answer_stand_with_why(checked: House) -> None:
    said = text_of(checked.as_nadia.get("/findings"))
    without = said[said.index("Rules that gave no answer") :]
    assert "Needs the table Section47." in without and "1104" in without


def test_nothing_found_and_not_checked_yet_are_two_things(house: House) -> None:
    before = text_of(house.as_nadia.get("/findings"))
    assert "The records were not checked yet. That is done every night." in before
    assert "Nothing to put right." not in before
    child = f"/child/C-{house.tia.pk}/findings"
    assert "The records were not checked yet." in text_of(house.as_nadia.get(child))
    check(house)
    OwnFinding.objects.all().delete()
    after = text_of(house.as_nadia.get("/findings"))
    assert "The Department’s rules find nothing in the records of your children." in after
    assert "Nothing to put right." in after and "not checked yet" not in after
    said = text_of(house.as_nadia.get(child))
    assert "The Department’s rules find nothing in this record." in said
    assert "Checked 31 March 2026" in said


# --- saved --------------------------------------------------------------------------------------


@pytest.mark.both_databases
def test_the_list_is_saved_as_filtered_and_every_child_in_it_is_on_the_log(
    checked: House,
) -> None:
    answer = checked("director").get(f"/findings/save?rule={EARLY}")
    assert "findings-2026-03-31.xlsx" in answer["Content-Disposition"]
    heads, *lines = sheet_of(answer)
    assert heads[:4] == ["Reference", "Child", "Return", "Rule"]
    assert {(row[0], row[1]) for row in lines} == {
        (f"C-{checked.tia.pk}", "Tia Brackley"),
        (f"C-{checked.ellis.pk}", "Ellis Hodge"),
    }
    assert len(lines) == 4 and {row[3] for row in lines} == {EARLY}
    assert any("19 January 2026" in row[6] for row in lines) and {row[7] for row in lines} == {SAYS}
    log = {"act": "save_list", "about__contains": "return_findings"}
    assert on_the_log(**log) == {checked.tia.pk, checked.ellis.pk}
    everything = sheet_of(checked("director").get("/findings/save"))
    assert len(everything) - 1 == OwnFinding.objects.count()
    assert ["", "The whole return"] in [row[:2] for row in everything]


def test_a_worker_saves_only_ones_own(checked: House) -> None:
    lines = sheet_of(checked.as_nadia.get("/findings/save"))[1:]
    assert {row[1] for row in lines} == {"Tia Brackley", "Kai Brackley"}


# --- who may not be named -----------------------------------------------------------------------


def test_a_child_who_may_not_be_named_keeps_the_row_and_nothing_of_the_record(
    checked: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nameless(viewer: Any, ids: Any, **_: Any) -> dict[int, children.NameLine]:
        return {one: children.NameLine(one, f"C-{one}", False) for one in ids}

    monkeypatch.setattr("keepsight.pages.reporting.findings.names_for", nameless)
    page = checked.as_nadia.get(f"/findings?rule={EARLY}")
    rows = rows_of(page)
    assert {(row[0], row[2]) for row in rows} == {("Restricted record", "")} and len(rows) == 2
    assert "Brackley" not in text_of(page) and "19 January 2026" not in text_of(page)
    lines = sheet_of(checked.as_nadia.get(f"/findings/save?rule={EARLY}"))[1:]
    assert {(row[1], row[6]) for row in lines} == {("Restricted record", "")}


def test_a_page_that_cannot_be_written_down_is_not_shown(
    checked: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(**_: Any) -> str:
        raise children.audit.NotWritten("The log could not be written.")

    nadia = checked.as_nadia
    monkeypatch.setattr(children.audit, "write_and_commit", refused)
    for place in ("/findings", "/findings/save", f"/child/C-{checked.tia.pk}/findings"):
        page = nadia.get(place)
        assert page.status_code == 503 and b"Brackley" not in page.content, place


@pytest.fixture
def placed(house: House) -> House:
    """Ellis is looked after, and both postcodes of the placement are none."""
    period = PeriodOfCare.objects.get(person=house.ellis)
    begun = {"person": house.ellis, "period": period, "started_on": period.started_on}
    placement = house.add(Placement, type_code="U1", home_postcode=NO_POSTCODE,
                          postcode=NO_POSTCODE, **begun)  # fmt: skip
    house.add(CareEpisode, placement=placement, start_reason_code="S", **begun)
    check(house)
    return house


def postcodes_found() -> set[str]:
    """The rules that name the postcode of a placement as they found it."""
    return {
        one.rule
        for one in OwnFinding.objects.all()
        for _, value in one.cells
        if value == NO_POSTCODE
    }


def test_a_list_tells_nobody_where_a_child_lives(placed: House) -> None:
    assert postcodes_found()
    for client in (placed("director"), placed("team_manager", placed.two)):
        for rule in postcodes_found():
            page = client.get(f"/findings?rule={rule}")
            assert NOT_HERE in text_of(page) and NO_POSTCODE not in text_of(page)
            saved = sheet_of(client.get(f"/findings/save?rule={rule}"))
            assert NO_POSTCODE not in str(saved) and NOT_HERE in str(saved)


def test_a_childs_page_tells_it_unless_an_address_is_kept_back_from_the_reader(
    placed: House,
) -> None:
    here = f"/child/C-{placed.ellis.pk}/findings"
    assert NO_POSTCODE in text_of(placed("performance_analyst").get(here))
    placed.add(Address, person=placed.ellis, lines="9 Wharf Lane", is_kept_back=True)
    assert NO_POSTCODE in text_of(placed("team_manager", placed.two).get(here))
    kept_from = text_of(placed("performance_analyst").get(here))
    assert NO_POSTCODE not in kept_from and NOT_HERE in kept_from


# --- one child ----------------------------------------------------------------------------------


def test_a_childs_page_shows_field_value_and_message(checked: House) -> None:
    page = checked.as_nadia.get(f"/child/C-{checked.tia.pk}/findings")
    said = text_of(page)
    count = OwnFinding.objects.filter(child=checked.tia.pk).count()
    assert heading(page) == "Findings: Tia Brackley"
    assert f"The Department’s rules find {count} things in this record." in said
    assert f"{labels('cin')['AssessmentActualStartDate']} 19 January 2026" in said
    assert SAYS in said and "Sex blank" in said and "Children in need census" in said
    assert len(names_in(page)) == count
    assert "Kai" not in said and "Ellis" not in said


def test_a_childs_page_is_for_who_reaches_the_child(checked: House) -> None:
    here = f"/child/C-{checked.ellis.pk}/findings"
    refused = checked.as_nadia.get(here)
    assert refused.status_code == 403 and SAYS not in text_of(refused)
    assert on_the_log(act="refused_child") == {checked.ellis.pk}
    assert checked("performance_analyst").get(here).status_code == 200
    assert checked("director").get("/child/C-999999/findings").status_code == 404


def test_a_number_of_eight_digits_is_no_date(checked: House) -> None:
    one = OwnFinding.objects.filter(child=checked.tia.pk, rule=NO_SEX).get()
    one.cells = [["LAchildID", "20150102"], ["PersonBirthDate", "2015-02-31"], ["Sex", "=1+1"]]
    one.save()
    said = text_of(checked.as_nadia.get(f"/child/C-{checked.tia.pk}/findings"))
    assert "20150102" in said and "2015-02-31" in said and "January 2015" not in said
    cells = [row[6] for row in sheet_of(checked.as_nadia.get(f"/findings/save?rule={NO_SEX}"))]
    assert any("20150102" in str(cell) for cell in cells)


# --- the log ------------------------------------------------------------------------------------


@pytest.mark.both_databases
def test_opening_the_list_names_every_child_on_it_to_the_log(checked: House) -> None:
    nadia = checked.as_nadia
    before = AuditLine.objects.count()
    nadia.get(f"/findings?rule={EARLY}")
    assert AuditLine.objects.count() == before + 1
    line = AuditLine.objects.order_by("-id").first()
    assert line is not None
    assert (line.act, '"why":"return_findings"' in line.about) == ("list_children", True)
    assert on_the_log(pk=line.pk) == {checked.tia.pk} and "Brackley" not in line.about
    nadia.get("/findings")
    assert on_the_log(act="list_children") == {checked.tia.pk, checked.kai.pk}


def test_opening_a_childs_page_is_a_look_at_the_child(checked: House) -> None:
    nadia = checked.as_nadia
    before = AuditLine.objects.count()
    nadia.get(f"/child/C-{checked.tia.pk}/findings")
    assert AuditLine.objects.count() == before + 1
    log = {"act": "read_child", "about__contains": '"why":"child_findings"'}
    assert on_the_log(**log) == {checked.tia.pk}


# --- check again --------------------------------------------------------------------------------


@pytest.mark.both_databases
def test_check_again_asks_the_worker_and_says_so(checked: House) -> None:
    Assessment.objects.all().delete()
    director = checked("director")
    answer = director.post("/findings/again")
    assert (answer.status_code, answer["Location"]) == (302, "/findings")
    (queued,) = OrmQ.objects.all()
    task = queued.task
    assert task["func"] == check_jobs.OWN_WORK
    assert task["args"] == (checked.council.authority.pk, NOW.isoformat())
    assert AuditLine.objects.filter(act="check_own_records").count() == 1
    page = director.get("/findings")
    assert "The records are being checked. Look again in a minute." in text_of(page)
    assert rows_of(director.get(f"/findings?rule={EARLY}")), "nothing changes while the page waits"
    check_jobs.own_work(*task["args"])  # what the worker runs
    assert rows_of(director.get(f"/findings?rule={EARLY}")) == []


def test_who_may_not_have_them_checked_is_refused(checked: House) -> None:
    clients = [
        checked.as_nadia,
        *(checked(role) for role in ("administrator", "information_governance")),
        checked("team_manager", checked.one),
    ]
    for client in clients:
        assert client.post("/findings/again").status_code == 403
    assert not OrmQ.objects.exists()
    assert not AuditLine.objects.filter(act="check_own_records").exists()
    assert AuditLine.objects.filter(act="refused").count() == len(clients)
    assert checked("director").get("/findings/again").status_code == 405
