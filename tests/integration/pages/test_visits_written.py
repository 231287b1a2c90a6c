"""Visits as they are written: three children on one page, each part on one record, and what is doubted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.http import HttpResponse

from keepsight.access.models import AuditLine
from keepsight.actions.people.record_visit import RECORD_VISIT
from keepsight.boards.people.child import child_board
from keepsight.boards.refreshing import rebuild
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.care.visit_asked_for import VisitAskedFor
from keepsight.records.leaving.adviser_contact import AdviserContact
from keepsight.records.need.child_in_need_plan import ChildInNeedPlan
from keepsight.records.need.private_fostering import PrivateFostering
from keepsight.records.need.private_fostering_visit import PrivateFosteringVisit
from keepsight.records.people.person import Person
from keepsight.records.people.visit import Visit
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.records.reporting.coverage import Coverage
from keepsight.writing.perform import Refused, perform
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.pages.test_decision_pages import client, heading, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY
from tests.standing import standing

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

YEAR = 365 * DAY
SHARED = {
    **on("visited_on", TODAY),
    "visited_time": "08:15",
    "place_code": "home",
    "notice_code": "planned",
    "home_words": "New lock on the front door.",
    "next_steps": "Mum keeps the phone log.",
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


class Family:
    """Tia, Kai and Reuben of one household, Nadia's; Zoe is of another family of hers."""

    def __init__(self) -> None:
        self.house = DecidingCouncil()
        council = self.house.council
        self.tia, self.kai = self.house.tia, self.house.kai
        self.reuben = council.child("Reuben", "Brackley")
        self.zoe = council.child("Zoe", "Hartley")
        for child, years in ((self.tia, 8), (self.kai, 5), (self.reuben, 1)):
            child.born_on = TODAY - years * YEAR
            child.save()
            council.lives(child, "H1")
        self.mum = council.child("Leanne", "Brackley", is_child=False)
        council.lives(self.mum, "H1")
        for child in (self.reuben, self.zoe):
            council.open(child, self.house.one)
            council.holds(self.house.people["nadia"], child)
        rebuild(council.authority.pk, today=TODAY)

    @property
    def three(self) -> tuple[Person, Person, Person]:
        return self.tia, self.kai, self.reuben

    def address(self, *also: Person) -> str:
        chosen = "".join(f"&with=C-{one.pk}" for one in also)
        return f"/child/C-{self.tia.pk}/visit" + (f"?chosen=yes{chosen}" if also else "")

    def page(self, address: str = "", short: str = "nadia") -> str:
        return client(self.house, short).get(address or self.address()).content.decode()

    def send(self, said: dict[str, Any], address: str = "", short: str = "nadia") -> HttpResponse:
        return sends(client(self.house, short), address or self.address(), said)


@standing
def as_founded() -> Family:
    return Family()


@pytest.fixture
def family(as_founded: Family) -> Family:
    return deepcopy(as_founded)


def part(child: Person, **said: str) -> dict[str, str]:
    whole = {"how_code": "alone", "observed": "Bright and hungry; showed me a badge.", **said}
    return {f"{field}_{child.pk}": value for field, value in whole.items()}


def three_parts(family: Family) -> dict[str, Any]:
    tia, kai, reuben = family.three
    return {
        **SHARED,
        **part(tia, own_words="Gran has got us a lock.", bedroom_seen="on"),
        **part(kai, how_code="own_choice", observed="Stayed close to mum the whole hour."),
        **part(reuben, how_code="too_young", observed="Clean and alert. A cough for a week."),
    }


def test_brothers_and_sisters_of_the_household_are_there_and_who_is_not_of_it_is_offered(
    family: Family,
) -> None:
    older = family.house.council.child("Ivo", "Brackley", born_on=TODAY - 15 * YEAR)
    family.house.council.open(older, family.house.one)
    family.house.council.siblings(family.tia, older)
    page = family.page()
    assert "Record a visit: Tia, Kai and Reuben Brackley" in page
    assert f'value="C-{older.pk}"' in page and f'value="C-{older.pk}" checked' not in page
    assert f'value="C-{family.kai.pk}" checked' in page
    assert f"C-{family.zoe.pk}" not in page
    for asked in ("In Tia’s own words", "What Reuben showed you", "With others: Kai’s choice"):
        assert asked in page
    assert "Leanne Brackley" in page and "Finish: record 3 visits" in page


def test_one_child_alone_is_asked_of_without_the_others(family: Family) -> None:
    page = client(family.house, "nadia").get(f"{family.address()}?chosen=yes").content.decode()
    assert "Record a visit: Tia Brackley" in page and "Each child" not in page
    assert f"how_code_{family.kai.pk}" not in page


def test_three_visits_each_on_its_own_record(family: Family) -> None:
    page = family.page()
    (tick,) = re.findall(r'name="(there_[0-9a-f]{8})"', page)
    answer = family.send({**three_parts(family), tick: "on"})
    assert answer.status_code == 302, text_of(answer)
    tia, kai, reuben = (Visit.objects.get(person=child) for child in family.three)
    assert (tia.seen, tia.seen_alone, tia.bedroom_seen, tia.kind_code) == (True, True, True, "cin")
    assert (kai.seen, kai.seen_alone, kai.bedroom_seen) == (True, False, False)
    assert reuben.how_code == "too_young"
    assert tia.own_words == "Gran has got us a lock." and kai.own_words == ""
    assert {one.home_words for one in (tia, kai, reuben)} == {"New lock on the front door."}
    assert {one.others_there for one in (tia, kai, reuben)} == {"Leanne Brackley"}
    assert {one.worker_id for one in (tia, kai, reuben)} == {family.house.people["nadia"].pk}
    line = AuditLine.objects.get(act="record_visit")
    assert line.about.count("Visit") == 3


def test_each_childs_clock_is_met_at_once(family: Family) -> None:
    council = family.house.council
    council._new(Coverage, table_code="visit", whom_code="all", is_whole=True)
    for child in (family.tia, family.kai):
        council._new(ChildInNeedPlan, person=child, started_on=TODAY - 20 * DAY)
    rebuild(council.authority.pk, today=TODAY)
    before = due(family, family.kai)
    answer = family.send(three_parts(family))
    after = due(family, family.kai)
    assert before["T31"] < after["T31"], text_of(answer)
    assert after["T31"] == date(2026, 4, 30)  # twenty working days, Easter between
    assert due(family, family.tia)["T31"] == after["T31"]
    board = board_of(family, family.kai)
    assert board.visits.seen.on == TODAY and board.visits.alone.on is None


def board_of(family: Family, child: Person) -> Any:
    number = family.house.council.authority.pk
    return child_board(number, child.pk, now=NOW, today=TODAY, called="Kai")


def due(family: Family, child: Person) -> dict[str, Any]:
    return {one.limit: one.due_on for one in board_of(family, child).dates}


@pytest.mark.parametrize("record,kind", [(PeriodOfCare, "cla"), (ProtectionPlan, "cp")])
def test_the_kind_is_told_by_what_stands_open(family: Family, record: type, kind: str) -> None:
    family.house.council._new(record, person=family.tia, started_on=TODAY - DAY, source="ssd")
    family.send(three_parts(family))
    assert Visit.objects.get(person=family.tia).kind_code == kind
    assert Visit.objects.get(person=family.kai).kind_code == "cin"


def test_a_visit_to_a_privately_fostered_child_is_one_under_that_duty_too(family: Family) -> None:
    arrangement = family.house.council._new(
        PrivateFostering, person=family.kai, notified_on=TODAY - 5 * DAY
    )
    family.send(three_parts(family))
    made = PrivateFosteringVisit.objects.get()
    assert (made.person_id, made.arrangement_id, made.visited_on) == (
        family.kai.pk,
        arrangement.pk,
        TODAY,
    )


def test_a_visit_that_was_asked_for_is_made(family: Family) -> None:
    wishes = [
        family.house.council._new(
            VisitAskedFor, person=child, kind_code="child", asked_on=TODAY - ago * DAY
        )
        for child, ago in ((family.tia, 2), (family.kai, 2), (family.tia, -1))
    ]
    assert family.send(three_parts(family)).status_code == 302
    for wish in wishes:
        wish.refresh_from_db()
    made = Visit.objects.get(person=family.tia).visited_on
    assert [wish.visited_on for wish in wishes] == [made, made, None]


def test_an_advisers_visit_is_no_social_workers_and_keeps_in_touch(family: Family) -> None:
    council = family.house.council
    adviser = council.worker("Iris Tandy")
    council.role(adviser, "personal_adviser", family.house.one)
    council.holds(adviser, family.tia, role="personal_adviser")
    family.house.people["iris"] = adviser
    said = {**SHARED, **part(family.tia)}
    answer = family.send(said, f"{family.address()}?chosen=yes", "iris")
    assert answer.status_code == 302, text_of(answer)
    assert Visit.objects.get().kind_code == "other"
    assert (AdviserContact.objects.get().made_on, AdviserContact.objects.get().seen) == (
        TODAY,
        True,
    )


# --- what must be put right ---------------------------------------------------------------------


def without(said: dict[str, Any], *fields: str) -> dict[str, Any]:
    return {key: value for key, value in said.items() if key not in fields}


def refused(family: Family, said: dict[str, Any], sentence: str, field: str) -> None:
    answer = family.send(said)
    assert answer.status_code == 422 and sentence in text_of(answer), text_of(answer)
    assert f'href="#{field}"' in answer.content.decode()
    assert not Visit.objects.exists()


def test_how_a_child_was_seen_is_never_taken_as_said(family: Family) -> None:
    field = f"how_code_{family.kai.pk}"
    refused(family, without(three_parts(family), field), "Answer: How did you see Kai?", field)


def test_a_child_seen_is_told_of(family: Family) -> None:
    field = f"observed_{family.kai.pk}"
    refused(family, without(three_parts(family), field), "Say what you saw", field)


@pytest.mark.parametrize(
    ("said", "sentence", "field"),
    [
        ({**on("visited_on", TODAY + DAY)}, "still to come", "visited_on-day"),
        ({"visited_time": "23:00"}, "still to come", "visited_time"),
        ({"visited_time": "25:99"}, "no time of the day", "visited_time"),
        ({**on("visited_on", TODAY - 3 * YEAR)}, "before the child was born", "visited_on-day"),
    ],
)
def test_a_day_or_time_that_cannot_be(
    family: Family, said: dict[str, Any], sentence: str, field: str
) -> None:
    refused(family, {**three_parts(family), **said}, sentence, field)


def test_a_child_not_seen_says_why_and_when_next(family: Family) -> None:
    kai = family.kai.pk
    not_seen = {f"how_code_{kai}": "not_seen", f"observed_{kai}": ""}
    said = {**three_parts(family), **not_seen}
    refused(family, said, "why this child was not seen", f"why_not_seen_{kai}")
    said |= {f"why_not_seen_{kai}": "At his gran’s, mum said."}
    refused(family, said, "when you go again", f"try_again_on_{kai}-day")
    early = on(f"try_again_on_{kai}", TODAY - DAY)
    refused(family, {**said, **early}, "before the visit itself", f"try_again_on_{kai}-day")
    answer = family.send({**said, **on(f"try_again_on_{kai}", TODAY + 2 * DAY)})
    assert answer.status_code == 302
    tried = Visit.objects.get(person=family.kai)
    assert (tried.seen, tried.seen_alone) == (False, False)
    assert tried.try_again_on == TODAY + timedelta(days=2)
    assert board_of(family, family.kai).visits.tried_on == TODAY


def test_a_child_who_is_no_brother_or_sister_is_refused(family: Family) -> None:
    given = {"child": family.tia.pk, "children": [family.zoe.pk], "visited_on": TODAY}
    with pytest.raises(Refused, match="no brother or sister"):
        perform(RECORD_VISIT, given, by=family.house.as_("nadia"), now=NOW)
    page = family.page(family.address(family.zoe))
    assert "Hartley" not in page


# --- the names of others ------------------------------------------------------------------------


def test_a_brothers_name_is_doubted_once_and_saved_all_the_same(family: Family) -> None:
    kai = family.kai.pk
    said = {**three_parts(family), f"observed_{kai}": "Close to mum. Reuben had a cough."}
    answer = family.send(said)
    words = text_of(answer)
    assert answer.status_code == 422 and "it names Reuben, and goes on Kai’s record" in words
    assert "Save all the same" in words and "1 thing to check before you save" in words
    assert "Reuben had a cough." in words and not Visit.objects.exists()
    (seen,) = re.findall(r'name="all_the_same" value="([0-9a-f]+)"', answer.content.decode())
    more = {**said, "all_the_same": seen, f"worries_{kai}": "Tia was hit."}
    again = family.send(more)
    assert again.status_code == 422 and "it names Tia" in text_of(again)
    assert family.send({**said, "all_the_same": seen}).status_code == 302
    assert Visit.objects.get(person=family.kai).observed.endswith("a cough.")


@pytest.mark.parametrize(
    ("field", "text", "name"),
    [
        ("observed", "She says Zoe Hartley was there too.", "Zoe Hartley"),
        ("own_words", "Zoe Hartley pushed me.", "Zoe Hartley"),
        ("worries", "The ZOE HARTLEY matter again.", "ZOE HARTLEY"),
    ],
)
def test_any_child_in_reach_is_known_by_the_full_name(
    family: Family, field: str, text: str, name: str
) -> None:
    answer = family.send({**three_parts(family), f"{field}_{family.tia.pk}": text})
    assert answer.status_code == 422 and f"it names {name}" in text_of(answer)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("own_words", "Kai looks after me."),  # a child speaks of its brother as it likes
        ("observed", "Tia Brackley is well, and so is her friend Zoe."),
        ("observed", "They went to the kai, and saw a tiara in Hartley."),
    ],
)
def test_what_is_no_other_child_is_not_doubted(family: Family, field: str, text: str) -> None:
    answer = family.send({**three_parts(family), f"{field}_{family.tia.pk}": text})
    assert answer.status_code == 302, text_of(answer)


def test_a_child_out_of_reach_is_not_told_of_by_a_doubt(family: Family) -> None:
    hidden = family.house.council.child("Mina", "Okafor")
    family.house.council.open(hidden, family.house.two)
    field = f"observed_{family.tia.pk}"
    answer = family.send({**three_parts(family), field: "Mina Okafor lives next door."})
    assert answer.status_code == 302, text_of(answer)


def test_what_is_shared_and_what_is_copied_is_doubted(family: Family) -> None:
    answer = family.send({**three_parts(family), "home_words": "Tia wets her bed."})
    assert "goes on every child’s record, and names Tia" in text_of(answer)
    same = "Clean, well fed and cheerful, playing with the bricks on the floor."
    parts = {f"observed_{child.pk}": same for child in (family.tia, family.kai)}
    answer = family.send({**three_parts(family), **parts})
    assert "nearly the same as Tia’s part" in text_of(answer)


# --- what was written ---------------------------------------------------------------------------


def test_a_visit_reads_as_it_was_written(family: Family) -> None:
    family.send(three_parts(family))
    nadia = client(family.house, "nadia")
    address = f"/child/C-{family.tia.pk}/visits"
    number = Visit.objects.get(person=family.tia).pk
    assert f"/child/C-{family.tia.pk}/visit/{number}" in nadia.get(address).content.decode()
    page = nadia.get(f"/child/C-{family.tia.pk}/visit/{number}")
    words = text_of(page)
    assert heading(page) == "Visit, 31 March 2026"
    for said in ("Seen alone", "Gran has got us a lock.", "New lock", "Nadia Rahman"):
        assert said in words
    assert "Stayed close" not in words and "Left empty" not in words
    assert nadia.get(f"/child/C-{family.kai.pk}/visit/{number}").status_code == 404


def test_an_imported_visit_reads_too_and_the_analyst_reads_no_words(family: Family) -> None:
    council = family.house.council
    old = council._new(Visit, person=family.tia, kind_code="cin", seen=True, source="ssd")
    nadia = client(family.house, "nadia")
    assert "came from another system" in text_of(
        nadia.get(f"/child/C-{family.tia.pk}/visit/{old.pk}")
    )
    family.send(three_parts(family))
    analyst = council.worker("Petra Voss")
    council.role(analyst, "performance_analyst")
    family.house.people["petra"] = analyst
    number = Visit.objects.filter(person=family.tia).latest("pk").pk
    words = text_of(client(family.house, "petra").get(f"/child/C-{family.tia.pk}/visit/{number}"))
    assert "Seen alone" in words and "does not see what was written" in words
    assert "Gran has got us" not in words


def test_a_visit_recorded_late_says_so(family: Family) -> None:
    family.send({**three_parts(family), **on("visited_on", TODAY - 14 * DAY)})
    number = Visit.objects.get(person=family.tia).pk
    page = client(family.house, "nadia").get(f"/child/C-{family.tia.pk}/visit/{number}")
    assert "Recorded late: 10 working days after the visit." in text_of(page)


# --- a visit that is put right ------------------------------------------------------------------


def corrected(family: Family, short: str = "nadia", **said: Any) -> HttpResponse:
    number = Visit.objects.get(person=family.tia).pk
    address = f"/child/C-{family.tia.pk}/visit/{number}/correct"
    whole = {key: value for key, value in SHARED.items() if key != "home_words"}
    whole |= {
        "how_code": "own_choice",
        "observed": "Bright, and hungry.",
        "why_corrected": "Gran was in.",
    }
    return sends(client(family.house, short), address, {**whole, **said})


def test_a_correction_keeps_what_the_visit_said_and_when_it_was_recorded(family: Family) -> None:
    family.send(three_parts(family))
    before = Visit.objects.get(person=family.tia)
    with time_machine.travel(NOW + 3 * DAY, tick=False):
        assert corrected(family).status_code == 302
    after = Visit.objects.get(person=family.tia)
    assert (after.seen_alone, after.how_code, after.recorded_at) == (
        False,
        "own_choice",
        before.recorded_at,
    )
    nadia, address = client(family.house, "nadia"), f"/child/C-{family.tia.pk}/visit/{after.pk}"
    page = nadia.get(address)
    words = text_of(page)
    for said in (
        "What the correction changed",
        "Gran was in.",
        "Seen, not alone",
        "Written by Nadia",
    ):
        assert said in words
    (older,) = re.findall(r'href="([^"]*\?version=\d+)"', page.content.decode())
    then = nadia.get(older)
    assert "Seen alone" in text_of(then) and "Correct it" not in text_of(then)
    assert "Gran has got us a lock." in text_of(then)
    assert nadia.get(f"{address}?version=999999").status_code == 404
    assert board_of(family, family.tia).visits.alone.on is None


def test_only_its_writer_or_their_manager_corrects_a_visit(family: Family) -> None:
    family.send(three_parts(family))
    assert corrected(family, "tom").status_code == 403
    assert corrected(family, "ann").status_code == 302
    assert Visit.objects.get(person=family.tia).kind_code == "cin"


def test_a_correction_that_cannot_stand(family: Family) -> None:
    family.send({**three_parts(family), **on("visited_on", TODAY - DAY)})
    with time_machine.travel(NOW + 3 * DAY, tick=False):
        late = corrected(family, **on("visited_on", TODAY + 2 * DAY))
        assert "was recorded before this day" in text_of(late)
    assert "when you go again" in text_of(
        corrected(family, how_code="not_seen", why_not_seen="Out.")
    )
    assert "it names Kai" in text_of(corrected(family, observed="Kai was hungry."))
    stale = {"version": "0", "capsule": ""}
    assert corrected(family, **stale).status_code == 409
    assert Visit.objects.get(person=family.tia).how_code == "alone"


def test_what_another_system_sent_is_corrected_there(family: Family) -> None:
    family.house.council._new(Visit, person=family.tia, kind_code="cin", seen=True, source="ssd")
    answer = corrected(family)
    assert answer.status_code == 403 and "Correct it there" in text_of(answer)
