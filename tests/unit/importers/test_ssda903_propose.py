"""The SSDA903 as a proposal: each row ends as one record or is refused, and care follows from episodes."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keepsight.importers.ssda903.ssda903 import SSDA903, propose
from keepsight.kernel.source import ReadFile
from keepsight.returns.ssda903.reader import read_ssda903_folder, read_ssda903_xml
from keepsight.returns.ssda903.tables import SSDA903 as RETURN
from keepsight.writing.batches.proposal import Proposal

HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
ONE_CHILD = HEADER + "C1,2,05/07/2015,WBRI,A123456789012,0,\n"


def read(**tables: str) -> ReadFile:
    return read_ssda903_folder(
        {f"{name}.csv": text.encode() for name, text in tables.items()}, "x", collection="2025-26"
    )


def proposed(**tables: str) -> Proposal:
    found = read(**tables)
    proposal = propose(found, "ssda903")
    accounts_for(found, proposal)
    return proposal


def accounts_for(found: ReadFile, proposal: Proposal) -> None:
    """Every row read stands once in the ledger, and each row that was taken is in a record."""
    there = sorted((t, row) for t, frame in found.tables.items() for row in frame["_row"])
    assert sorted(proposal.rows.select("table", "row").rows()) == there
    taken = proposal.rows.filter(pl.col("reason").is_null())
    for record, key in taken.select("record", "key").rows():
        assert key in proposal.records[record]["_key"]
    refused = proposal.rows.filter(pl.col("reason").is_not_null())
    assert refused["sentence"].null_count() == 0
    assert set(proposal.records) <= set(SSDA903.fills)


def refused(proposal: Proposal) -> list[tuple[str, int, str, str]]:
    rows = proposal.rows.filter(pl.col("reason").is_not_null())
    return rows.select("table", "row", "reason", "sentence").rows()


def one(proposal: Proposal, record: str) -> dict:
    assert proposal.records[record].height == 1
    return proposal.records[record].row(0, named=True)


def test_the_header_becomes_a_person_with_numbers():
    header = HEADER + "C1,2,05/07/2015,WBRI,A123456789012,1,01/02/2025\nC2,M,,MWBC,UN3,,\n"
    proposal = proposed(header=header)
    first, second = proposal.records["Person"].rows(named=True)
    assert (first["sex_code"], first["born_on"]) == ("F", date(2015, 7, 5))
    assert (first["is_mother"], second["sex_code"]) == (True, "M")
    assert second["upn_unknown_code"] == "UN3"
    assert proposal.people["upn"].to_list() == ["A123456789012", None]
    assert proposal.people["_must_exist"].to_list() == [False, False]
    assert one(proposal, "OwnChild")["born_on"] == date(2025, 2, 1)
    schemes = proposal.records["Identifier"].select("_person", "scheme", "value").rows()
    assert set(schemes) == {
        (0, "local:ssda903", "C1"),
        (1, "local:ssda903", "C2"),
        (0, "upn", "A123456789012"),
    }


def test_episodes_become_a_period_with_placements_and_statuses():
    proposal = proposed(
        header=ONE_CHILD,
        episodes=EPISODES
        + "C1,01/05/2025,S,V2,N1,U6,PR1,01/06/2025,X1,,AB1 2CD,ZZ1 1AA,SC1\n"
        + "C1,01/06/2025,L,C1,N1,U6,PR1,01/07/2025,X1,CARPL,AB1 2CD,ZZ1 1AA,SC1\n"
        + "C1,01/07/2025,P,C1,N1,K2,PR4,01/08/2025,E4A,,AB1 2CD,ZZ9 9ZZ,SC2\n"
        + "C1,01/12/2025,S,V2,N2,U6,PR1,,,,AB1 2CD,ZZ1 1AA,SC1\n",
    )
    periods = proposal.records["PeriodOfCare"]
    assert periods.select("started_on", "ended_on", "end_reason_code", "need_code").rows() == [
        (date(2025, 5, 1), date(2025, 8, 1), "E4A", "N1"),
        (date(2025, 12, 1), None, None, "N2"),
    ]
    placements = proposal.records["Placement"]
    assert placements.select(
        "started_on", "ended_on", "type_code", "change_reason_code"
    ).rows() == [
        (date(2025, 5, 1), date(2025, 7, 1), "U6", "CARPL"),
        (date(2025, 7, 1), date(2025, 8, 1), "K2", None),
        (date(2025, 12, 1), None, "U6", None),
    ]
    statuses = proposal.records["LegalStatus"]
    assert statuses.select("started_on", "ended_on", "status_code").rows() == [
        (date(2025, 5, 1), date(2025, 6, 1), "V2"),
        (date(2025, 6, 1), date(2025, 8, 1), "C1"),
        (date(2025, 12, 1), None, "V2"),
    ]
    episodes = proposal.records["CareEpisode"]
    assert episodes.select("period", "placement", "legal_status", "legal_status_code").rows() == [
        (0, 0, 0, "V2"),
        (0, 0, 1, "C1"),
        (0, 1, 1, "C1"),
        (1, 2, 2, "V2"),
    ]


@pytest.mark.parametrize(
    ("reason", "place", "placements"),
    [
        ("L", "U6", 1),
        ("T", "U6", 1),
        ("U", "U6", 1),
        ("T", "U4", 2),
        ("P", "U6", 2),
        ("B", "U6", 2),
    ],
)
def test_what_continues_a_placement(reason, place, placements):
    proposal = proposed(
        header=ONE_CHILD,
        episodes=EPISODES
        + "C1,01/05/2025,S,V2,N1,U6,PR1,01/06/2025,X1,,,ZZ1 1AA,SC1\n"
        + f"C1,01/06/2025,{reason},C1,N1,{place},PR1,,,,,ZZ1 1AA,SC1\n",
    )
    assert proposal.records["Placement"].height == placements


@pytest.mark.parametrize(
    ("reason", "known"),
    [("S", (True, True, True)), ("P", (False, True, False)), ("L", (False, False, True))],
)
def test_what_had_begun_before_the_return_is_marked(reason, known):
    episode = f"C1,01/05/2025,{reason},C2,N1,U6,PR1,,,,,,\n"
    proposal = proposed(header=ONE_CHILD, episodes=EPISODES + episode)
    records = ("PeriodOfCare", "Placement", "LegalStatus")
    assert tuple(one(proposal, name)["_start_is_known"] for name in records) == known


def test_a_period_after_a_gap_ends_the_one_before():
    proposal = proposed(
        header=ONE_CHILD,
        episodes=EPISODES
        + "C1,01/05/2025,S,V2,N1,U6,PR1,01/06/2025,X1,,,,\n"
        + "C1,01/07/2025,P,V2,N1,U6,PR1,,,,,,\n",
    )
    periods = proposal.records["PeriodOfCare"].select("started_on", "ended_on").rows()
    assert periods == [(date(2025, 5, 1), date(2025, 6, 1)), (date(2025, 7, 1), None)]


def test_two_rows_about_one_episode_are_one():
    row = "C1,01/05/2025,S,V2,N1,U6,PR1,,,,,,\n"
    proposal = proposed(header=ONE_CHILD, episodes=EPISODES + row + row)
    assert proposal.records["PeriodOfCare"].height == 1
    assert proposal.records["CareEpisode"]["period"].to_list() == [0, 0]


def test_reviews_find_the_period_they_were_held_in():
    proposal = proposed(
        header=ONE_CHILD,
        episodes=EPISODES
        + "C1,01/05/2025,S,V2,N1,U6,PR1,01/08/2025,E4A,,,,\n"
        + "C1,01/12/2025,S,V2,N1,U6,PR1,,,,,,\n",
        reviews="CHILD,DOB,REVIEW,REVIEW_CODE\n"
        + "C1,05/07/2015,20/05/2025,PN1\nC1,05/07/2015,01/10/2025,PN0\nC1,,10/12/2025,PN2\n",
    )
    reviews = proposal.records["CareReview"]
    assert reviews.select("period", "held_on", "participation_code").rows() == [
        (0, date(2025, 5, 20), "PN1"),
        (None, date(2025, 10, 1), "PN0"),
        (1, date(2025, 12, 10), "PN2"),
    ]


def test_each_other_table_becomes_its_record():
    child = "C1,05/07/2015"
    proposal = proposed(
        header=ONE_CHILD,
        uasc="CHILD,SEX,DOB,DUC\nC1,2,05/07/2015,05/07/2033\n",
        oc2="CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,"
        "HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED\n"
        f"{child},12,,0,1,1,1,0,0,,\n",
        ad1="CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR\n"
        f"{child},01/05/2025,01/06/2025,0,2,MF,L11\n",
        placed="CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\n"
        f"{child},01/06/2025,01/09/2025,RD1\n",
        prev="CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\n" + f"{child},P1,998,zz/05/2020\n",
        missing="CHILD,DOB,MISSING,MIS_START,MIS_END\n" + f"{child},M,01/06/2025,03/06/2025\n",
        dolo="CHILD,DOB,DOLO_START,DOLO_END\n" + f"{child},01/06/2025,\n",
    )
    status = one(proposal, "ImmigrationStatus")
    assert (status["status_code"], status["ended_on"]) == ("UASC", date(2033, 7, 5))
    year = one(proposal, "YearInCare")
    assert (year["year_ended_on"], year["questionnaire_score"]) == (date(2026, 3, 31), 12)
    assert (year["immunised"], year["convicted"]) == (True, False)
    decision = one(proposal, "AdoptionDecision")
    assert (decision["decided_on"], decision["adopters"]) == (date(2025, 5, 1), 2)
    placed = one(proposal, "AdoptivePlacement")
    assert (placed["placed_on"], placed["end_reason_code"]) == (date(2025, 6, 1), "RD1")
    before = one(proposal, "PreviousPermanence")
    assert (before["kind_code"], before["ordered_on"]) == ("P1", None)
    assert one(proposal, "MissingEpisode")["kind_code"] == "M"
    assert one(proposal, "DeprivationOfLiberty")["started_on"] == date(2025, 6, 1)
    # The date of previous permanence may be unknown by rule: the row stands, the value is said.
    said = proposal.remarks.filter(pl.col("column") == "DATE_PERM")
    assert said["reason"].to_list() == ["not_a_date"]


@pytest.mark.parametrize(
    ("born", "known_on"),
    [
        ("05/07/2007", date(2025, 7, 5)),
        ("05/02/2007", date(2026, 2, 5)),
        ("29/02/2008", date(2026, 3, 1)),
        ("31/03/2007", date(2026, 3, 31)),
        ("01/04/2007", date(2025, 4, 1)),
    ],
)
def test_care_leavers_are_known_on_their_birthday_in_the_year(born, known_on):
    proposal = proposed(
        header=HEADER + f"C1,2,{born},WBRI,UN1,,\n",
        oc3=f"CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nC1,{born},YES,F1,B1\n",
    )
    leaver = one(proposal, "CareLeaver")
    assert leaver["known_on"] == known_on
    codes = ("in_touch_code", "accommodation_code", "accommodation_suitable_code")
    assert tuple(leaver[code] for code in codes) == ("YES", "B", "1")


def test_social_workers_hold_the_child_and_the_next_one_says_why_the_last_went():
    proposal = proposed(
        header=ONE_CHILD,
        sw="CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\n"
        "C1,05/07/2015,SW2,01/09/2025,,LEFTRL\n"
        "C1,05/07/2015,SW1,01/05/2025,01/09/2025,FCONTA\n",
    )
    workers = proposal.records["Worker"].select("staff_number", "registration_number").rows()
    assert set(workers) == {("registration:SW1", "SW1"), ("registration:SW2", "SW2")}
    number = dict(proposal.records["Worker"].select("_key", "registration_number").rows())
    held = {
        number[row["worker"]]: (row["role_code"], row["ended_on"], row["end_reason_code"])
        for row in proposal.records["Allocation"].rows(named=True)
    }
    assert held == {"SW1": ("lead", date(2025, 9, 1), "LEFTRL"), "SW2": ("lead", None, None)}


def test_a_child_without_a_header_is_refused_by_name():
    dolo = "CHILD,DOB,DOLO_START,DOLO_END\nCHILD10,05/07/2015,01/06/2025,\n,,01/06/2025,\n"
    proposal = proposed(header=ONE_CHILD, DoLo=dolo)
    assert refused(proposal) == [
        (
            "DoLo",
            2,
            "no_child",
            "CHILD10 stands in DoLo.csv but not in the header, so nothing of it was taken.",
        ),
        (
            "DoLo",
            3,
            "no_child",
            "DoLo.csv, row 3: CHILD is blank, so nothing of it was taken. Give the child its number.",
        ),
    ]


def test_another_date_of_birth_is_refused_naming_both():
    missing = "CHILD,DOB,MISSING,MIS_START,MIS_END\nC1,06/07/2015,M,01/06/2025,\n"
    [(_, _, reason, sentence)] = refused(proposed(header=ONE_CHILD, missing=missing))
    assert reason == "born_differs"
    assert "6 July 2015" in sentence
    assert "5 July 2015" in sentence


def test_one_number_with_two_dates_of_birth_is_two_people():
    header = ONE_CHILD + "C1,1,01/01/2010,WBRI,UN1,,\n"
    missing = (
        "CHILD,DOB,MISSING,MIS_START,MIS_END\n"
        "C1,01/01/2010,M,01/06/2025,\nC1,05/07/2015,M,02/06/2025,\nC1,,M,03/06/2025,\n"
    )
    episodes = EPISODES + "C1,01/05/2025,S,V2,N1,U6,PR1,,,,,,\n"
    proposal = proposed(header=header, missing=missing, episodes=episodes)
    assert proposal.people.select("local_id", "born_on").rows() == [
        ("C1", date(2015, 7, 5)),
        ("C1", date(2010, 1, 1)),
    ]
    missed = proposal.records["MissingEpisode"].select("_person", "started_on").rows()
    assert missed == [(1, date(2025, 6, 1)), (0, date(2025, 6, 2))]
    assert [row[2] for row in refused(proposal)] == ["two_children", "two_children"]


def test_an_impossible_date_of_an_event_refuses_the_row_and_of_a_birth_only_the_value():
    header = HEADER + "C1,2,31/02/2015,WBRI,UN1,,\n"
    missing = "CHILD,DOB,MISSING,MIS_START,MIS_END\nC1,,M,31/02/2025,\nC1,,M,01/06/2025,\n"
    proposal = proposed(header=header, missing=missing)
    assert [(t, r, why) for t, r, why, _ in refused(proposal)] == [
        ("Missing", 2, "date_impossible")
    ]
    assert one(proposal, "Person")["born_on"] is None
    assert proposal.remarks.filter(pl.col("column") == "DOB")["reason"].to_list() == [
        "date_impossible"
    ]


def test_an_unknown_code_is_taken_as_it_came_and_one_that_cannot_be_kept_is_said():
    reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\nC1,,01/06/2025,PN9\nC1,,01/07/2025,PN9999999999999999999999\n"
    proposal = proposed(header=ONE_CHILD, reviews=reviews)
    assert proposal.records["CareReview"]["participation_code"].to_list() == ["PN9", None]
    reasons = proposal.remarks.select("row", "reason").rows()
    assert sorted(reasons) == [(2, "unknown_code"), (3, "does_not_fit"), (3, "unknown_code")]


def test_the_year_is_covered_for_the_tables_that_are_there():
    proposal = proposed(header=ONE_CHILD, missing="CHILD,DOB,MISSING,MIS_START,MIS_END\n")
    lines = proposal.records["Coverage"].select(
        "table_code", "whom_code", "from_on", "until_on", "is_whole"
    )
    year = (date(2025, 4, 1), date(2026, 3, 31), True)
    assert set(lines.rows()) == {
        (code, "looked_after", *year) for code in ("person", "own_child", "missing_episode")
    }


def test_xml_finds_children_by_their_element():
    content = b"""<EXPSSDA903><CHILD><HEADER><CHILDID>C1</CHILDID><DOB>2015-07-05</DOB><SEX>2</SEX>
    <EPISODE><DECOM>2025-05-01</DECOM><RNE>S</RNE><LS>V2</LS><CIN>N1</CIN><PL>U6</PL></EPISODE>
    </HEADER></CHILD></EXPSSDA903>"""
    found = read_ssda903_xml(content, "x.xml")
    proposal = propose(found, "ssda903")
    accounts_for(found, proposal)
    assert one(proposal, "CareEpisode")["start_reason_code"] == "S"


def test_the_public_samples_account_for_every_row(shared):
    folder = shared / "data/ssda903/d2i_fake_data"
    found = read_ssda903_folder(
        {path.name: path.read_bytes() for path in folder.glob("*.csv")}, "d2i_fake_data"
    )
    proposal = propose(found, "ssda903")
    accounts_for(found, proposal)
    assert proposal.people.height == 2675
    assert {(t, s.split(" ")[0], why) for t, _, why, s in refused(proposal)} == {
        ("DoLo", "CHILD10", "no_child"),
        ("SWEpisodes", "CHILD10", "no_child"),
    }


@pytest.mark.parametrize("year", ["prev", "this"])
def test_the_generated_returns_are_taken_whole(shared, year):
    folder = shared / "data/generated/ssda903_2025_26" / year
    found = read_ssda903_folder({path.name: path.read_bytes() for path in folder.iterdir()}, year)
    proposal = propose(found, "ssda903")
    accounts_for(found, proposal)
    assert refused(proposal) == []


NUMBERS = st.sampled_from(["C1", "C2", "C9", "", "C" * 70])
CELLS = st.sampled_from(
    [
        "",
        "01/05/2025",
        "31/02/2025",
        "nonsense",
        "S",
        "P",
        "L",
        "X1",
        "U6",
        "1",
        "x" * 300,
        "01/06/2025",
    ]
)


@st.composite
def folders(draw):
    files = {}
    for table in draw(st.sets(st.sampled_from(sorted(RETURN.tables)), min_size=1)):
        names = [field.name for field in RETURN.tables[table]]
        rows = draw(
            st.lists(st.lists(CELLS, min_size=len(names) - 1, max_size=len(names) - 1), max_size=3)
        )
        lines = [",".join((draw(NUMBERS), *row)) for row in rows]
        files[f"{table}.csv"] = "\n".join([",".join(names), *lines]).encode()
    return files


@settings(max_examples=30, deadline=None)
@given(folders())
def test_whatever_stands_in_the_files_every_row_is_accounted_for(files):
    found = read_ssda903_folder(files, "x", collection="2025-26")
    accounts_for(found, propose(found, "ssda903"))
