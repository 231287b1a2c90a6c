"""Each time in which a role reaches a child: the day before, the first, the last and the day after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from unittest.mock import patch

import pytest

from keepsight.access.question import Sql
from keepsight.access.reach import grounds_by_role
from keepsight.access.record.child import child_for
from keepsight.delegation.known_roles import known_roles
from keepsight.kernel.role import TIMES
from keepsight.law.office_hours import ENGLAND
from keepsight.records.batch import Batch
from keepsight.records.models import RECORDS
from keepsight.records.people.person import Person
from keepsight.records.workforce.worker import Worker
from tests.integration.small_council import DAY, NOW, TODAY, SmallCouncil, opens, reached

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
FIRST, LAST = TODAY - DAY * 3, TODAY + DAY * 4
Made = Callable[[SmallCouncil, Worker, Person, date, date | None], None]


def drawn(purpose: str) -> Made:
    def make(
        council: SmallCouncil, reader: Worker, child: Person, first: date, last: date | None
    ) -> None:
        council._new(
            RECORDS["SampledRecord"],
            person=child,
            worker=reader,
            purpose_code=purpose,
            started_on=first,
            ended_on=last or date(2030, 1, 1),
        )

    return make


def row(record: str, first_in: str, last_in: str, **also: Any) -> Made:
    """A row of a record that begins in one column and ends in another."""

    def make(
        council: SmallCouncil, reader: Worker, child: Person, first: date, last: date | None
    ) -> None:
        council._new(RECORDS[record], person=child, **{first_in: first, last_in: last}, **also)

    return make


def supervised(
    council: SmallCouncil, reader: Worker, child: Person, first: date, last: date | None
) -> None:
    holder = council.worker("Holder")
    council.holds(holder, child)
    council._new(
        RECORDS["LineManager"], worker=holder, manager=reader, started_on=first, ended_on=last
    )


def asked_to_decide(
    council: SmallCouncil, reader: Worker, child: Person, first: date, last: date | None
) -> None:
    noon = time(12, tzinfo=UTC)
    council._new(
        RECORDS["DecisionRequest"],
        person=child,
        worker=council.worker("Who asks"),
        decision_code="D30",
        asked_at=datetime.combine(first, noon),
        closed_at=datetime.combine(last, noon) if last else None,
    )


def to_review(who: str, since: str) -> Made:
    """A place in a review, given from a day on, of a review due on the last."""

    def make(
        council: SmallCouncil, reader: Worker, child: Person, first: date, last: date | None
    ) -> None:
        programme = council._new(
            RECORDS["ReviewProgramme"],
            title="Every open child",
            population_code="all_open",
            taken_as_at=first,
            due_on=last or date(2030, 1, 1),
            questions_since=date(2016, 1, 1),
            leader=council.worker("Who leads"),
        )
        council._new(
            RECORDS["ReviewedChild"],
            programme=programme,
            person=child,
            **{who: reader, since: first},
        )

    return make


@dataclass(frozen=True)
class Case:
    """A time as it is made on file; ``on_last_day``: whether the last day is still one of it."""

    role: str
    code: str
    make: Made
    on_last_day: bool = True


CASES = {
    "audit": Case("quality_auditor", "drawn_for_audit", drawn("audit")),
    "audit, for the moderator": Case("quality_moderator", "drawn_for_audit", drawn("audit")),
    "second look": Case("quality_moderator", "drawn_for_second_look", drawn("moderation")),
    "inspection": Case("inspector", "drawn_for_inspection", drawn("inspection")),
    "disclosure": Case("subject_access_caseworker", "drawn_for_disclosure", drawn("disclosure")),
    "disclosure, for the governor": Case(
        "information_governance", "drawn_for_disclosure", drawn("disclosure")
    ),
    "request answered": Case(
        "subject_access_caseworker",
        "asked_for",
        row("AccessRequest", "received_on", "answered_on"),
    ),
    "request withdrawn": Case(
        "subject_access_caseworker",
        "asked_for",
        row("AccessRequest", "received_on", "withdrawn_on"),
    ),
    "gateway withdrawn": Case(
        "lawyer", "court_work", row("LegalGateway", "requested_on", "withdrawn_on")
    ),
    "gateway held": Case(
        "lawyer",
        "court_work",
        row("LegalGateway", "requested_on", "held_on", outcome_code="no_action"),
    ),
    "before proceedings": Case(
        "lawyer", "court_work", row("PreProceedings", "decided_on", "outcome_on")
    ),
    "before proceedings, by the letter": Case(
        "lawyer", "court_work", row("PreProceedings", "letter_on", "outcome_on")
    ),
    "in proceedings": Case("lawyer", "court_work", row("Proceedings", "issued_on", "ended_on")),
    "adoption dropped": Case(
        "agency_decision_maker",
        "adoption",
        row("AdoptionPlan", "identified_on", "dropped_on"),
    ),
    "adoption reversed": Case(
        "panel_adviser", "adoption", row("AdoptionDecision", "decided_on", "reversed_on")
    ),
    "adoption ordered": Case(
        "agency_decision_maker", "adoption", row("AdoptionDecision", "decided_on", "ordered_on")
    ),
    "asked to decide": Case("agency_decision_maker", "asked_to_decide", asked_to_decide),
    "nurse": Case(
        "looked_after_nurse",
        "looked_after",
        row("PeriodOfCare", "started_on", "ended_on"),
        on_last_day=False,
    ),
    "school": Case(
        "virtual_school_head",
        "looked_after",
        row("PeriodOfCare", "started_on", "ended_on"),
        on_last_day=False,
    ),
    "given to review": Case(
        "quality_auditor", "given_to_review", to_review("reviewer", "given_on")
    ),
    "given to review a second time": Case(
        "practice_educator", "given_to_review", to_review("second_reviewer", "second_given_on")
    ),
    "supervised": Case("practice_educator", "supervised", supervised, on_last_day=False),
    "supervised, by an advanced practitioner": Case(
        "advanced_practitioner", "supervised", supervised, on_last_day=False
    ),
}


@pytest.fixture
def council() -> SmallCouncil:
    return SmallCouncil()


def reader_of(council: SmallCouncil, role: str) -> Worker:
    worker = council.worker(f"The {role}")
    council.role(worker, role, council.team("Own"))
    return worker


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_time_opens_from_its_first_day_to_its_last(case: Case, council: SmallCouncil) -> None:
    reader = reader_of(council, case.role)
    child, stranger = council.child("Tia", "Brackley"), council.child("Ben", "Hodge")
    case.make(council, reader, child, FIRST, LAST)
    wanted = {
        FIRST - DAY: False,
        FIRST: True,
        TODAY: True,
        LAST - DAY: True,
        LAST: case.on_last_day,
        LAST + DAY: False,
    }
    for day, is_open in wanted.items():
        now = NOW + (day - TODAY)
        viewer = council.looks(reader, now)
        assert opens(viewer, child, now) == is_open, day
        assert reached(viewer, now) == ({child.pk} if is_open else set()), day
        assert not opens(viewer, stranger, now)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_time_without_an_end_lasts_and_says_itself(case: Case, council: SmallCouncil) -> None:
    reader = reader_of(council, case.role)
    child = council.child("Tia", "Brackley")
    case.make(council, reader, child, FIRST, None)
    found = child_for(council.looks(reader), f"C-{child.pk}", why="child_page", now=NOW)
    assert (found.ground, found.why_visible) == (
        case.code,
        grounds_by_role.WORDS_BY_ROLE[case.code],
    )


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_time_is_nobody_elses(case: Case, council: SmallCouncil) -> None:
    """Not of a role that does not name it, not of another council, not of half an import."""
    reader = reader_of(council, case.role)
    child = council.child("Tia", "Brackley")
    case.make(council, reader, child, FIRST, LAST)
    named_by = {code for code, role in known_roles().items() if case.code in role.reaches_while}
    for code in ("referral_coordinator", "inspector", "looked_after_nurse", "lawyer"):
        if code not in named_by:
            assert not opens(council.viewer(code, council.team("T")), child)
    other = SmallCouncil("997")
    other.role(reader, case.role, other.team("Far"))
    from keepsight.access.viewer import viewer_of

    account = council.account(reader)
    there = viewer_of(account, now=NOW, authority_id=other.authority.pk)
    assert reached(there) == set() and not opens(there, child)
    _begin_an_import(council, child)
    assert reached(council.looks(reader)) == set()


def _begin_an_import(council: SmallCouncil, child: Person) -> None:
    batch = Batch.objects.create(
        authority=council.authority,
        source="case_list",
        scheme="x",
        name="x",
        started_at=NOW,
        state=Batch.State.APPLYING,
    )
    for record in RECORDS.values():
        if any(field.name == "person" for field in record._meta.get_fields()):
            record.objects.filter(person=child).update(batch_number=batch.pk)


@pytest.mark.parametrize(
    "code", ["drawn_for_audit", "drawn_for_inspection", "drawn_for_disclosure"]
)
def test_a_record_is_drawn_for_one_person_and_one_purpose(code: str, council: SmallCouncil) -> None:
    role = {
        "drawn_for_audit": "quality_auditor",
        "drawn_for_inspection": "inspector",
        "drawn_for_disclosure": "information_governance",
    }[code]
    reader, colleague = reader_of(council, role), reader_of(council, role)
    mine, other_purpose = council.child("Tia", "Brackley"), council.child("Ben", "Hodge")
    drawn(grounds_by_role.DRAWN_FOR[code])(council, reader, mine, FIRST, LAST)
    other = "moderation" if code != "drawn_for_second_look" else "audit"
    drawn(other)(council, reader, other_purpose, FIRST, LAST)
    assert reached(council.looks(reader)) == {mine.pk}
    assert reached(council.looks(colleague)) == set()


def test_what_has_no_first_day_on_file_has_not_begun(council: SmallCouncil) -> None:
    lawyer = reader_of(council, "lawyer")
    child = council.child("Tia", "Brackley")
    for record in ("LegalGateway", "PreProceedings", "Proceedings"):
        council._new(RECORDS[record], person=child)
    assert reached(council.looks(lawyer)) == set()


def test_a_gateway_stays_open_while_its_outcome_is_not_written(council: SmallCouncil) -> None:
    lawyer = reader_of(council, "lawyer")
    child = council.child("Tia", "Brackley")
    council._new(RECORDS["LegalGateway"], person=child, requested_on=FIRST, held_on=TODAY - DAY)
    assert reached(council.looks(lawyer)) == {child.pk}


def test_after_an_adoption_order_the_plan_opens_nothing(council: SmallCouncil) -> None:
    maker = reader_of(council, "agency_decision_maker")
    child = council.child("Tia", "Brackley")
    council._new(RECORDS["AdoptionPlan"], person=child, identified_on=FIRST - DAY * 90)
    council._new(
        RECORDS["AdoptionDecision"], person=child, decided_on=FIRST, ordered_on=TODAY - DAY
    )
    assert reached(council.looks(maker)) == set()


# --- asked at night -----------------------------------------------------------------------------

#: A Tuesday at ten in the evening, and what follows: within level, lent at night, above both.
AT_TEN = datetime(2026, 3, 31, 21, tzinfo=UTC)


def asked_at(council: SmallCouncil, code: str, at: datetime, **also: Any) -> Person:
    child = council.child("Tia", "Brackley")
    council._new(
        RECORDS["DecisionRequest"],
        person=child,
        worker=council.worker("Who asks"),
        decision_code=code,
        asked_at=at,
        **also,
    )
    return child


def is_open_at(council: SmallCouncil, child: Person, now: datetime) -> bool:
    viewer = council.looks(council.night_manager, now)
    assert reached(viewer, now) == ({child.pk} if opens(viewer, child, now) else set())
    return opens(viewer, child, now)


class NightCouncil(SmallCouncil):
    def __post_init__(self) -> None:
        super().__post_init__()
        self.night_manager = reader_of(self, "emergency_duty_manager")


@pytest.mark.parametrize(
    ("code", "opens_it"),
    [("D07", True), ("D01", True), ("D19", True), ("D21", True), ("D14", False), ("D30", False)],
)
def test_what_the_duty_manager_may_decide_at_night_opens_its_child(
    code: str, opens_it: bool
) -> None:
    house = NightCouncil()
    child = asked_at(house, code, AT_TEN)
    assert is_open_at(house, child, AT_TEN + HOUR) == opens_it


@pytest.mark.parametrize(
    ("asked", "looks", "opens_it"),
    [
        ("2026-03-31T22:00", "2026-03-31T22:00", True),
        ("2026-03-31T22:00", "2026-04-01T07:00", True),
        ("2026-03-31T22:00", "2026-04-01T16:00", True),  # the day on which it is handed over
        ("2026-03-31T22:00", "2026-04-02T01:00", False),
        ("2026-03-31T03:00", "2026-03-31T03:10", True),
        ("2026-03-31T10:00", "2026-03-31T22:00", False),  # asked by day, of those of the day
        (
            "2026-03-28T02:00",
            "2026-03-30T10:00",
            True,
        ),  # over a weekend, on which summer time began
        ("2026-03-28T02:00", "2026-03-31T10:00", False),
        ("2026-04-02T18:00", "2026-04-07T09:00", True),  # over Easter
    ],
)
def test_asked_at_night_lasts_until_the_day_the_office_opens(
    asked: str, looks: str, opens_it: bool
) -> None:
    house = NightCouncil()
    at, now = (datetime.fromisoformat(one).replace(tzinfo=ENGLAND) for one in (asked, looks))
    assert is_open_at(house, asked_at(house, "D07", at), now) == opens_it


@pytest.mark.parametrize(("state", "opens_it"), [("decided", True), ("withdrawn", False)])
def test_what_was_decided_at_night_is_open_while_it_is_handed_over(
    state: str, opens_it: bool
) -> None:
    house = NightCouncil()
    child = asked_at(house, "D07", AT_TEN, state=state, closed_at=AT_TEN + HOUR)
    assert is_open_at(house, child, AT_TEN + HOUR * 2 - MINUTE)
    assert is_open_at(house, child, AT_TEN + HOUR * 2) == opens_it
    assert is_open_at(house, child, AT_TEN + HOUR * 12) == opens_it
    assert not is_open_at(house, child, AT_TEN + HOUR * 26)


@pytest.mark.parametrize(("called_off", "opens_it"), [(None, True), (TODAY - DAY, False)])
def test_on_a_councils_own_holiday_the_day_is_a_night(
    called_off: date | None, opens_it: bool
) -> None:
    house = NightCouncil()
    house._new(RECORDS["CouncilHoliday"], day_on=TODAY, called_off_on=called_off)
    child = asked_at(house, "D07", NOW)
    assert is_open_at(house, child, NOW + HOUR) == opens_it
    assert is_open_at(house, child, NOW + DAY) == opens_it
    assert not is_open_at(house, child, NOW + DAY * 2)


def test_asked_at_night_is_nobody_elses() -> None:
    house = NightCouncil()
    child = asked_at(house, "D07", AT_TEN)
    for role in ("social_worker", "team_manager", "duty_social_worker", "agency_decision_maker"):
        assert not opens(house.looks(reader_of(house, role), AT_TEN), child, AT_TEN), role


def test_every_time_is_tested_and_every_time_is_somebodys() -> None:
    given = {code for role in known_roles().values() for code in role.reaches_while}
    assert {case.code for case in CASES.values()} | {"asked_at_night"} == set(TIMES) == given
    assert set(grounds_by_role.WORDS_BY_ROLE) == set(grounds_by_role.WHY_BY_ROLE) == set(TIMES)


@pytest.mark.parametrize("guard", ["live", "lasts", "_begun", "_not_over"])
def test_a_date_left_out_is_noticed(guard: str, council: SmallCouncil) -> None:
    """Each guard removed once: some time then opens on a day that is not its own."""
    wrong = []
    for case in CASES.values():
        reader = reader_of(council, case.role)
        child = council.child("Tia", "Brackley")
        case.make(council, reader, child, FIRST, LAST)
        with patch.object(grounds_by_role, guard, return_value=Sql("1 = 1")):
            for day in (FIRST - DAY, LAST + DAY):
                now = NOW + (day - TODAY)
                wrong += [case.code] if opens(council.looks(reader, now), child, now) else []
    assert wrong
