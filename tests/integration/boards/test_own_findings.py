"""What the rules of the returns find in the house's own records: on whom, for whom, how long."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import polars as pl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from keepsight.access.reach.reach import Reach, reach_of
from keepsight.boards import own_findings
from keepsight.boards.models import OwnCheck, OwnFinding
from keepsight.boards.own_findings import (
    check_own_records,
    collection_on,
    in_reach,
    labels,
    last_checks,
    of_child,
    page_of_findings,
    rules_in_reach,
)
from keepsight.importers import check_jobs
from keepsight.records.need.assessment import Assessment
from keepsight.records.need.episode_of_need import EpisodeOfNeed
from keepsight.records.people.person import Person
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.returns.findings import FINDINGS_SCHEMA
from keepsight.returns.validation import rules_of
from tests.integration.small_council import NOW, TODAY, SmallCouncil

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

DAY = timedelta(days=1)
#: An assessment that began before its referral.
EARLY, BEGAN = "1103", TODAY - 71 * DAY
#: A query on the whole return: every child of the census is assessed, or none is.
ON_THE_WHOLE = "2886Q"
#: A rule for tables of which the council holds nothing.
CANNOT_RUN = "1104"
WRITES = 'INSERT INTO "boards_ownfinding"'


class Council(SmallCouncil):
    """Two teams: Nadia holds Tia and Kai in the first, Tom holds Ellis in the second. Tia's and
    Ellis's assessments began before their referrals; nothing is said of anybody's sex."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.one, self.two = self.team("Millbrook"), self.team("Eastgate")
        self.nadia, self.tom = self.worker("Nadia Rahman"), self.worker("Tom Bexley")
        self.role(self.nadia, "social_worker", self.one)
        self.role(self.tom, "social_worker", self.two)
        self.tia = self.in_need("Tia", "Brackley", self.one, self.nadia)
        self.kai = self.in_need("Kai", "Brackley", self.one, self.nadia)
        self.ellis = self.in_need("Ellis", "Hodge", self.two, self.tom)
        self.early = self.assessed(self.tia, BEGAN)
        self.elsewhere = self.assessed(self.ellis, BEGAN)
        self.assessed(self.kai, TODAY - 60 * DAY)

    def in_need(self, given: str, family: str, team: Any, worker: Any) -> Person:
        child = self.child(given, family, born_on=date(2017, 5, 4))
        self.open(child, team, started_on=TODAY - 60 * DAY)
        self.holds(worker, child, started_on=TODAY - 50 * DAY)
        return child

    def assessed(self, child: Person, day: date) -> Assessment:
        episode = EpisodeOfNeed.objects.get(person=child)
        return self._new(
            Assessment, person=child, episode=episode, started_on=day, source="case_list"
        )

    def check(self, now: datetime = NOW) -> int:
        return check_own_records(self.authority.pk, self.code, now=now)

    def reach(self, role: str, team: Any = None) -> Reach:
        return reach_of(self.viewer(role, team), NOW)


@pytest.fixture
def council() -> Council:
    return Council()


def kept(authority: int) -> list[tuple[Any, ...]]:
    """Everything that is kept of a council, but for the numbers of the rows."""
    fields = ("check_of__which", "child", "rule", "severity", "message", "fact", "record", "cells")
    found = OwnFinding.objects.filter(check_of__authority=authority).values_list(*fields)
    return sorted(found, key=repr)


def found(rule: str, **more: Any) -> list[tuple[Any, ...]]:
    rows = OwnFinding.objects.filter(rule=rule, **more)
    return sorted(rows.values_list("child", "fact", "record", "cells"), key=repr)


def of_early(child: Person, assessment: Assessment) -> list[tuple[Any, ...]]:
    """A fault between two records stands on both."""
    began = [["AssessmentActualStartDate", BEGAN.isoformat()]]
    referred = [["CINreferralDate", (TODAY - 60 * DAY).isoformat()]]
    return [
        (child.pk, "assessment", assessment.pk, began),
        (child.pk, "episode_of_need", assessment.episode_id, referred),
    ]


# --- what is found ------------------------------------------------------------------------------


def test_a_planted_fault_is_found_on_its_child_record_and_field(council: Council) -> None:
    assert council.check() == OwnFinding.objects.count()
    everyone = of_early(council.tia, council.early) + of_early(council.ellis, council.elsewhere)
    assert found(EARLY) == sorted(everyone, key=repr)
    told = [one for one in of_child(council.authority.pk, council.tia.pk) if one.rule == EARLY]
    assert len(told) == 2 and {one.child for one in told} == {council.tia.pk}
    assert all("cannot be before the referral date" in one.message for one in told)
    called = labels("cin")
    assert {one.cells for one in told} == {
        ((called["AssessmentActualStartDate"], BEGAN.isoformat()),),
        ((called["CINreferralDate"], (TODAY - 60 * DAY).isoformat()),),
    }
    assert {one.where for one in told} == {"Assessments", "Episodes of need"}
    kinds = [one.severity for one in of_child(council.authority.pk, council.tia.pk)]
    assert kinds == sorted(kinds) and set(kinds) == {"error", "query"}


def test_what_is_mended_is_not_found_again_and_nothing_else_goes(council: Council) -> None:
    council.check()
    before = kept(council.authority.pk)
    council.early.started_on = TODAY - 60 * DAY
    council.early.save()
    assert found(EARLY, child=council.tia.pk), "what was found stands until it is checked again"
    council.check()
    assert found(EARLY) == of_early(council.ellis, council.elsewhere)
    gone = [row for row in before if row not in kept(council.authority.pk)]
    assert {(row[1], row[2]) for row in gone} >= {(council.tia.pk, EARLY)}
    assert {row[1] for row in gone} == {council.tia.pk}


def test_what_is_kept_is_what_a_fresh_check_finds(council: Council) -> None:
    authority = council.authority.pk
    council.check()
    council._new(ProtectionPlan, person=council.kai, started_on=TODAY - 40 * DAY, source="case_list",
                 initial_category_code="NEG", latest_category_code="NEG")  # fmt: skip
    council.check(NOW + DAY - 12 * timedelta(hours=1))
    again = kept(authority)
    assert OwnCheck.objects.filter(authority=authority).count() == 2
    OwnCheck.objects.all().delete()
    assert kept(authority) == [] and not OwnFinding.objects.exists()
    council.check()
    assert kept(authority) == again


def test_a_fault_in_a_record_stands_once_however_many_groups_it_fails_in(council: Council) -> None:
    council.assessed(council.tia, BEGAN - DAY)
    council.check()
    fields = ("check_of", "rule", "fact", "record", "child")
    rows = list(OwnFinding.objects.values_list(*fields))
    assert len(rows) == len(set(rows))
    assert len(found(EARLY, child=council.tia.pk, fact="episode_of_need")) == 1
    assert len(found(EARLY, child=council.tia.pk, fact="assessment")) == 2


def test_a_finding_on_the_whole_return_is_on_no_child_and_no_record(council: Council) -> None:
    council.check()
    assert [row[:3] for row in found(ON_THE_WHOLE)] == [(None, None, None)]
    (shown,) = page_of_findings(OwnFinding.objects.filter(rule=ON_THE_WHOLE), 0, 5)
    assert (shown.where, shown.child, shown.cells) == ("The whole return", None, ())


def test_a_rule_without_answer_stands_with_its_reason(council: Council) -> None:
    council.check()
    cin, looked_after = last_checks(council.authority.pk)
    assert (cin.which, looked_after.which) == ("cin", "ssda903")
    reasons = {rule: (state, why) for rule, state, why in cin.unanswered}
    assert reasons[CANNOT_RUN] == ("not_run", "needs the table Section47")
    assert EARLY not in reasons and cin.ran > 0
    for check in (cin, looked_after):
        in_force = sum(rule.is_in_force("2025-26") for rule in rules_of(check.which).values())
        assert check.ran + len(check.unanswered) == in_force
        assert (check.collection, check.checked_at) == ("2025-26", NOW)


def test_a_rule_that_breaks_says_so_and_keeps_nothing_from_the_others(
    council: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    true_check, early = own_findings.validate, pl.col("rule") == EARLY

    def one_broken(which: str, tables: Any, **more: Any) -> Any:
        result = true_check(which, tables, **more)
        status = result.status.with_columns(
            status=pl.when(early).then(pl.lit("crashed")).otherwise("status"),
            reason=pl.when(early).then(pl.lit("ComputeError")).otherwise("reason"),
        )
        return type(result)(result.findings, status, result.remarks)

    monkeypatch.setattr(own_findings, "validate", one_broken)
    council.check()
    assert [EARLY, "crashed", "ComputeError"] in last_checks(council.authority.pk)[0].unanswered
    assert OwnFinding.objects.exists()


def test_where_nothing_is_found_only_the_check_stands(
    council: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    true_check = own_findings.validate

    def clean(*given: Any, **more: Any) -> Any:
        result = true_check(*given, **more)
        empty = pl.DataFrame(schema=FINDINGS_SCHEMA)
        return type(result)(empty, result.status, result.remarks)

    council.check()
    monkeypatch.setattr(own_findings, "validate", clean)
    assert council.check() == 0
    assert len(last_checks(council.authority.pk)) == 2 and not OwnFinding.objects.exists()


@pytest.mark.parametrize(
    ("day", "collection"),
    [
        (date(2026, 3, 31), "2025-26"),
        (date(2026, 4, 1), "2026-27"),
        (date(2026, 1, 1), "2025-26"),
        (date(2025, 12, 31), "2025-26"),
        (date(2099, 4, 1), "2099-00"),
    ],
)
def test_the_year_of_a_day(day: date, collection: str) -> None:
    assert collection_on(day) == collection


def test_the_year_is_that_of_the_day_in_england(council: Council) -> None:
    council.check(datetime(2026, 3, 31, 22, 30, tzinfo=UTC))
    assert {one.collection for one in last_checks(council.authority.pk)} == {"2025-26"}
    council.check(datetime(2026, 3, 31, 23, 30, tzinfo=UTC))  # half past midnight on 1 April
    assert {one.collection for one in last_checks(council.authority.pk)} == {"2026-27"}


# --- for whom -----------------------------------------------------------------------------------


def test_another_councils_findings_are_neither_touched_nor_seen(council: Council) -> None:
    other = Council("997")
    council.check()
    other.check()
    theirs, ours = kept(other.authority.pk), kept(council.authority.pk)
    council.early.started_on = TODAY - 60 * DAY
    council.early.save()
    council.check()
    assert kept(other.authority.pk) == theirs and kept(council.authority.pk) != ours
    for reach in (council.reach("director"), council.reach("social_worker", council.one)):
        seen = in_reach(reach).values_list("check_of__authority", flat=True)
        assert set(seen) <= {council.authority.pk}
    assert of_child(council.authority.pk, other.tia.pk) == []
    assert {one.authority for one in last_checks(council.authority.pk)} == {council.authority.pk}
    counted = {one.rule: one.records for one in rules_in_reach(council.reach("director"))}
    assert counted[EARLY] == 2


def test_a_social_worker_sees_the_findings_of_children_in_reach_and_no_others(
    council: Council,
) -> None:
    council.check()
    reach = reach_of(council.looks(council.nadia), NOW)
    assert reach.ids() == {council.tia.pk, council.kai.pk}
    expected = OwnFinding.objects.filter(child__in=reach.ids())
    assert set(in_reach(reach)) == set(expected) and expected.count() > 4
    assert {one.child for one in page_of_findings(in_reach(reach), 0, 100)} == reach.ids()
    assert ON_THE_WHOLE not in {one.rule for one in rules_in_reach(reach)}
    nobody = council.reach("social_worker", council.one)
    assert nobody.ids() == frozenset() and not in_reach(nobody).exists()
    assert rules_in_reach(nobody) == []


def test_a_team_manager_sees_those_of_the_team(council: Council) -> None:
    council.check()
    seen = set(in_reach(council.reach("team_manager", council.two)).values_list("child", flat=True))
    assert seen == {council.ellis.pk}


def test_who_reaches_the_council_sees_every_finding(council: Council) -> None:
    council.check()
    for role in ("director", "performance_analyst"):
        reach = council.reach(role)
        assert in_reach(reach).count() == OwnFinding.objects.count()
        assert in_reach(reach).filter(child=None).exists()


def test_who_reaches_nobody_sees_nothing(council: Council) -> None:
    council.check()
    for role in ("administrator", "information_governance"):
        assert not in_reach(council.reach(role)).exists()


def test_counts_by_rule_are_those_of_the_rows_behind_them(council: Council) -> None:
    council.check()
    seen_by = ("director", None), ("team_manager", council.two), ("team_manager", council.one)
    for role, team in seen_by:
        reach = council.reach(role, team)
        rules = rules_in_reach(reach)
        assert sum(one.records for one in rules) == in_reach(reach).count() > 0
        for one in rules:
            rows = list(in_reach(reach, which=one.which, rule=one.rule))
            assert one.records == len(rows)
            assert one.children == len({row.child for row in rows} - {None})
            assert {(row.severity, row.message) for row in rows} == {(one.severity, one.message)}
        order = [(one.severity == "query", -one.records) for one in rules]
        assert order == sorted(order)
    assert [one.rule for one in rules if one.rule == EARLY], "the last reach had one to count"


def test_pages_of_findings_join_to_the_whole_without_a_gap(council: Council) -> None:
    council.check()
    every = in_reach(council.reach("director"))
    pages = [one for at in range(0, every.count(), 3) for one in page_of_findings(every, at, 3)]
    assert pages == page_of_findings(every, 0, 1_000) and len(pages) == every.count()


# --- every night --------------------------------------------------------------------------------


def test_a_fault_in_one_council_keeps_nothing_from_the_next(
    council: Council, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    council.check()
    before = kept(council.authority.pk)
    other = Council("997")
    true_check = check_jobs.check_own_records

    def fails(authority: int, code: str, **more: Any) -> int:
        if authority == council.authority.pk:
            raise ValueError("Brackley 4711")
        return true_check(authority, code, **more)

    monkeypatch.setattr(check_jobs, "check_own_records", fails)
    assert check_jobs.nightly(now=NOW + DAY / 2) == len(kept(other.authority.pk)) > 0
    assert kept(council.authority.pk) == before
    assert last_checks(council.authority.pk)[0].checked_at == NOW
    assert "ValueError" in caplog.text and "Brackley" not in caplog.text


def test_a_check_that_breaks_leaves_what_was_found_before(
    council: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    council.check()
    before = kept(council.authority.pk)

    def refuses(*_: Any, **__: Any) -> None:
        raise ValueError("no room")

    monkeypatch.setattr(OwnFinding.objects, "bulk_create", refuses)
    with pytest.raises(ValueError, match="no room"):
        council.check(NOW + DAY / 2)
    assert kept(council.authority.pk) == before
    assert {one.checked_at for one in last_checks(council.authority.pk)} == {NOW}


def test_the_workers_job_checks_the_one_council_it_names(council: Council) -> None:
    other = Council("997")
    check_jobs.own_work(council.authority.pk, NOW.isoformat())
    assert found(EARLY, check_of__authority=council.authority.pk)
    assert last_checks(other.authority.pk) == []
    assert {one.checked_at for one in last_checks(council.authority.pk)} == {NOW}


# --- how much is asked of the database ----------------------------------------------------------


def test_as_many_questions_for_few_findings_as_for_many(council: Council) -> None:
    def asked() -> list[int]:
        reach = council.reach("director")
        counts = []
        for ask in (
            lambda: council.check(),
            lambda: rules_in_reach(reach),
            lambda: page_of_findings(in_reach(reach), 0, 1_000),
            lambda: of_child(council.authority.pk, council.tia.pk),
            lambda: last_checks(council.authority.pk),
        ):
            with CaptureQueriesContext(connection) as captured:
                ask()
            said = [one["sql"] for one in captured.captured_queries]
            # What is found is written some hundred rows at once; everything else is one question.
            counts.append(sum(not one.startswith(WRITES) for one in said))
        return counts

    council.check()
    few = asked()
    before = OwnFinding.objects.count()
    for n in range(12):
        child = council.in_need(f"Child N{n}", "Marwood", council.one, council.nadia)
        council.assessed(child, BEGAN)
    for days in range(1, 9):
        council.assessed(council.tia, BEGAN - days * DAY)
    many = asked()
    assert OwnFinding.objects.count() > 2 * before
    assert many == few and few[1:] == [1, 1, 1, 1]
