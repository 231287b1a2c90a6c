"""The case-system list: our own documented CSV files, read, written and described."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import keepsight.returns.case_list as case_list
from keepsight.kernel.foreign_table import DTYPES
from keepsight.kernel.source import UnreadableFile
from keepsight.returns.case_list.reader import read_case_list_folder
from keepsight.returns.case_list.reference import case_list_reference
from keepsight.returns.case_list.tables import CASE_LIST, case_list_table_of, documented
from keepsight.returns.case_list.writer import write_case_list
from keepsight.returns.ssd.reader import is_ssd_table

SAMPLES = {
    path.name: path.read_bytes()
    for path in (Path(case_list.__file__).parent / "samples").glob("*.csv")
}


def test_every_table_has_a_sample_that_reads_without_a_fault():
    read = read_case_list_folder(SAMPLES, "samples")
    assert set(read.tables) == set(CASE_LIST)
    assert read.faults.is_empty()
    assert read.remarks == ()
    assert read.tables["people"]["family_name"][1] == "O’Malley Ravensdale"
    assert read.tables["allocations"]["recorded_at"][0] == datetime(2025, 6, 2, 15, 40, tzinfo=UTC)


@pytest.mark.parametrize("table", CASE_LIST)
def test_a_table_is_known_by_its_columns(table):
    heading = [column.name for column in CASE_LIST[table].columns]
    assert case_list_table_of(heading) == table
    assert case_list_table_of([name.replace("_", " ").title() for name in heading[::-1]]) == table
    assert case_list_table_of([*heading, "extra_one", "extra_two"]) == table
    assert is_ssd_table(heading) is None


@pytest.mark.parametrize("table", CASE_LIST)
def test_a_table_is_known_by_its_required_columns_and_one_more(table):
    columns = CASE_LIST[table].columns
    optional = [column.name for column in columns if not column.required]
    required = [column.name for column in columns if column.required]
    assert case_list_table_of([*required, *optional[:1]]) == table


def test_other_headings_are_no_table():
    assert case_list_table_of(["CHILD", "SEX", "DOB", "ETHNIC"]) is None
    assert case_list_table_of(["local_id"]) is None
    assert case_list_table_of(["local_id", "a", "b", "c", "d", "e", "kind"]) is None


def test_bad_cells_are_said_and_the_rest_is_read():
    content = (
        "local_id,visited_on,kind,child_seen,colour\n"
        "P1,31/02/2026,Child_Protection,perhaps,red\n"
        ",2026-01-05,zoo,YES,\n"
    ).encode("utf-16")
    read = read_case_list_folder({"v.csv": content}, "x")
    frame = read.tables["visits"]
    assert frame["kind"].to_list() == ["child_protection", "zoo"]
    assert frame["child_seen"].to_list() == [None, True]
    assert frame["seen_alone"].to_list() == [None, None]
    assert set(read.faults["sentence"]) == {
        'Row 2, column visited_on: "31/02/2026" is not a date that exists.',
        'Row 2, column child_seen: "perhaps" is neither yes nor no.',
        'Row 3, column kind: "zoo" is not a code that this column knows.',
        "Row 3, column local_id: it is blank.",
        "v.csv: nobody knows the column colour.",
    }


def test_a_required_column_that_is_missing_is_said():
    read = read_case_list_folder({"p.csv": b"local_id,given_name,born_on\nP1,Ann,\n"}, "x")
    assert read.faults.select("column", "reason").rows() == [("is_child", "missing_column")]


def test_one_table_twice_is_refused():
    files = {"a.csv": SAMPLES["visits.csv"], "b.csv": SAMPLES["visits.csv"]}
    with pytest.raises(UnreadableFile, match=r"a.csv and b.csv both hold visits"):
        read_case_list_folder(files, "x")


names = st.text(st.characters(categories=["L", "M", "P", "S", "Nd", "Zs"]), max_size=40).map(
    str.strip
)
ids = st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=12)
days = st.none() | st.dates(date(1900, 1, 1), date(2100, 12, 31))


def cells_of(column):
    if column.codes:
        values = st.sampled_from(list(column.codes))
    else:
        values = {
            "date": st.dates(date(1900, 1, 1), date(2100, 12, 31)),
            "moment": st.datetimes(
                datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)
            ),
            "number": st.floats(0, 1).map(lambda value: round(value, 3)),
            "yes_no": st.booleans(),
            "text": names.map(lambda text: text[: column.longest].strip() or "x"),
        }[column.kind]
    return values if column.required else st.none() | values


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_what_is_written_is_read_back_untouched(data):
    table = data.draw(st.sampled_from(list(CASE_LIST.values())))
    columns = table.columns
    rows = data.draw(st.lists(st.tuples(*map(cells_of, columns)), min_size=1, max_size=4))
    schema = {column.name: DTYPES[column.kind] for column in columns}
    frame = pl.DataFrame(rows, schema=schema, orient="row")
    read = read_case_list_folder(write_case_list({table.name: frame}), "x")
    assert read.tables[table.name].drop("_row").rows() == frame.rows()
    assert read.faults.is_empty()


@pytest.mark.parametrize(
    "name",
    ["O'Brien-Nwosu", "=HYPERLINK(1)", "Zoë, the 2nd", 'Ann "Nan" Å', "李 小龍", "Ó Súilleabháin"],
)
def test_names_go_through_as_they_are(name):
    frame = pl.DataFrame({"local_id": ["1"], "family_name": [name], "is_child": [True]})
    read = read_case_list_folder(write_case_list({"people": frame}), "x")
    assert read.tables["people"]["family_name"].to_list() == [name]


def test_the_reference_names_every_column_and_code():
    page = case_list_reference()
    for table, column, _, _, meaning, codes in documented():
        assert f"## {table}.csv" in page
        assert f"| `{column}` |" in page
        assert meaning in page
        assert meaning.endswith(".")
        assert len(meaning.split()) < 20
        for code, label in codes.items():
            assert f"- `{code}`: {label}" in page


def test_every_table_has_its_number_or_worker_first():
    firsts = {table.columns[0].name for table in CASE_LIST.values()}
    assert firsts == {"local_id", "staff_id", "team_id"}
    assert all(table.columns[0].required for table in CASE_LIST.values())
