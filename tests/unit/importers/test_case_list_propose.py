"""The case-system list as a proposal: names, workers, who holds whom, and what the folder covers."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import keepsight.returns.case_list as package
from keepsight.importers.case_list.case_list import CASE_LIST, propose
from keepsight.kernel.source import ReadFile, UnreadableFile
from keepsight.returns.case_list.reader import read_case_list_folder
from keepsight.returns.case_list.tables import CASE_LIST as TABLES
from keepsight.writing.batches.proposal import Proposal

SAMPLES = {
    path.stem: path.read_text(encoding="utf-8")
    for path in (Path(package.__file__).parent / "samples").glob("*.csv")
}
ALLOCATIONS = "local_id,staff_id,tray,team_id,role,started_on,ended_on,end_reason,recorded_at\n"


def read(**tables: str) -> ReadFile:
    return read_case_list_folder({f"{n}.csv": text.encode() for n, text in tables.items()}, "x")


def proposed(**tables: str) -> Proposal:
    found = read(**tables)
    proposal = propose(found, "case_list")
    accounts_for(found, proposal)
    return proposal


def accounts_for(found: ReadFile, proposal: Proposal) -> None:
    """Every row read stands once in the ledger, and each row that was taken is in a record."""
    there = sorted((t, row) for t, frame in found.tables.items() for row in frame["_row"])
    assert sorted(proposal.rows.select("table", "row").rows()) == there
    taken = proposal.rows.filter(pl.col("reason").is_null())
    for record, key in taken.select("record", "key").rows():
        assert key in proposal.records[record]["_key"]
    assert set(proposal.records) <= set(CASE_LIST.fills)


def refused(proposal: Proposal) -> list[tuple[str, int, str]]:
    return proposal.rows.drop_nulls("reason").select("table", "row", "reason").rows()


def of(proposal: Proposal, record: str, *fields: str) -> list[tuple]:
    return proposal.records[record].select(fields).rows()


@pytest.fixture(scope="module")
def sample() -> Proposal:
    return proposed(**SAMPLES)


def test_every_row_of_the_sample_is_taken(sample):
    assert refused(sample) == []
    assert set(sample.records) == set(CASE_LIST.fills)


def test_people_have_names_former_names_numbers_and_households(sample):
    people = of(sample, "Person", "born_on", "expected_on", "is_child", "sex_code")
    assert people[0] == (date(2014, 5, 9), None, True, "F")
    assert people[2] == (None, date(2026, 6, 14), True, "U")
    assert people[3][2] is False
    names = of(sample, "PersonName", "_person", "given_name", "family_name", "kind_code")
    assert (0, "Maisie Rose", "Thornbury-Okoye", "current") in names
    assert (0, "Maisie", "Thornbury", "former") in names
    assert (3, "Ada", "Okoye", "former") in names
    assert sample.people["family"].to_list() == ["H20", "H21", "H20", "H20", "H21"]
    assert (0, "H20") in of(sample, "HouseholdMember", "_person", "household")


def test_addresses_keep_their_lines_and_whether_they_are_kept_back(sample):
    lines = of(sample, "Address", "lines", "postcode", "is_kept_back")
    assert lines[0] == ("14 Weavers Row\nCalderbeck", "ZZ1 4QA", False)
    assert lines[2][2] is True


def test_relationships_point_to_the_other_person(sample):
    assert of(sample, "Relationship", "_person", "other", "relation_code") == [
        (0, 3, "mother"),
        (2, 3, "mother"),
        (1, 4, "father"),
    ]


def test_staff_become_workers_with_roles_levels_and_line_managers(sample):
    workers = {row["staff_number"]: row for row in sample.records["Worker"].rows(named=True)}
    assert workers["S3"]["ended_on"] == date(2026, 1, 30)
    assert (workers["S2"]["full_time_equivalent"], workers["S2"]["is_agency"]) == (0.8, False)
    roles = of(sample, "RoleHeld", "worker", "role_code", "level")
    manager = workers["S1"]["_key"]
    assert (manager, "team_manager", 40) in roles
    assert (workers["S2"]["_key"], manager) in of(sample, "LineManager", "worker", "manager")
    absence = of(sample, "Absence", "worker", "cover", "reason_code")
    assert absence == [(workers["S2"]["_key"], manager, "sickness")]


def test_two_posts_of_one_number_are_one_worker_with_two_roles():
    staff = (
        "staff_id,name,role,level,started_on,ended_on\n"
        "S1,Jorvik Penhallow,Social worker,L30,2020-01-01,2022-01-01\n"
        "S1,Jorvik Penhallow,Team manager,L40,2022-01-01,\n"
    )
    proposal = proposed(staff=staff)
    worker = of(proposal, "Worker", "started_on", "ended_on", "job_title")
    assert worker == [(date(2020, 1, 1), None, "Team manager")]
    assert of(proposal, "RoleHeld", "role_code", "level") == [
        ("social_worker", 30),
        ("team_manager", 40),
    ]


@pytest.mark.parametrize(
    ("title", "level", "code"),
    [
        ("TM", "L40", "team_manager"),
        ("Wizard", "L30", "social_worker"),
        ("Wizard", "L40", ""),
        ("", "L20", "newly_qualified_social_worker"),
    ],
)
def test_a_title_nobody_knows_opens_no_records_of_others(title, level, code):
    staff = f"staff_id,name,role,level,started_on\nS1,Jorvik Penhallow,{title},{level},2020-01-01\n"
    proposal = proposed(staff=staff)
    assert of(proposal, "RoleHeld", "role_code") == [(code,)]
    assert proposal.remarks.height == (0 if code else 1)


def test_teams_know_the_team_above_them(sample):
    teams = {row["code"]: row for row in sample.records["Team"].rows(named=True)}
    assert teams["T2"]["parent"] == teams["T1"]["_key"]
    assert (teams["T1"]["kind_code"], teams["T2"]["kind_code"]) == ("service", "team")


def test_an_allocation_to_a_tray_has_no_worker(sample):
    teams = {row["code"]: row["_key"] for row in sample.records["Team"].rows(named=True)}
    rows = of(sample, "Allocation", "worker", "team", "end_reason_code", "recorded_at")
    assert rows[0][2:] == ("worker_left", datetime(2025, 6, 2, 15, 40, tzinfo=UTC))
    assert rows[1][:2] == (None, teams["T2"])
    tray = proposed(allocations=ALLOCATIONS + "P1,,Duty,,lead,2026-01-01,,,\n")
    assert of(tray, "Team", "code", "name", "kind_code") == [("name:duty", "Duty", "pool")]
    assert of(tray, "Allocation", "worker", "team") == [(None, 0)]


def test_an_allocation_to_nobody_at_all_says_nothing():
    proposal = proposed(allocations=ALLOCATIONS + "P1,,,,lead,2026-01-01,,,\n")
    assert refused(proposal) == [("allocations", 2, "missing_required")]


def test_visits_and_core_groups(sample):
    assert of(sample, "Visit", "kind_code", "seen", "seen_alone") == [
        ("cp", True, True),
        ("cin", False, None),
    ]
    assert of(sample, "CoreGroup", "held_on") == [(date(2026, 1, 15),)]
    assert "ProtectionPlan" not in sample.records


def test_decisions_bear_the_level_that_they_took_and_that_their_decider_held(sample):
    worker = {row["staff_number"]: row["_key"] for row in sample.records["Worker"].rows(named=True)}
    assert of(sample, "Decision", "decision_code", "worker", "by_role", "required_level",
              "required_role", "actor_level", "outcome_code", "mode") == [
        ("D21", worker["S1"], None, 60, "", 40, "agreed", "imported"),
        ("D12", None, "conference", 0, "conference", None, "agreed", "imported"),
    ]  # fmt: skip
    unknown = "local_id,decision,decided_at\nP1,D99,2026-01-01 10:00\n"
    assert refused(proposed(decisions=unknown))[0][:2] == ("decisions", 2)


def test_other_visits_are_of_another_kind():
    visits = "local_id,visited_on,kind\nP1,2026-01-01,care_leaver\nP1,2026-01-02,\n"
    assert of(proposed(visits=visits), "Visit", "kind_code") == [("other",), (None,)]


def test_a_child_in_another_file_but_not_in_people_is_refused_by_name():
    people = "local_id,is_child\nP1,yes\n"
    allocations = ALLOCATIONS + "P2,S1,,,lead,2026-01-01,,,\n"
    proposal = proposed(people=people, allocations=allocations)
    assert refused(proposal) == [("allocations", 2, "no_child")]
    [sentence] = proposal.rows.drop_nulls("sentence")["sentence"]
    assert sentence.startswith("P2 stands in allocations but not in people")


def test_without_a_file_of_people_the_children_must_be_held_already():
    proposal = proposed(allocations=SAMPLES["allocations"])
    assert proposal.people.select("local_id", "_must_exist").rows() == [
        ("P1001", True),
        ("P1002", True),
    ]
    # Nothing is said of them that could replace what is held.
    assert proposal.records["Person"].columns == ["_person", "_key"]
    assert set(of(proposal, "Worker", "staff_number", "_named_only")) == {
        ("S2", True),
        ("S3", True),
    }


def test_one_number_with_two_dates_of_birth_is_two_people():
    people = "local_id,is_child,born_on\nP1,yes,2015-07-05\nP1,yes,2010-01-01\n"
    proposal = proposed(people=people, visits="local_id,visited_on,kind\nP1,2026-01-01,other\n")
    assert proposal.people.height == 2
    assert refused(proposal) == [("visits", 2, "two_children")]


def test_impossible_dates_and_numbers_that_are_too_long():
    people = "local_id,is_child,born_on\nP1,yes,31/02/2015\n" + "P" * 101 + ",yes,\n"
    visits = "local_id,visited_on,kind\nP1,31/02/2026,other\nP1,,other\nP1,2026-01-01,other\n"
    proposal = proposed(people=people, visits=visits)
    assert set(refused(proposal)) == {
        ("people", 3, "no_child"),
        ("visits", 2, "date_impossible"),
        ("visits", 3, "missing_required"),
    }
    assert "date_impossible" in proposal.remarks["reason"].to_list()


def test_the_folder_is_covered_until_its_latest_day(sample):
    lines = {
        row["table_code"]: (row["from_on"], row["until_on"], row["whom_code"])
        for row in sample.records["Coverage"].rows(named=True)
    }
    assert lines["allocation"] == (date(2025, 6, 2), date(2026, 3, 2), "all")
    assert lines["core_group"] == (date(2026, 1, 15), date(2026, 3, 2), "all")
    assert "Coverage" not in proposed(people="local_id,is_child\nP1,yes\n").records


CELLS = st.sampled_from(
    ["", "P1", "S1", "T1", "2026-01-05", "31/02/2026", "yes", "lead", "mother", "L30", "x" * 150]
)


@st.composite
def folders(draw):
    tables = {}
    for name in draw(st.sets(st.sampled_from(sorted(TABLES)), min_size=1)):
        columns = [column.name for column in TABLES[name].columns]
        kept = [c.name for c in TABLES[name].columns if c.required or draw(st.booleans())]
        kept = kept if len(kept) > 1 else columns
        row = st.lists(CELLS, min_size=len(kept), max_size=len(kept))
        lines = [",".join(cells) for cells in draw(st.lists(row, max_size=3))]
        tables[f"{name}.csv"] = "\n".join([",".join(kept), *lines]).encode()
    return tables


@settings(max_examples=30, deadline=None)
@given(folders())
def test_whatever_stands_in_the_files_every_row_is_accounted_for(files):
    try:
        found = read_case_list_folder(files, "x")
    except UnreadableFile:
        return
    accounts_for(found, propose(found, "case_list"))
