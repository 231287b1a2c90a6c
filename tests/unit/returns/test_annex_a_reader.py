"""Annex A: sheets known by their columns, answers by however they are spelt."""

from __future__ import annotations

import io
from datetime import date

import polars as pl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from keepsight.kernel.foreign_table import read_workbook
from keepsight.kernel.source import UnreadableFile
from keepsight.returns.annex_a.reader import is_annex_a, read_annex_a
from keepsight.returns.annex_a.tables import (
    NOT_TAKEN,
    TAKEN,
    annex_a_codes,
    annex_a_list_of,
    annex_a_lists,
    code_of,
    written_of,
)
from keepsight.returns.annex_a.writer import write_annex_a

CONTACTS = [
    "Child Unique ID",
    "Gender",
    "Ethnicity",
    "Date of Birth",
    "Age of Child (Years)",
    "Date of Contact",
    "Contact Source",
]
ROW = ["C1", "b) Female", "a) WBRI", "05/07/2015", "10", "2026-01-05", "q) 6: Police"]


def workbook(sheets: dict[str, list[list[str]]]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for line, row in enumerate(rows):
                for place, value in enumerate(row):
                    sheet.write_string(line, place, value)
    return out.getvalue()


def contacts(heading: list[str] = CONTACTS, *rows: list[str]) -> bytes:
    return workbook({"List 1": [heading, *(rows or [ROW])]})


def test_the_public_sample_reads_whole(shared):
    read = read_annex_a((shared / "data/annex_a/Annex_A.xlsx").read_bytes(), "Annex_A.xlsx")
    heights = {name: frame.height for name, frame in read.tables.items()}
    assert list(heights) == [*TAKEN, *NOT_TAKEN]
    assert sum(heights[name] for name in TAKEN) == 49
    looked_after = read.tables["List 8"].row(1, named=True)
    assert looked_after["Child's Legal Status"] == "C2"
    assert looked_after["Placement Type"] == "U1"
    assert looked_after["Placement Provider"] == "PR1"
    assert looked_after["Child's Category of Need"] == "N1"
    assert looked_after["Date Started to be Looked After"] == date(2009, 8, 6)
    assert looked_after["Does the Child have a Disability"] is False
    assert read.tables["List 9"]["Type of Accommodation"][0] == "Y"
    assert read.tables["List 3"]["Allocated Worker"][0] == "Dustin Hazlett"
    unread = set(read.faults["column"])
    assert "Primary Need Code" in unread  # a spelling of one council's own
    assert "Ethnicity" not in unread


def test_one_row_is_read_with_our_codes():
    read = read_annex_a(contacts(), "a.xlsx")
    assert read.tables["List 1"].rows() == [
        (2, "C1", "F", "WBRI", date(2015, 7, 5), 10.0, date(2026, 1, 5), "6")
    ]
    assert read.faults.is_empty()
    assert read.source == "annex_a"


@pytest.mark.parametrize(
    ("code_list", "answer", "code"),
    [
        ("referral_source", "q) 6: Police", "6"),
        ("referral_source", "6", "6"),
        ("referral_source", "Health Visitor", "3B"),
        ("ethnicity", "a) WBRI", "WBRI"),
        ("ethnicity", "WBRI - White British", "WBRI"),
        ("ethnicity", "Gypsy/Roma", "WROM"),
        ("placement_provider", "e) PR4 - Private provision", "PR4"),
        ("placement_type", "f) U6: Foster placement - not FFA", "U6"),
        ("placement_type", "u) S1: Residential school", "S1"),
        ("legal_status", "C2: FCO", "C2"),
        ("legal_status", "Interim Care Order", "C1"),
        ("need", "N1 - Abuse, neglect and exploitation", "N1"),
        ("closure_reason", "RC9 - anything a council adds", "RC9"),
        ("abuse_category", "Emotional", "EMO"),
        ("sex", "Male", "M"),
        ("sex", "1", "M"),
        ("eligibility", "b) Former relevant child", "former_relevant"),
        ("in_touch", "d) Refu", "REFU"),
        ("accommodation", "W: Bed and breakfast", "W"),
        ("activity", "F4", "F4"),
        ("suitability", "b) Unsuitable", "2"),
        ("case_status", "CPP", "protection_plan"),
        ("placement_authority", "Kirklees", "382"),
        ("disabled", "Diagnosed with autism or Asperger syndrome", "yes"),
        ("no_further_action", "NFA", "yes"),
        ("seen_alone", "Child not seen alone", "no"),
        ("referral_source", "the moon", None),
        ("ethnicity", "White", None),  # five codes are white: nobody can say which
        ("placement_type", "Foster placement", None),
    ],
)
def test_an_answer_means_one_code_or_none(code_list, answer, code):
    assert code_of(code_list, answer) == code


def test_every_code_is_known_as_itself_and_as_ofsted_writes_it():
    for code_list, codes in annex_a_codes().items():
        for one in codes:
            assert code_of(code_list, one.code) == one.code, (code_list, one)
            assert code_of(code_list, one.written) == one.code, (code_list, one)
            assert code_of(code_list, written_of(code_list, one.code)) == one.code


def test_every_coded_column_has_its_list():
    for columns in annex_a_lists().values():
        for column in columns:
            assert bool(column.code_list) == (column.kind in ("code", "yes_no")), column
            assert not column.code_list or column.code_list in annex_a_codes()


@pytest.mark.parametrize("name", annex_a_lists())
def test_a_list_is_known_by_its_columns_whatever_its_sheet_is_called(name):
    heading = [column.name for column in annex_a_lists()[name]]
    assert annex_a_list_of(heading, "Sheet1") == name
    assert annex_a_list_of(heading[::-1], "List 1") == name
    assert annex_a_list_of(["ID", "Name", "Date of Birth"], name) is None


def test_drifted_headings_are_put_right_and_said():
    heading = ["Child ID", "Sex", "Ethnicity", "DOB", "Age", "Date of Contct", "CONTACT  source"]
    read = read_annex_a(contacts(heading), "a.xlsx")
    assert read.faults.is_empty()
    assert read.tables["List 1"]["Date of Contact"].to_list() == [date(2026, 1, 5)]
    assert 'List 1: the column "Date of Contct" was read as "Date of Contact".' in read.remarks


def test_curly_quotes_and_a_bracket_too_many_are_the_same_heading():
    columns = [column.name for column in annex_a_lists()["List 8"]]
    drifted = [name.replace("'", "’").replace("(Y/N)", "(Y/N))") for name in columns]
    read = read_annex_a(workbook({"LAC": [drifted, ["C1"]]}), "a.xlsx")
    reasons = read.faults["reason"].to_list()
    assert not {"missing_column", "unknown_column"} & set(reasons)
    assert read.files == {"List 8": "LAC"}


def test_missing_is_never_read_as_absent():
    """The two headings differ by one word in ninety letters; neither stands in for the other."""
    columns = [column.name for column in annex_a_lists()["List 8"]]
    without = [name for name in columns if "'Absent'" not in name]
    drifted = [name.replace("'Missing'", "'Mising'") for name in without]
    read = read_annex_a(workbook({"List 8": [drifted, ["C1", *["4"] * 32]]}), "a.xlsx")
    frame = read.tables["List 8"]
    missing, absent = (
        next(name for name in columns if word in name) for word in ("'Missing'", "'Absent'")
    )
    assert frame[missing].to_list() == [4]
    assert frame[absent].to_list() == [None]


def test_moved_missing_and_extra_columns_are_said():
    heading = ["Shoe size", *CONTACTS[::-1][1:]]
    read = read_annex_a(contacts(heading, ["4", *ROW[::-1][1:]]), "a.xlsx")
    assert read.faults.select("column", "reason").rows() == [
        ("Contact Source", "missing_column"),
        ("Shoe size", "unknown_column"),
    ]
    assert "List 1: its columns stand in another order than Ofsted's." in read.remarks
    assert read.tables["List 1"]["Child Unique ID"].to_list() == ["C1"]


def test_bad_cells_name_row_and_column_and_the_rest_is_read():
    rows = [
        ["C1", "purple", "a) WBRI", "31/02/2011", "x", "soon", "q) 6: Police"],
        ["", "a) Male", "WIRI", "nan", "", "2026-01-05", "=cmd|'/c calc'!A1"],
    ]
    read = read_annex_a(contacts(CONTACTS, *rows), "a.xlsx")
    assert set(read.faults["sentence"]) == {
        'Row 2, column Gender: "purple" is not a code that this column knows.',
        'Row 2, column Date of Birth: "31/02/2011" is not a date that exists.',
        'Row 2, column Age of Child (Years): "x" is not a number.',
        'Row 2, column Date of Contact: "soon" is not a date.',
        "Row 3, column Child Unique ID: it is blank.",
        "Row 3, column Contact Source: \"=cmd|'/c calc'!A1\" is not a code that this column knows.",
    }
    frame = read.tables["List 1"]
    assert frame["Gender"].to_list() == ["purple", "M"]
    assert frame["Date of Birth"].to_list() == [None, None]
    assert set(read.faults["table"]) == {"List 1"}


def test_unknown_is_neither_yes_nor_no_and_no_fault():
    heading = [column.name for column in annex_a_lists()["List 4"]]
    at = heading.index("Does the Child have a Disability")
    rows = [["C1", *[""] * 11] for _ in range(3)]
    for row, answer in zip(rows, ("a) Yes", "c) Unknown", "b) No"), strict=True):
        row[at] = answer
    read = read_annex_a(workbook({"List 4": [heading, *rows]}), "a.xlsx")
    assert read.tables["List 4"][heading[at]].to_list() == [True, None, False]
    assert read.faults.is_empty()


def test_sheets_that_are_no_list_and_lists_that_are_not_there_are_said():
    content = workbook({"Notes": [["About", "this"], ["a", "b"]], "L1": [CONTACTS, ROW]})
    read = read_annex_a(content, "a.xlsx")
    assert read.remarks[0] == "The sheet Notes is not a list of Annex A, so it was not read."
    assert read.remarks[-1].startswith("The workbook has no List 2, List 3")


def test_two_sheets_that_are_one_list_are_refused():
    with pytest.raises(UnreadableFile, match="A and B are both List 1"):
        read_annex_a(workbook({"A": [CONTACTS, ROW], "B": [CONTACTS, ROW]}), "a.xlsx")


def test_another_workbook_is_not_taken_for_annex_a():
    content = workbook({"Sheet1": [["ID", "Gender", "Date of Birth"], ["1", "M", "2015-01-01"]]})
    assert not is_annex_a(read_workbook(content, "a.xlsx"))
    assert is_annex_a(read_workbook(contacts(), "a.xlsx"))
    with pytest.raises(UnreadableFile, match="none of the lists"):
        read_annex_a(content, "a.xlsx")


def test_a_list_with_its_heading_alone_is_empty():
    read = read_annex_a(workbook({"List 1": [CONTACTS]}), "a.xlsx")
    assert read.tables["List 1"].is_empty()
    assert read.tables["List 1"].schema["Date of Contact"] == pl.Date()


texts = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=20)


@settings(max_examples=25, deadline=None)
@given(
    child=texts,
    worker=texts,
    born_on=st.none() | st.dates(date(1990, 1, 1), date(2026, 3, 31)),
    source=st.sampled_from([code.code for code in annex_a_codes()["referral_source"]]),
    no_action=st.none() | st.booleans(),
    earlier=st.none() | st.integers(0, 40),
)
def test_what_is_written_is_read_back(child, worker, born_on, source, no_action, earlier):
    name = "List 3"
    frame = pl.DataFrame(
        {
            "Child Unique ID": [child],
            "Date of Birth": [born_on],
            "Referral Source": [source],
            "Referral NFA?": [no_action],
            "Number of Referrals in Last 12 Months": [earlier],
            "Allocated Worker": [worker],
        }
    )
    read = read_annex_a(write_annex_a({name: frame}), "a.xlsx")
    assert read.tables[name].select(frame.columns).rows() == frame.rows()
    assert read.faults.is_empty()
