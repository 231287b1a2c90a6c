"""The SSD extract: CSV or Parquet tables known by their columns."""

from __future__ import annotations

import io
from datetime import date, datetime

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keepsight.kernel.foreign_process import MOST_PARQUET_ROWS
from keepsight.kernel.source import UnreadableFile
from keepsight.returns.ssd.reader import is_ssd_table, read_ssd_folder, ssd_tables


def parquet(frame: pl.DataFrame) -> bytes:
    out = io.BytesIO()
    frame.write_parquet(out)
    return out.getvalue()


MISSING = pl.DataFrame(
    {
        "miss_table_id": [1.0, 2.0],
        "miss_person_id": ["P1", "SSD_PH"],
        "miss_missing_episode_start_date": [datetime(2025, 1, 2, 3), None],
        "miss_missing_episode_end_date": [date(2025, 1, 3), date(2025, 2, 3)],
        "miss_missing_rhi_offered": ["Y", "N"],
    }
)


def test_the_dataset_has_its_47_tables():
    assert len(ssd_tables()) == 47
    assert sum(map(len, ssd_tables().values())) == 347


@pytest.mark.parametrize("table", ssd_tables())
def test_a_table_is_known_by_its_columns(table):
    heading = [column.name for column in ssd_tables()[table]]
    assert is_ssd_table(heading) == table
    assert is_ssd_table([name.upper() for name in reversed(heading)]) == table


def test_other_files_are_no_ssd_table():
    assert is_ssd_table(["CHILD", "SEX", "DOB"]) is None
    assert is_ssd_table(["pers_person_id", "a", "b", "c"]) is None


def test_csv_is_read_with_types_and_placeholders_as_blanks():
    content = (
        b"pers_person_id,pers_dob,pers_sex,pers_send_flag,pers_upn\n"
        b"P1,2011-03-31 00:00:00.000,F,Y,NULL\nP2,PLACEHOLDER_DATA,U,maybe,x\n,31/02/2011,M,N,\n"
    )
    read = read_ssd_folder({"x/person.csv": content}, "x")
    frame = read.tables["ssd_person"]
    assert frame["pers_dob"].to_list() == [date(2011, 3, 31), None, None]
    assert frame["pers_send_flag"].to_list() == [True, None, False]
    found = set(read.faults.select("row", "column", "reason").rows())
    assert {
        (3, "pers_send_flag", "not_yes_or_no"),
        (4, "pers_dob", "date_impossible"),
        (4, "pers_person_id", "missing_required"),
        (None, "pers_upn", "unknown_column"),
        (None, "pers_death_date", "missing_column"),
    } <= found
    assert read.files == {"ssd_person": "x/person.csv"}
    assert read.source == "ssd"


def test_parquet_is_read_by_its_content_and_counts_its_records_from_one():
    read = read_ssd_folder({"whatever.csv": parquet(MISSING)}, "x")
    frame = read.tables["ssd_missing"]
    assert frame["_row"].to_list() == [1, 2]
    assert frame["miss_table_id"].to_list() == ["1", "2"]
    assert frame["miss_person_id"].to_list() == ["P1", None]
    assert frame["miss_missing_episode_start_date"].to_list() == [date(2025, 1, 2), None]


def test_a_column_of_lists_is_left_out_and_said():
    frame = MISSING.with_columns(miss_notes=pl.Series([[1], [2]]))
    read = read_ssd_folder({"m.parquet": parquet(frame)}, "x")
    assert "m.parquet: the column miss_notes holds no plain values. It was not read." in set(
        read.faults["sentence"]
    )


def test_a_bad_file_is_said_and_the_others_are_read():
    files = {
        "bad.parquet": parquet(MISSING)[:100],
        "empty.csv": b"",
        "good.parquet": parquet(MISSING),
        "other.csv": b"a,b\n1,2\n",
    }
    read = read_ssd_folder(files, "x")
    assert list(read.tables) == ["ssd_missing"]
    assert read.remarks == (
        "bad.parquet is damaged and cannot be opened.",
        "empty.csv is empty.",
        "other.csv is none of the tables that can be read here.",
    )


def test_no_table_at_all_and_one_table_twice_are_refused():
    with pytest.raises(UnreadableFile, match=r"other.csv is none"):
        read_ssd_folder({"other.csv": b"a,b\n1,2\n"}, "x")
    with pytest.raises(UnreadableFile, match="both hold ssd_missing"):
        read_ssd_folder({"a.parquet": parquet(MISSING), "b.parquet": parquet(MISSING)}, "x")


def test_a_parquet_of_endless_equal_rows_is_refused():
    frame = pl.select(miss_table_id=pl.lit("x").repeat_by(1).explode(), miss_person_id=pl.lit("y"))
    endless = pl.concat([frame] * 5).sample(MOST_PARQUET_ROWS + 1, with_replacement=True)
    content = parquet(endless)
    assert len(content) < 5_000_000
    with pytest.raises(UnreadableFile, match="more than 5,000,000 rows"):
        read_ssd_folder({"m.parquet": content}, "x")


SOUND = parquet(MISSING)


@settings(max_examples=8, deadline=None)
@given(st.lists(st.tuples(st.integers(4, len(SOUND) - 1), st.integers(0, 255)), max_size=8))
def test_no_bytes_break_the_parquet_reader(changes):
    content = bytearray(SOUND)
    for at, byte in changes:
        content[at] = byte
    try:
        read_ssd_folder({"m.parquet": bytes(content)}, "x")
    except UnreadableFile as refused:
        assert str(refused)
