"""An SSD extract as a proposal: every one of its 47 tables, its IDs, and its JSON columns."""

from __future__ import annotations

import csv
import io
from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keepsight.importers.ssd.answers import address_lines, all_yes, first_yes, outcomes
from keepsight.importers.ssd.ssd import SSD, propose
from keepsight.kernel.source import ReadFile
from keepsight.returns.ssd.reader import SsdColumn, read_ssd_folder, ssd_tables
from keepsight.writing.batches.proposal import Proposal

DAY = "2025-05-06"
NOT_TAKEN = {"ssd_s251_finance", "ssd_version_log"}

#: What stands in the columns that mean something of their own.
TOLD = {
    "pers_dob": "2012-02-03",
    "pers_sex": "F",
    "pers_common_child_id": "943 476 5919",
    "pers_legacy_id": "OLD1",
    "moth_childs_person_id": "P1",
    "link_identifier_type": "Unique Pupil Number",
    "link_identifier_value": "A123456789012",
    "addr_address_json": '{"HOUSE":"14","STREET":"Weavers Row","TOWN":"Calderbeck","UPRN":"1"}',
    "addr_address_type": "Home",
    "immi_immigration_status": "Unaccompanied Asylum Seeking Child",
    "cont_contact_outcome_json": '{"NEW_REFERRAL_FLAG":"Y","NFA_FLAG":"N"}',
    "cinf_assessment_factors_json": '["1A","2B"]',
    "cina_assessment_outcome_nfa": "N",
    "cina_assessment_outcome_json": '{"NFA_FLAG":"","REFERRAL_TO_OTHER_AGENCY_FLAG":"Y"}',
    "icpc_icpc_transfer_in": "N",
    "clar_cla_review_cancelled": "N",
    "clae_cla_id": "PC1",
    "clap_cla_id": "PC1",
    "clar_cla_id": "PC1",
    "clae_cla_placement_id": "clap_cla_placement_id-1",
    "clah_health_check_type": "Dental Check",
    "clah_health_check_status": "Completed",
    "lacp_cla_care_plan_json": '{"REMAINSUP":"","ADOPTION":"Y"}',
    "lapp_previous_permanence_order_date": "zz/05/2020",
    "clea_care_leaver_eligibility": "Former Relevant",
    "clea_care_leaver_personal_advisor": "Marigold Fenwright",
    "invo_professional_role_id": "Allocated Case Worker",
    "prof_staff_id": "S1",
    "prof_social_worker_registration_no": "SW000001",
    "prof_professional_name": "Jorvik Penhallow",
    "dept_team_id": "T1",
    "dept_team_name": "North Team",
    "dept_team_parent_id": "",
    "miss_missing_episode_type": "Missing",
    "prep_pre_pro_parents_legal_rep": "Yes",
    "prep_care_proc_short_notice": "Unknown",
    "perm_number_of_adopters": "2",
    "senn_active_ehcp_need_rank": "1",
}
OF_KIND = {"date": DAY, "yes_no": "Y", "integer": "3", "number": "0.5", "moment": f"{DAY} 10:00"}


def cell(column: SsdColumn) -> str:
    """A cell that stands: keys by their own name, pointers to the one row of their table."""
    if column.name in TOLD:
        return TOLD[column.name]
    if column.name.endswith("_person_id"):
        return "P1"
    if column.name.endswith("_referral_id"):
        return "cine_referral_id-1"
    if "dept_team_id" in column.refers_to:
        return "T1"
    if column.refers_to:
        target = column.refers_to.split(" ")[0].split(".")[1]
        return {"ehca_ehcp_asmt_id": "ehca_ehcp_assessment_id"}.get(target, target) + "-1"
    return f"{column.name}-1" if column.is_key else OF_KIND.get(column.kind, "X")


def extract(**changed: dict[str, str] | None) -> ReadFile:
    """All 47 tables with a row each; ``changed``: cells of a table's row, or None to leave it out."""
    files = {}
    for table, columns in ssd_tables().items():
        if table in changed and changed[table] is None:
            continue
        cells = {column.name: cell(column) for column in columns} | (changed.get(table) or {})
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(cells)
        writer.writerow(cells.values())
        files[f"{table}.csv"] = out.getvalue().encode()
    return read_ssd_folder(files, "extract")


def proposed(**changed: dict[str, str] | None) -> Proposal:
    found = extract(**changed)
    proposal = propose(found, "ssd")
    accounts_for(found, proposal)
    return proposal


def accounts_for(found: ReadFile, proposal: Proposal) -> None:
    """Every row read stands once in the ledger, and each row that was taken is in a record."""
    there = sorted((t, row) for t, frame in found.tables.items() for row in frame["_row"])
    assert sorted(proposal.rows.select("table", "row").rows()) == there
    taken = proposal.rows.filter(pl.col("reason").is_null())
    for record, key in taken.select("record", "key").rows():
        assert key in proposal.records[record]["_key"]
    assert set(proposal.records) <= set(SSD.fills)


def refused(proposal: Proposal) -> dict[str, str]:
    return dict(proposal.rows.drop_nulls("reason").select("table", "reason").rows())


def first(proposal: Proposal, record: str) -> dict:
    return proposal.records[record].row(0, named=True)


@pytest.fixture(scope="module")
def whole() -> Proposal:
    return proposed()


def test_every_table_becomes_a_record_or_is_refused_with_its_reason(whole):
    assert len(ssd_tables()) == 47
    assert refused(whole) == dict.fromkeys(NOT_TAKEN, "table_not_taken")
    assert set(whole.records) == set(SSD.fills)
    assert whole.remarks.is_empty()


def test_people_have_their_numbers_under_each_scheme(whole):
    numbers = whole.records["Identifier"].select("scheme", "value").unique().rows()
    assert set(numbers) == {
        ("local:ssd", "P1"),
        ("legacy:ssd", "OLD1"),
        ("nhs", "9434765919"),
        ("upn", "A123456789012"),
    }
    [person] = whole.people.rows(named=True)
    assert (person["upn"], person["nhs_number"]) == ("A123456789012", "9434765919")
    assert person["family"] == "fami_family_id-1"
    assert first(whole, "OwnChild")["other"] == 0
    assert first(whole, "ImmigrationStatus")["status_code"] == "UASC"


def test_columns_of_many_answers_become_one_value_or_several_records(whole):
    assert first(whole, "Address")["lines"] == "14 Weavers Row\nCalderbeck"
    assert first(whole, "Contact")["outcome_code"] == "new_referral"
    assert first(whole, "Assessment")["outcome_code"] == "other_agency"
    assert whole.records["AssessmentFactor"]["factor_code"].to_list() == ["1A", "2B"]
    assert first(whole, "CarePlan")["permanence_code"] == "ADOPTION"


def test_ids_lead_to_what_they_point_to(whole):
    for record, name in (
        ("Assessment", "episode"),
        ("EpisodeOfNeed", "referral"),
        ("Section47Enquiry", "discussion"),
        ("Conference", "enquiry"),
        ("ProtectionPlan", "conference"),
        ("ProtectionPlanReview", "plan"),
        ("Placement", "period"),
        ("CareReview", "period"),
        ("CareEpisode", "placement"),
        ("CareEpisode", "legal_status"),
        ("EhcReview", "request"),
        ("EhcPlan", "assessment"),
        ("SpecialNeed", "review"),
        ("Assessment", "worker"),
        ("Assessment", "team"),
    ):
        assert first(whole, record)[name] == 0, (record, name)


def test_values_are_what_the_records_call_them(whole):
    assert first(whole, "HealthCheck")["kind_code"] == "dental_check"
    assert first(whole, "HealthCheck")["status_code"] == "COMP"
    assert first(whole, "MissingEpisode")["kind_code"] == "M"
    assert first(whole, "PreProceedings")["parents_represented"] is True
    assert first(whole, "PreProceedings")["at_short_notice"] is None
    assert first(whole, "AdoptionDecision")["adopters"] == 2
    assert first(whole, "PreviousPermanence")["ordered_on"] is None
    assert first(whole, "CareLeaver")["eligibility_code"] == "former_relevant"
    assert whole.records["Visit"]["kind_code"].to_list() == ["cp", "cin", "cla"]
    assert first(whole, "Allocation")["role_code"] == "lead"
    assert first(whole, "CareEpisode")["legal_status_code"] == "X"


def test_workers_are_known_by_the_best_number_there_is(whole):
    workers = whole.records["Worker"].select("staff_number", "name", "_named_only").rows()
    assert workers == [
        ("S1", "Jorvik Penhallow", False),
        ("name:marigold fenwright", "Marigold Fenwright", True),
    ]
    nameless = {"prof_staff_id": "", "prof_social_worker_registration_no": "SW9"}
    proposal = proposed(ssd_professionals=nameless)
    assert first(proposal, "Worker")["staff_number"] == "registration:SW9"


@pytest.mark.parametrize("table", ["ssd_professionals", "ssd_department"])
def test_without_the_table_workers_and_teams_are_known_by_their_ids(table):
    proposal = proposed(**{table: None})
    record = {"ssd_professionals": "Worker", "ssd_department": "Team"}[table]
    assert first(proposal, record)["_named_only"] is True
    field = record.lower()
    assert first(proposal, "Allocation")[field] is not None


@pytest.mark.parametrize(
    ("table", "column", "reason"),
    [
        ("ssd_contacts", "cont_person_id", "no_child"),
        ("ssd_assessment_factors", "cinf_assessment_id", "points_to_nothing"),
        ("ssd_cla_reviews", "clar_cla_id", "points_to_nothing"),
        ("ssd_ehcp_requests", "ehcr_send_table_id", "points_to_nothing"),
        ("ssd_sen_need", "senn_active_ehcp_id", "points_to_nothing"),
    ],
)
def test_a_row_of_nobody_is_refused(table, column, reason):
    assert refused(proposed(**{table: {column: "nowhere"}}))[table] == reason
    assert refused(proposed(**{table: {column: ""}}))[table] == reason


def test_what_only_points_to_nothing_is_taken_and_said():
    proposal = proposed(ssd_cin_assessments={"cina_referral_id": "nowhere"})
    assert first(proposal, "Assessment")["episode"] is None
    said = proposal.remarks.select("table", "reason", "column").rows()
    assert said == [("ssd_cin_assessments", "points_to_nothing", "cina_referral_id")]


def test_dates_that_cannot_be_read_refuse_events_and_spare_people():
    proposal = proposed(
        ssd_person={"pers_dob": "31/02/2012"}, ssd_contacts={"cont_contact_date": "31/02/2025"}
    )
    assert refused(proposal)["ssd_contacts"] == "date_impossible"
    assert first(proposal, "Person")["born_on"] is None
    assert proposal.remarks["reason"].to_list() == ["date_impossible"]


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        ("ssd_cla_reviews", {"clar_cla_review_cancelled": "Y"}),
        ("ssd_cla_reviews", {"clar_cla_review_date": ""}),
        ("ssd_cp_reviews", {"cppr_cp_review_date": ""}),
        ("ssd_initial_cp_conference", {"icpc_icpc_date": ""}),
    ],
)
def test_a_meeting_that_was_not_held_is_no_record(table, cells):
    assert refused(proposed(**{table: cells}))[table] == "not_held"


def test_the_target_of_a_conference_stands_with_its_enquiry():
    proposal = proposed(
        ssd_initial_cp_conference={"icpc_icpc_date": "", "icpc_icpc_target_date": "2025-06-01"}
    )
    assert first(proposal, "Section47Enquiry")["target_on"] == date(2025, 6, 1)


def test_a_period_of_care_runs_from_the_day_of_entering_to_the_end_that_does_not_go_on():
    entered = {"clae_entered_care_date": "2024-01-02", "clae_cla_episode_ceased_reason": "X1"}
    period = first(proposed(ssd_cla_episodes=entered), "PeriodOfCare")
    assert (period["started_on"], period["ended_on"]) == (date(2024, 1, 2), None)
    ended = entered | {"clae_cla_episode_ceased_reason": "E4A"}
    period = first(proposed(ssd_cla_episodes=ended), "PeriodOfCare")
    assert (period["ended_on"], period["end_reason_code"]) == (date(2025, 5, 6), "E4A")


def test_every_table_is_covered_until_the_day_of_the_extract():
    proposal = proposed(ssd_contacts={"cont_contact_date": "2025-08-09"})
    lines = {
        row["table_code"]: (row["from_on"], row["until_on"], row["whom_code"], row["is_whole"])
        for row in proposal.records["Coverage"].rows(named=True)
    }
    assert lines["assessment"] == (date(2025, 5, 6), date(2025, 8, 9), "all", True)
    assert {"referral", "period_of_care", "visit", "allocation"} <= set(lines)


@pytest.mark.parametrize(
    ("absent", "whom"),
    [((), "all"), (("ssd_cp_visits",), "looked_after"), (("ssd_cla_visits",), None)],
)
def test_visits_are_covered_for_those_whose_visits_are_there(absent, whom):
    proposal = proposed(**dict.fromkeys(absent))
    lines = dict(proposal.records["Coverage"].select("table_code", "whom_code").rows())
    assert lines.get("visit") == whom


def test_answers_in_json():
    cells = pl.Series(
        [
            '{"A_FLAG":"N","B_FLAG":"yes","TOTAL_NO_OF_OUTCOMES":1}',
            '{"A_FLAG":"","COMMENTS":"y"}',
            "Plain words",
            '{"broken": ',
            "[" * 5000,
            None,
        ]
    )
    assert outcomes(cells).to_list()[:3] == ["b", None, "plain_words"]
    assert first_yes(cells).to_list()[:2] == ["B_FLAG", "COMMENTS"]
    lists = all_yes(pl.Series(['["1A", "2B"]', '{"1A":"Yes","2B":"No"}', "1A, 2B", "[]", None]))
    assert lists.to_list() == [["1A", "2B"], ["1A"], ["1A", "2B"], [], None]
    lines = address_lines(pl.Series(['{"FLAT":"2","STREET":"Mill Lane"}', "1 Mill Lane", "{}"]))
    assert lines.to_list() == ["2\nMill Lane", "1 Mill Lane", None]


CELLS = st.sampled_from(
    ["", "P1", "nowhere", "2025-05-06", "31/02/2025", "Y", "x" * 300, '{"A":"Y"}', "99999999999"]
)


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_whatever_stands_in_the_cells_every_row_is_accounted_for(data):
    tables = data.draw(st.sets(st.sampled_from(sorted(ssd_tables())), min_size=3, max_size=12))
    changed = {
        table: data.draw(
            st.dictionaries(st.sampled_from([c.name for c in ssd_tables()[table]]), CELLS)
        )
        for table in tables
    }
    proposed(**changed)
