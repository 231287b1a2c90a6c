"""What may never be written here is refused by the database itself; what other systems sent is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from keepsight.access.log import seal
from keepsight.records import invariants
from keepsight.records.care.legal_status import LegalStatus
from keepsight.records.need.child_in_need_plan import ChildInNeedPlan
from keepsight.records.people.visit import Visit
from keepsight.records.protection.conference import Conference
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.records.record import Record
from keepsight.records.workforce.allocation import Allocation
from tests.integration.small_council import SmallCouncil

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

MONDAY, FRIDAY = date(2026, 3, 2), date(2026, 3, 6)
NEXT_FRIDAY, SUNDAY = date(2026, 3, 13), date(2026, 3, 8)


@dataclass
class Given:
    """A child of a small council, and the makers of what is about that child."""

    council: SmallCouncil
    child: Any

    def has(self, record: type[Record], **values: Any) -> Any:
        return record.objects.create(
            authority=self.council.authority, person=self.child, **{"source": "ssd", **values}
        )


@dataclass(frozen=True)
class Broken:
    """What is there already, the row that breaks the rule, and what makes of it one that does not."""

    before: Callable[[Given], dict[str, Any]]
    record: type[Record]
    values: dict[str, Any]
    mended: dict[str, Any]


def nothing(given: Given) -> dict[str, Any]:
    return {}


def another_lead(given: Given) -> dict[str, Any]:
    given.has(Allocation, role_code="lead", started_on=MONDAY, ended_on=NEXT_FRIDAY)
    return {"worker": given.council.worker("Orla Marsh")}


def a_protection_plan(given: Given) -> dict[str, Any]:
    given.has(ProtectionPlan, started_on=MONDAY, ended_on=NEXT_FRIDAY)
    return {}


def a_need_plan(given: Given) -> dict[str, Any]:
    given.has(ChildInNeedPlan, started_on=FRIDAY, ended_on=NEXT_FRIDAY)
    return a_conference(given)


def a_conference(given: Given) -> dict[str, Any]:
    return {"conference": given.has(Conference, held_on=MONDAY)}


LATER = {"started_on": NEXT_FRIDAY}
LATE_EVENING = datetime(2026, 3, 6, 22, 30, tzinfo=UTC)
BROKEN: dict[str, Broken] = {
    "one_lead_worker": Broken(
        another_lead, Allocation, {"role_code": "lead", "started_on": FRIDAY}, LATER
    ),
    "no_need_plan_beside_a_protection_plan": Broken(
        a_protection_plan, ChildInNeedPlan, {"started_on": FRIDAY}, LATER
    ),
    "no_protection_plan_beside_a_need_plan": Broken(
        a_need_plan,
        ProtectionPlan,
        {"started_on": MONDAY, "ended_on": NEXT_FRIDAY},
        {"ended_on": FRIDAY},
    ),
    "plan_starts_at_its_conference": Broken(
        a_conference, ProtectionPlan, {"started_on": FRIDAY}, {"started_on": MONDAY}
    ),
    "conference_on_a_weekday": Broken(
        nothing, Conference, {"kind_code": "initial", "held_on": SUNDAY}, {"held_on": FRIDAY}
    ),
    "legal_status_within_the_law": Broken(
        nothing,
        LegalStatus,
        {"status_code": "L1", "started_on": MONDAY, "ended_on": FRIDAY},
        {"ended_on": date(2026, 3, 5)},
    ),
    "visit_before_it_is_recorded": Broken(
        nothing,
        Visit,
        {"visited_on": NEXT_FRIDAY, "recorded_at": LATE_EVENING},
        {"visited_on": FRIDAY},
    ),
}
#: Rules about a row beside others of the same child.
BESIDE_OTHERS = [name for name, one in BROKEN.items() if one.before not in (nothing, a_conference)]
RULES = {rule.name: rule for rule in invariants.INVARIANTS}


@pytest.fixture
def given() -> Given:
    council = SmallCouncil("201")
    return Given(council, council.child("Ada", "Thorn"))


def names_of_triggers() -> set[str]:
    """Every trigger that stands in the database."""
    question = (
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with connection.cursor() as cursor:
        cursor.execute(question)
        return {row[0] for row in cursor.fetchall()}


def triggers_of(rule: invariants.Invariant) -> set[str]:
    if connection.vendor == "postgresql":
        return {rule.name}
    return {f"{rule.name}_insert", f"{rule.name}_update"}


def test_every_rule_has_its_break_here() -> None:
    assert set(BROKEN) == set(RULES)


def test_triggers_and_the_seal_of_the_log_stand_after_migrating() -> None:
    standing = names_of_triggers()
    for rule in invariants.INVARIANTS:
        assert triggers_of(rule) <= standing, rule.name
    assert seal.is_sealed(connection)


def test_a_seal_that_is_taken_off_is_noticed() -> None:
    seal.unseal(connection)
    assert not seal.is_sealed(connection)
    seal.seal(connection)


@pytest.mark.parametrize("name", BROKEN)
def test_it_is_refused_when_written_here(given: Given, name: str) -> None:
    broken = BROKEN[name]
    more = broken.before(given)
    with pytest.raises(DatabaseError, match=RULES[name].sentence), transaction.atomic():
        given.has(broken.record, source="keepsight", **broken.values, **more)
    mended = {**broken.values, **broken.mended, **more}
    row = given.has(broken.record, source="keepsight", **mended)
    for field, value in broken.values.items():
        setattr(row, field, value)
    with pytest.raises(DatabaseError, match=RULES[name].sentence), transaction.atomic():
        row.save()


@pytest.mark.parametrize("name", BROKEN)
def test_it_is_kept_as_it_came_from_another_system(given: Given, name: str) -> None:
    broken = BROKEN[name]
    more = broken.before(given)
    row = given.has(broken.record, **broken.values, **more)
    assert broken.record.objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize("name", BESIDE_OTHERS)
def test_another_childs_rows_are_no_obstacle(given: Given, name: str) -> None:
    broken = BROKEN[name]
    more = broken.before(given)
    given.child = given.council.child("Ned", "Marsh")
    if "conference" in more:
        more = a_conference(given)
    given.has(broken.record, source="keepsight", **broken.values, **more)


@pytest.mark.parametrize("name", BROKEN)
def test_without_its_trigger_nothing_refuses_it(given: Given, name: str) -> None:
    """The trigger alone stands between this row and the record: no other guard hides its absence."""
    broken = BROKEN[name]
    more = broken.before(given)
    rule = RULES[name]
    on = f" ON {rule.table}" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:  # put back by the end of the test's own transaction
        for trigger in triggers_of(rule):
            cursor.execute(f"DROP TRIGGER {trigger}{on}")
    given.has(broken.record, source="keepsight", **broken.values, **more)


def test_a_conference_of_another_child_makes_no_plan(given: Given) -> None:
    conference = given.has(Conference, held_on=MONDAY)
    given.child = given.council.child("Ned", "Marsh")
    with pytest.raises(DatabaseError, match="starts on the day of the conference"):
        given.has(ProtectionPlan, source="keepsight", started_on=MONDAY, conference=conference)


@pytest.mark.parametrize(("code", "days"), invariants.LAWFUL_DAYS.items())
def test_a_legal_status_may_last_its_lawful_days_and_not_one_more(
    given: Given, code: str, days: int
) -> None:
    start = MONDAY.toordinal()
    said = {"source": "keepsight", "status_code": code, "started_on": MONDAY}
    given.has(LegalStatus, **said, ended_on=date.fromordinal(start + days))
    with pytest.raises(DatabaseError):
        given.has(LegalStatus, **said, ended_on=date.fromordinal(start + days + 1))


def test_a_plan_from_elsewhere_is_ended_here_but_not_moved_to_another_day(given: Given) -> None:
    """Its conference was never sent: that keeps nobody from ending it, and from nothing else."""
    plan = given.has(ProtectionPlan, started_on=MONDAY)
    plan.source, plan.ended_on = "keepsight", FRIDAY
    plan.save()
    assert ProtectionPlan.objects.get().ended_on == FRIDAY
    plan.started_on = NEXT_FRIDAY
    with (
        pytest.raises(DatabaseError, match="starts on the day of the conference"),
        transaction.atomic(),
    ):
        plan.save()
