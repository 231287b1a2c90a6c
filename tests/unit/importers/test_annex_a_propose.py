"""Annex A as a proposal: one child from several lists, one holder a child, and what a list covers."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keepsight.importers.annex_a.annex_a import ANNEX_A, propose
from keepsight.importers.annex_a.dated import day_of
from keepsight.kernel.source import ReadFile
from keepsight.returns.annex_a.reader import read_annex_a
from keepsight.returns.annex_a.tables import TAKEN, annex_a_lists
from keepsight.returns.annex_a.writer import write_annex_a
from keepsight.writing.batches.proposal import Proposal

BORN = date(2015, 7, 5)
CHILD = {"Child Unique ID": "C1", "Gender": "F", "Ethnicity": "WBRI", "Date of Birth": BORN}
HELD = {"Allocated Team": "North Team", "Allocated Worker": "Jorvik Penhallow"}
SEEN_ON = date(2026, 3, 20)


def read(**lists: list[dict]) -> ReadFile:
    tables = {
        name.replace("_", " "): pl.DataFrame(rows, infer_schema_length=None)
        for name, rows in lists.items()
    }
    return read_annex_a(write_annex_a(tables), "annex.xlsx")


def proposed(**lists: list[dict]) -> Proposal:
    found = read(**lists)
    proposal = propose(found, "annex_a")
    accounts_for(found, proposal)
    return proposal


def accounts_for(found: ReadFile, proposal: Proposal) -> None:
    """Every row read stands once in the ledger, and each row that was taken is in a record."""
    there = sorted((t, row) for t, frame in found.tables.items() for row in frame["_row"])
    assert sorted(proposal.rows.select("table", "row").rows()) == there
    taken = proposal.rows.filter(pl.col("reason").is_null())
    for record, key in taken.select("record", "key").rows():
        assert key in proposal.records[record]["_key"]
    assert set(proposal.records) <= set(ANNEX_A.fills)


def refused(proposal: Proposal) -> list[tuple[str, str]]:
    return proposal.rows.drop_nulls("reason").select("table", "reason").rows()


def one(proposal: Proposal, record: str) -> dict:
    assert proposal.records[record].height == 1
    return proposal.records[record].row(0, named=True)


IN_NEED = (
    CHILD
    | HELD
    | {
        "Does the Child have a Disability": True,
        "CIN Start Date": date(2025, 12, 1),
        "Primary Need Code": "N1",
        "Date Child Was Last Seen": SEEN_ON,
        "Case Status": "need_plan",
    }
)
ON_A_PLAN = (
    CHILD
    | HELD
    | {
        "Child Protection Plan Start Date": date(2026, 1, 5),
        "Initial Category of Abuse": "NEG",
        "Latest Category of Abuse": "EMO",
        "Date of the Last Statutory Visit": SEEN_ON,
        "Was the Child Seen Alone?": False,
        "Date of latest review conference": date(2026, 3, 2),
        "Number of Previous Child Protection Plans": 1,
        "Subject to Emergency Protection Order or Protected Under Police Powers"
        " in Last Six Months (Y/N)": True,
    }
)
IN_CARE = (
    CHILD
    | HELD
    | {
        "Date Started to be Looked After": date(2025, 10, 1),
        "Child's Category of Need": "N1",
        "Start date of current legal status": date(2025, 11, 1),
        "Child's Legal Status": "C1",
        "Date of Latest Statutory Review": date(2026, 2, 1),
        "Date of Last Social Work Visit": SEEN_ON,
        "What is the permanence plan for this child?": "long_term_residential",
        "Date of Last Health Assessment": date(2026, 1, 10),
        "Date of Last Dental Check": date(2026, 1, 11),
        "Start Date of Most Recent Placement": date(2025, 12, 1),
        "Placement Type": "U6",
        "Placement postcode": "ZZ1 1AA",
        "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)": True,
    }
)


def test_events_become_their_records():
    proposal = proposed(
        List_1=[CHILD | {"Date of Contact": date(2026, 1, 5), "Contact Source": "6"}],
        List_2=[CHILD | {"Assessment start date": date(2026, 1, 6)}],
        List_3=[
            CHILD
            | HELD
            | {
                "Date of referral": date(2026, 1, 7),
                "Referral Source": "6",
                "Referral NFA?": False,
            }
        ],
        List_4=[
            CHILD
            | HELD
            | {
                "Continuous Assessment Start Date": date(2026, 1, 8),
                "Child Seen During Continuous Assessment": True,
                "Continuous Assessment Date of Authorisation": date(2026, 2, 8),
            }
        ],
        List_5=[
            CHILD
            | HELD
            | {
                "Strategy discussion initiating Section 47 Enquiry Start Date": date(2026, 1, 9),
                "Was an Initial Child Protection Conference deemed unnecessary?": False,
                "Date of Initial Child Protection Conference": date(2026, 1, 29),
                "Did the Initial Child Protection Conference Result in a Child Protection Plan": True,
            }
        ],
    )
    contact = one(proposal, "Contact")
    assert (contact["received_on"], contact["source_code"]) == (date(2026, 1, 5), "6")
    assert one(proposal, "EarlyHelpAssessment")["started_on"] == date(2026, 1, 6)
    referral = one(proposal, "Referral")
    assert (referral["no_further_action"], referral["worker"], referral["team"]) == (False, 0, 0)
    assessment = one(proposal, "Assessment")
    assert (assessment["child_seen"], assessment["authorised_on"]) == (True, date(2026, 2, 8))
    enquiry, conference = one(proposal, "Section47Enquiry"), one(proposal, "Conference")
    assert (enquiry["started_on"], enquiry["discussion"]) == (date(2026, 1, 9), 0)
    assert conference["enquiry"] == enquiry["_key"]
    assert (conference["kind_code"], conference["made_plan"]) == ("initial", True)
    assert one(proposal, "StrategyDiscussion")["held_on"] == date(2026, 1, 9)
    assert proposal.people.height == 1


def test_plans_and_care_become_their_records():
    proposal = proposed(List_6=[IN_NEED], List_7=[ON_A_PLAN], List_8=[IN_CARE])
    assert one(proposal, "EpisodeOfNeed")["case_status_code"] == "need_plan"
    plan = one(proposal, "ProtectionPlan")
    assert (plan["previous_plans"], plan["emergency_action_code"]) == (1, "yes")
    assert one(proposal, "ProtectionPlanReview")["plan"] == plan["_key"]
    visits = proposal.records["Visit"].select("kind_code", "visited_on", "seen", "seen_alone")
    assert set(visits.rows()) == {
        ("cin", SEEN_ON, True, None),
        ("cp", SEEN_ON, True, False),
        ("cla", SEEN_ON, True, None),
    }
    period = one(proposal, "PeriodOfCare")
    for record in ("LegalStatus", "Placement", "CareReview"):
        assert one(proposal, record)["period"] == period["_key"]
    assert one(proposal, "CarePlan")["permanence_code"] == "residential"
    assert one(proposal, "ImmigrationStatus")["status_code"] == "UASC"
    kinds = proposal.records["HealthCheck"]["kind_code"].to_list()
    assert kinds == ["health_assessment", "dental_check"]
    person = one(proposal, "Person")
    assert (person["is_disabled"], person["sex_code"]) == (True, "F")


def test_care_leavers_are_known_on_the_day_of_the_workbook():
    leaver = {
        **CHILD,
        **HELD,
        "Allocated Personal Advisor": "Marigold Fenwright",
        "Eligibility Category": "former_relevant",
        "LA in Touch": "YES",
        "Type of Accommodation": "U",
        "Suitability of Accommodation": "1",
        "Activity Status": "F2",
        "Latest Date of Contact": SEEN_ON,
    }
    proposal = proposed(List_9=[leaver])
    found = one(proposal, "CareLeaver")
    assert (found["known_on"], found["eligibility_code"]) == (SEEN_ON, "former_relevant")
    held = proposal.records["Allocation"].select("role_code", "worker", "held_on", "started_on")
    names = dict(proposal.records["Worker"].select("_key", "name").rows())
    assert {(role, names[worker], day, start) for role, worker, day, start in held.rows()} == {
        ("lead", "Jorvik Penhallow", SEEN_ON, None),
        ("personal_adviser", "Marigold Fenwright", SEEN_ON, None),
    }


def test_workers_and_teams_known_by_name_are_one_however_they_are_cased():
    other = IN_NEED | {"Child Unique ID": "C2", "Allocated Worker": "JORVIK  penhallow"}
    proposal = proposed(List_6=[IN_NEED, other])
    worker = one(proposal, "Worker")
    assert (worker["staff_number"], worker["name"]) == ("name:jorvik penhallow", "Jorvik Penhallow")
    assert one(proposal, "Team")["code"] == "name:north team"
    assert proposal.records["Allocation"]["worker"].to_list() == [0, 0]


@pytest.mark.parametrize(
    ("worker", "team", "expected"),
    [
        ("Unallocated", "North Team", (None, "North Team")),
        ("Duty Team", None, (None, "Duty Team")),
        ("Duty", "North Team", (None, "North Team")),
        ("Awaiting allocation", None, None),
        ("", None, None),
        ("Poppy Poole", None, ("Poppy Poole", None)),
    ],
)
def test_a_name_that_is_nobodys_is_no_worker(worker, team, expected):
    row = IN_NEED | {"Allocated Worker": worker or None, "Allocated Team": team}
    proposal = proposed(List_6=[row])
    if expected is None:
        assert "Allocation" not in proposal.records
    else:
        held = one(proposal, "Allocation")
        names = {
            record: dict(proposal.records[record].select("_key", "name").rows())
            for record in ("Worker", "Team")
            if record in proposal.records
        }
        assert expected == (
            names.get("Worker", {}).get(held["worker"]),
            names.get("Team", {}).get(held["team"]),
        )
    # A blank beside a listed child is a finding.
    assert one(proposal, "ListedChild")["table_code"] == "allocation"


def test_one_holder_a_child_whatever_the_lists_say():
    """The list of plans names another worker than the list of referrals."""
    referral = {
        **CHILD,
        "Date of referral": date(2026, 1, 7),
        "Referral Source": "6",
        "Allocated Worker": "Old Handler",
        "Allocated Team": "Front Door",
    }
    proposal = proposed(List_3=[referral], List_6=[IN_NEED], List_7=[ON_A_PLAN])
    names = dict(proposal.records["Worker"].select("_key", "name").rows())
    assert names[one(proposal, "Allocation")["worker"]] == "Jorvik Penhallow"


@pytest.mark.parametrize(
    ("lists", "held"),
    [
        ({"List_6": [IN_NEED | {"CIN Closure Date": date(2026, 2, 1)}]}, False),
        ({"List_7": [ON_A_PLAN | {"Child Protection Plan End Date": date(2026, 2, 1)}]}, True),
        (
            {
                "List_6": [IN_NEED | {"CIN Closure Date": date(2026, 2, 1)}],
                "List_7": [ON_A_PLAN | {"Child Protection Plan End Date": date(2026, 2, 1)}],
            },
            False,
        ),
    ],
)
def test_a_closed_case_is_held_by_nobody_and_an_ended_plan_is_not_a_closed_case(lists, held):
    assert ("Allocation" in proposed(**lists).records) is held


def test_a_child_in_several_lists_is_one_and_two_dates_of_birth_are_two():
    other = IN_NEED | {"Date of Birth": date(2010, 1, 1)}
    blank = ON_A_PLAN | {"Date of Birth": None}
    assert proposed(List_6=[IN_NEED], List_7=[blank]).people.height == 1
    proposal = proposed(List_6=[IN_NEED, other], List_7=[blank])
    assert proposal.people.select("local_id", "born_on").rows() == [
        ("C1", BORN),
        ("C1", date(2010, 1, 1)),
    ]
    assert refused(proposal) == [("List 7", "two_children")]


def test_rows_without_a_number_or_a_date_are_refused():
    no_number = IN_NEED | {"Child Unique ID": None}
    no_date = IN_NEED | {"CIN Start Date": None}
    proposal = proposed(List_6=[IN_NEED, no_number, no_date])
    assert refused(proposal) == [("List 6", "no_child"), ("List 6", "missing_required")]
    assert proposal.records["EpisodeOfNeed"].height == 1


def test_nobody_is_made_of_a_row_that_is_refused():
    assert proposed(List_6=[IN_NEED | {"CIN Start Date": None}]).people.is_empty()


def test_lists_of_adoption_are_refused_by_name():
    adopter = {"Individual adopter identifier": "A1", "Date enquiry received": date(2026, 1, 1)}
    proposal = proposed(List_6=[IN_NEED], List_11=[adopter])
    assert refused(proposal) == [("List 11", "table_not_taken")]


def test_the_day_of_the_workbook_passes_over_slips():
    """A child aged 10, born in July 2015, was not yet 11: a date in August 2026 is a slip."""
    aged = {"Age of Child (Years)": 10}
    slip = IN_NEED | aged | {"Date Child Was Last Seen": date(2026, 8, 1)}
    assert day_of(read(List_6=[IN_NEED | aged, slip])) == SEEN_ON
    assert day_of(read(List_6=[IN_NEED, slip | {"Age of Child (Years)": None}])) == date(2026, 8, 1)
    leaver = CHILD | {"Eligibility Category": "relevant"}
    assert day_of(read(List_9=[leaver])) is None


def test_without_a_day_nothing_is_covered_and_a_care_leaver_is_refused():
    proposal = proposed(List_9=[CHILD | HELD | {"Eligibility Category": "relevant"}])
    assert refused(proposal) == [("List 9", "missing_required")]
    assert not {"Coverage", "Allocation", "ListedChild"} & set(proposal.records)


def test_events_are_covered_whole_and_plans_and_care_by_their_latest():
    proposal = proposed(
        List_1=[CHILD | {"Date of Contact": date(2026, 1, 5)}], List_6=[IN_NEED], List_8=[IN_CARE]
    )
    lines = {row["table_code"]: row for row in proposal.records["Coverage"].rows(named=True)}
    start = date(2025, 9, 21)
    for code in ("contact", "episode_of_need", "period_of_care"):
        line = lines[code]
        assert (line["whom_code"], line["is_whole"]) == ("all", True)
        assert (line["from_on"], line["until_on"]) == (start, SEEN_ON)
    for code in ("visit", "care_review", "legal_status", "placement"):
        assert (lines[code]["whom_code"], lines[code]["is_whole"]) == ("all", False)
    allocation = lines["allocation"]
    assert (allocation["whom_code"], allocation["from_on"]) == ("listed", SEEN_ON)
    assert "protection_plan" not in lines


def test_the_public_sample_accounts_for_every_row(shared):
    found = read_annex_a((shared / "data/annex_a/Annex_A.xlsx").read_bytes(), "Annex_A.xlsx")
    proposal = propose(found, "annex_a")
    accounts_for(found, proposal)
    counts = proposal.rows.group_by("reason").len().rows()
    assert set(counts) == {(None, 49), ("table_not_taken", 10)}
    assert proposal.records["Allocation"]["role_code"].unique().to_list() == ["lead"]


CELLS = {
    "text": st.sampled_from([None, "C1", "C2", "x" * 300, "Unallocated"]),
    "code": st.sampled_from([None, "N1", "M", "unheard of"]),
    "date": st.sampled_from([None, date(2026, 1, 5), date(1905, 1, 1), date(2015, 7, 5)]),
    "yes_no": st.sampled_from([None, True, False]),
    "integer": st.sampled_from([None, 0, 99_999_999_999]),
    "number": st.sampled_from([None, 0.5, 1e9]),
}


@st.composite
def workbooks(draw):
    tables = {}
    for table in draw(st.sets(st.sampled_from(TAKEN), min_size=1, max_size=4)):
        columns = annex_a_lists()[table]
        height = draw(st.integers(1, 3))
        tables[table] = pl.DataFrame(
            {
                c.name: draw(st.lists(CELLS[c.kind], min_size=height, max_size=height))
                for c in columns
            },
            strict=False,
        )
    return tables


@settings(max_examples=25, deadline=None)
@given(workbooks())
def test_whatever_stands_in_the_lists_every_row_is_accounted_for(tables):
    found = read_annex_a(write_annex_a(tables), "x.xlsx")
    accounts_for(found, propose(found, "annex_a"))
