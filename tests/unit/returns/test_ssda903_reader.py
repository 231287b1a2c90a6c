"""The SSDA903 reader: tables known by their columns, every row kept, every bad cell said."""

from __future__ import annotations

import contextlib
import datetime
import io
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from keepsight.kernel.source import FAULTS_SCHEMA, ReadFile, UnreadableFile
from keepsight.returns.ssda903.collection import collection_of
from keepsight.returns.ssda903.reader import (
    is_ssda903_xml,
    read_ssda903_folder,
    read_ssda903_xml,
    recognise,
    ssda903_table_of,
)
from keepsight.returns.ssda903.tables import SSDA903
from keepsight.returns.ssda903.writer import write_ssda903_folder

HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nM1,F,06/05/2010,WBRI,UN4,1,01/02/2026\nM2,M,07/08/2014,MWBC,UN1,,\n"
EPISODES = (
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
    "M1,01/06/2025,S,C2,N1,U4,PR1,,,,AB1 2CD,EF3 4GH,SC123456\n"
    "M2,02/07/2025,S,V2,N1,K2,PR4,03/08/2025,X1,CARPL,,,XXXXXXX\n"
)
REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE\nM1,06/05/2010,28/06/2025,PN1\n"
PLACED = (
    "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\nM2,07/08/2014,01/09/2025,,\n"
)

XML = """<?xml version="1.0"?>
<EXPSSDA903><CHILD><HEADER><CHILDID>M1</CHILDID><UPN>UN4</UPN><SEX>2</SEX><DOB>06/05/2010</DOB>
<ETHNIC>WBRI</ETHNIC><UASC>1</UASC><DUC/><DATE_INT>01/06/2025</DATE_INT><NB_ADOPTR>2</NB_ADOPTR>
<AMISSING><MISSING>M</MISSING><MIS_START>02/06/2025</MIS_START></AMISSING>
<AREVIEW><REVIEW>28/06/2025</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
<AREVIEW><REVIEW>28/12/2025</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE></AREVIEW>
<MOTHER>1</MOTHER><PERMANENCE><PREV_PERM>Z1</PREV_PERM></PERMANENCE>
<OC2><SDQ_SCORE>17</SDQ_SCORE><CONVICTED>0</CONVICTED></OC2></HEADER>
<EPISODE><DECOM>01/06/2025</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL></EPISODE></CHILD>
<CHILD><HEADER><CHILDID>M2</CHILDID><DOB>07/08/2014</DOB><UASC>0</UASC></HEADER></CHILD></EXPSSDA903>
"""


def read(**files: str | bytes) -> ReadFile:
    """One return from CSV texts: ``header="..."`` is the file ``header.csv``."""
    contents = {
        f"{name}.csv": text.encode() if isinstance(text, str) else text
        for name, text in files.items()
    }
    return read_ssda903_folder(contents, "this")


def faults(file: ReadFile) -> list[tuple[object, ...]]:
    return file.faults.select("table", "row", "column", "value", "reason").rows()


class TestTheFolder:
    def test_tables_are_known_by_their_columns_not_their_names(self) -> None:
        file = read(a=HEADER, b=EPISODES, c=REVIEWS)
        assert {name: frame.height for name, frame in file.tables.items()} == {
            "Header": 2,
            "Episodes": 2,
            "Reviews": 1,
        }
        assert file.files == {"Header": "a.csv", "Episodes": "b.csv", "Reviews": "c.csv"}
        assert file.faults.is_empty() and dict(file.faults.schema) == FAULTS_SCHEMA
        assert (file.collection, file.remarks) == ("2025-26", ())

    def test_cells_are_typed(self) -> None:
        header = read(h=HEADER).tables["Header"].row(0, named=True)
        assert header == {
            "_row": 2,
            "_line": 2,
            "_file": "h.csv",
            "CHILD": "M1",
            "SEX": "F",
            "DOB": datetime.date(2010, 5, 6),
            "ETHNIC": "WBRI",
            "UPN": "UN4",
            "MOTHER": True,
            "MC_DOB": datetime.date(2026, 2, 1),
        }

    @pytest.mark.parametrize("table", list(SSDA903.tables))
    def test_each_of_the_twelve_tables(self, table: str) -> None:
        names = tuple(field.name for field in SSDA903.tables[table])
        assert ssda903_table_of(names) == table
        assert ssda903_table_of(tuple(name.lower() for name in reversed(names))) == table
        file = read(x=",".join(names) + "\n")
        own = {name: kind for name, kind in file.tables[table].schema.items() if name[0] != "_"}
        assert own == SSDA903.schema(table)

    @pytest.mark.parametrize(
        "heading", [(), ("CHILD",), ("CHILD", "DOB"), ("Child Unique ID", "Gender"), ("DUC",)]
    )
    def test_what_is_no_table(self, heading: tuple[str, ...]) -> None:
        assert ssda903_table_of(heading) is None

    @pytest.mark.parametrize("written", ["2010-05-06", "06/05/2010", "2010-05-06 00:00:00"])
    def test_dates_as_councils_write_them(self, written: str) -> None:
        file = read(h=HEADER.replace("06/05/2010", written))
        assert file.tables["Header"]["DOB"][0] == datetime.date(2010, 5, 6)
        assert file.faults.is_empty()

    @pytest.mark.parametrize("blank", ["", " ", "NULL", "#N/A", "nan"])
    def test_blanks_as_councils_write_them(self, blank: str) -> None:
        file = read(e=EPISODES.replace("03/08/2025,X1", f"{blank},{blank}"))
        assert file.tables["Episodes"].row(1, named=True)["REC"] is None
        assert file.faults.is_empty()

    def test_a_spreadsheets_one_point_nought(self) -> None:
        file = read(h=HEADER.replace("M1,F", "M1,2.0").replace("UN4,1", "UN4,1.0"))
        row = file.tables["Header"].row(0, named=True)
        assert (row["SEX"], row["MOTHER"]) == ("2", True)

    def test_moved_extra_and_missing_columns_are_said_and_the_rest_is_read(self) -> None:
        moved = "REVIEW,REVIEW_CODE,CHILD,LA\n28/06/2025,PN1,M1,Calderbeck\n"
        file = read(r=moved)
        row = file.tables["Reviews"].row(0, named=True)
        assert (row["CHILD"], row["REVIEW_CODE"], row["DOB"]) == ("M1", "PN1", None)
        assert faults(file) == [
            ("Reviews", None, "DOB", None, "missing_column"),
            ("Reviews", None, "LA", None, "unknown_column"),
        ]
        assert file.remarks == (
            "r.csv: the column DOB is missing.",
            "r.csv: nobody knows the column LA.",
            "r.csv: the columns stand in another order than the Department's.",
        )

    def test_two_files_of_one_table_are_both_kept(self) -> None:
        second = PLACED.replace("01/09/2025", "31/02/2025")
        file = read(placed=PLACED, placed_too=second)
        frame = file.tables["PlacedAdoption"]
        assert frame["_file"].to_list() == ["placed.csv", "placed_too.csv"]
        assert frame["_line"].to_list() == [2, 2]
        assert frame["_row"].n_unique() == 2
        fault = file.faults.row(0, named=True)
        assert fault["row"] == frame["_row"][1]
        assert fault["sentence"] == (
            'placed_too.csv, row 2, column DATE_PLACED: "31/02/2025" is not a date that exists.'
        )
        assert file.files == {"PlacedAdoption": "placed.csv, placed_too.csv"}

    def test_an_empty_table_is_there_without_rows(self) -> None:
        file = read(r=REVIEWS.splitlines()[0])
        assert file.tables["Reviews"].height == 0 and "Episodes" not in file.tables

    def test_a_workbook_with_a_sheet_a_table(self) -> None:
        book = io.BytesIO()
        with xlsxwriter.Workbook(book) as workbook:
            for name, text in (("one", HEADER), ("two", REVIEWS), ("notes", "Made by,us\n")):
                sheet = workbook.add_worksheet(name)
                for line, cells in enumerate(text.splitlines()):
                    sheet.write_row(line, 0, cells.split(","))
        file = read_ssda903_folder({"return.xlsx": book.getvalue()}, "this")
        assert {name: frame.height for name, frame in file.tables.items()} == {
            "Header": 2,
            "Reviews": 1,
        }
        assert file.tables["Reviews"]["_file"][0] == "return.xlsx, sheet two"


class TestFaults:
    @pytest.mark.parametrize(
        ("old", "new", "fault"),
        [
            ("06/05/2010", "31/02/2011", ("Header", 2, "DOB", "31/02/2011", "date_impossible")),
            ("06/05/2010", "May", ("Header", 2, "DOB", "May", "not_a_date")),
            ("M1,F", "M1,X", ("Header", 2, "SEX", "X", "unknown_code")),
            ("UN4,1", "UN4,maybe", ("Header", 2, "MOTHER", "maybe", "not_yes_or_no")),
            ("M2,M", ",M", ("Header", 3, "CHILD", None, "missing_required")),
            ("M2,M,07/08/2014,MWBC,UN1,,", "M2,M", ("Header", 3, None, None, "row_too_short")),
            ("UN1,,", "UN1,,,,more", ("Header", 3, None, "more", "row_too_long")),
        ],
    )
    def test_each_kind(self, old: str, new: str, fault: tuple[object, ...]) -> None:
        file = read(h=HEADER.replace(old, new))
        assert faults(file) == [fault]
        assert file.tables["Header"].height == 2

    def test_a_number_that_is_none(self) -> None:
        oc2 = "CHILD,DOB," + ",".join(field.name for field in SSDA903.tables["OC2"][2:])
        file = read(o=oc2 + "\nM1,06/05/2010,many,,0,1,1,1,1,0,,\n")
        assert faults(file) == [("OC2", 2, "SDQ_SCORE", "many", "not_a_number")]

    def test_without_the_column_child_every_row_is_said(self) -> None:
        file = read(
            r="DOB,REVIEW,REVIEW_CODE\n06/05/2010,28/06/2025,PN1\n06/05/2010,28/07/2025,PN1\n"
        )
        missing = file.faults.filter(pl.col("reason") == "missing_required")
        assert missing["row"].to_list() == [2, 3]

    @pytest.mark.parametrize("size", [1_000, 1_000_000])
    def test_a_cell_with_a_million_characters(self, size: int) -> None:
        file = read(h=HEADER.replace("WBRI", "W" * size))
        assert file.tables["Header"]["ETHNIC"].to_list() == [None, "MWBC"]
        assert file.faults["reason"].to_list() == ["too_long"]
        assert max(file.faults["value"].str.len_chars()) <= 100

    def test_the_same_heading_twice(self) -> None:
        file = read(r="CHILD,DOB,REVIEW,REVIEW,REVIEW_CODE\nM1,06/05/2010,28/06/2025,x,PN1\n")
        assert file.tables["Reviews"]["REVIEW"][0] == datetime.date(2025, 6, 28)
        assert file.faults["reason"].to_list() == ["duplicate_column"]

    def test_zero_characters(self) -> None:
        file = read(h=HEADER.replace("M1,F", "M\x001,F"))
        assert "not_text" in file.faults["reason"].to_list()
        assert file.tables["Header"].height == 2

    def test_windows_1252(self) -> None:
        file = read(e=EPISODES.replace("AB1 2CD", "Café").encode("cp1252"))
        assert file.tables["Episodes"]["HOME_POST"][0] == "Café"

    def test_one_bad_file_keeps_nothing_else_from_being_read(self) -> None:
        file = read(a=b"", b="", h=HEADER, z=b"\x00\x01\x02")
        assert list(file.tables) == ["Header"]
        assert "a.csv is empty." in file.remarks

    @pytest.mark.parametrize(
        "files",
        [
            {},
            {"a.csv": b""},
            {"a.csv": b"Name,Colour\nx,red\n"},
            {"a.csv": b"<html><body>Sign in</body></html>", "b.csv": b"PK\x03\x04nothing"},
        ],
    )
    def test_a_folder_without_a_table_is_refused(self, files: dict[str, bytes]) -> None:
        with pytest.raises(UnreadableFile):
            read_ssda903_folder(files, "this")


class TestTheXml:
    def read(self, text: str = XML) -> ReadFile:
        return read_ssda903_xml(text.encode(), "return.xml")

    def test_rows_by_table(self) -> None:
        file = self.read()
        assert {name: frame.height for name, frame in file.tables.items()} == {
            "Header": 2,
            "Episodes": 1,
            "Reviews": 2,
            "UASC": 1,
            "OC2": 1,
            "AD1": 1,
            "PlacedAdoption": 0,
            "PrevPerm": 1,
            "Missing": 1,
        }
        assert file.faults.is_empty() and file.collection == "2025-26"

    def test_columns_are_those_of_the_csv_files(self) -> None:
        for table, frame in self.read().tables.items():
            own = {name: kind for name, kind in frame.schema.items() if name[0] != "_"}
            assert own == SSDA903.schema(table)
            assert frame.columns[:4] == ["_row", "_child", "_line", "_file"]

    def test_the_childs_own_fields_are_on_every_row(self) -> None:
        tables = self.read().tables
        assert tables["Reviews"]["CHILD"].to_list() == ["M1", "M1"]
        assert set(tables["Missing"]["DOB"]) == {datetime.date(2010, 5, 6)}
        assert tables["UASC"]["SEX"].to_list() == ["2"]
        assert tables["Episodes"]["PLACE"].to_list() == ["U4"]

    def test_a_fault_is_named_by_line_child_and_column(self) -> None:
        file = self.read(XML.replace("28/12/2025", "31/11/2025"))
        assert file.faults["sentence"].to_list() == [
            'Line 6, child M1, column REVIEW: "31/11/2025" is not a date that exists.'
        ]

    def test_a_birthday_that_is_none_is_said_once(self) -> None:
        file = self.read(XML.replace("06/05/2010", "31/02/2010"))
        assert faults(file) == [("Header", 1, "DOB", "31/02/2010", "date_impossible")]

    def test_a_child_without_an_id_and_an_episode_without_a_child(self) -> None:
        text = XML.replace("<CHILDID>M2</CHILDID>", "")
        text = text.replace("</EXPSSDA903>", "<EPISODE><LS>C2</LS></EPISODE></EXPSSDA903>")
        file = self.read(text)
        assert file.tables["Episodes"]["CHILD"].to_list() == ["M1", None]
        assert file.faults.select("table", "reason").rows() == [
            ("Header", "missing_required"),
            ("Episodes", "missing_required"),
        ]

    def test_tables_newer_than_the_schema_are_known_by_their_fields(self) -> None:
        sw = (
            "<SWEPISODE><SW_ID>SW1</SW_ID><SW_DECOM>01/06/2025</SW_DECOM>"
            "<SW_REASON>MANAGE</SW_REASON></SWEPISODE></HEADER>"
        )
        file = self.read(XML.replace("</HEADER>", sw, 1))
        assert file.tables["SWEpisodes"].row(0, named=True)["SW_ID"] == "SW1"
        assert file.faults.is_empty() and file.remarks == ()

    def test_recognised_by_its_root(self) -> None:
        assert is_ssda903_xml(XML.encode())
        assert not is_ssda903_xml(b"<Message/>") and not is_ssda903_xml(HEADER.encode())
        with pytest.raises(UnreadableFile, match="is not an SSDA903 return"):
            read_ssda903_xml(b"<Message/>", "x.xml")

    @settings(max_examples=200, deadline=None)
    @given(st.data())
    def test_changed_bytes_never_raise_anything_but_unreadable(self, data: st.DataObject) -> None:
        content = bytearray(XML.encode())
        for _ in range(data.draw(st.integers(1, 5))):
            at = data.draw(st.integers(0, len(content) - 1))
            content[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
        try:
            read_ssda903_xml(bytes(content), "x.xml")
        except UnreadableFile as error:
            assert str(error).startswith("x.xml")


class TestRecognise:
    def test_each_folder_is_a_return_each_xml_another_earlier_years_first(self) -> None:
        files = {
            "this/header.csv": HEADER,
            "this/episodes.csv": EPISODES,
            "prev/episodes.csv": EPISODES.replace("/2025", "/2024"),
            "whole.xml": XML.replace("/2025", "/2023"),
            "notes.txt": "some words\n",
            "bad.xml": "<EXPSSDA903><CHILD>",
        }
        found = recognise({name: text.encode() for name, text in files.items()})
        assert [(read.name, read.collection) for read in found.returns] == [
            ("whole.xml", "2023-24"),
            ("prev", "2024-25"),
            ("this", "2025-26"),
        ]
        assert set(found.others) == {"notes.txt", "bad.xml"}
        assert "breaks off at line 1" in found.others["bad.xml"]


class TestTheCollection:
    def episodes(self, *days: datetime.date) -> dict[str, pl.DataFrame]:
        return {"Episodes": pl.DataFrame({"DECOM": pl.Series(list(days), dtype=pl.Date())})}

    def test_years_run_from_1_april(self) -> None:
        assert collection_of(self.episodes(datetime.date(2025, 3, 31))) == "2024-25"
        assert collection_of(self.episodes(datetime.date(2025, 4, 1))) == "2025-26"
        assert collection_of(self.episodes(datetime.date(1999, 12, 31))) == "1999-00"

    def test_a_slip_of_the_hand_does_not_move_the_return(self) -> None:
        days = [datetime.date(2025, 5, 1)] * 150 + [datetime.date(2062, 5, 1)]
        assert collection_of(self.episodes(*days)) == "2025-26"

    def test_without_dates_it_is_not_known(self) -> None:
        assert collection_of(self.episodes()) is None and collection_of({}) is None
        assert read(h=HEADER).collection is None

    def test_given_it_is_taken(self) -> None:
        file = read_ssda903_folder({"e.csv": EPISODES.encode()}, "x", collection="2023-24")
        assert file.collection == "2023-24"


TEXT = st.text(
    st.characters(min_codepoint=33, max_codepoint=0x24F, exclude_categories=("Cc", "Cf", "Zs")),
    min_size=1,
    max_size=12,
).filter(lambda text: text not in ("NULL", "Null", "null", "#N/A", "N/A", "n/a"))
DATES = st.dates(datetime.date(1990, 1, 1), datetime.date(2030, 12, 31))


@st.composite
def a_table(draw: st.DrawFn) -> tuple[str, pl.DataFrame]:
    table = draw(st.sampled_from(list(SSDA903.tables)))
    size = draw(st.integers(0, 5))
    columns = {}
    for field in SSDA903.tables[table]:
        codes = [code.code for code in SSDA903.codes.get(field.code_list, ())]
        cells = {
            "date": DATES,
            "integer": st.integers(0, 99),
            "yes_no": st.booleans(),
            "code": st.sampled_from(codes or ["-"]),
            "text": TEXT,
        }[field.kind]
        if field.name != "CHILD":
            cells = st.none() | cells
        drawn = draw(st.lists(cells, min_size=size, max_size=size))
        columns[field.name] = pl.Series(drawn, dtype=SSDA903.schema(table)[field.name])
    return table, pl.DataFrame(columns)


class TestRoundTrip:
    @settings(max_examples=60, deadline=None)
    @given(a_table())
    def test_what_is_written_is_read(self, drawn: tuple[str, pl.DataFrame]) -> None:
        table, frame = drawn
        file = read_ssda903_folder(write_ssda903_folder({table: frame}), "this")
        assert_frame_equal(file.tables[table].select(frame.columns), frame)
        assert file.faults.is_empty()

    def test_no_table_or_column_is_lost_without_a_word(self) -> None:
        frame = pl.DataFrame({"CHILD": ["M1"], "SHOE_SIZE": [38]})
        with pytest.raises(ValueError, match="no column SHOE_SIZE"):
            write_ssda903_folder({"Reviews": frame})
        with pytest.raises(ValueError, match="no table Shoes"):
            write_ssda903_folder({"Shoes": frame})


class TestFuzz:
    @settings(max_examples=200, deadline=None)
    @given(st.data())
    def test_changed_bytes_never_raise_anything_but_unreadable(self, data: st.DataObject) -> None:
        content = bytearray(EPISODES.encode())
        for _ in range(data.draw(st.integers(1, 8))):
            at = data.draw(st.integers(0, len(content) - 1))
            content[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
        with contextlib.suppress(UnreadableFile):
            read(e=bytes(content))


class TestPublicSamples:
    def files(self, folder: Path) -> dict[str, bytes]:
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file()
        }

    def test_the_generated_returns(self, shared: Path) -> None:
        files = self.files(shared / "data/generated/ssda903_2025_26")
        found = recognise(files)
        assert [(read.name, read.collection) for read in found.returns] == [
            ("prev", "2024-25"),
            ("this", "2025-26"),
        ]
        assert found.others == {}
        lines = sum(text.count(b"\n") - 1 for text in files.values())
        assert sum(f.height for read in found.returns for f in read.tables.values()) == lines
        assert found.returns[1].tables["Header"].height == 400

    def test_the_made_up_data_of_data_to_insight(self, shared: Path) -> None:
        found = recognise(self.files(shared / "data/ssda903/d2i_fake_data"))
        xml, folder = sorted(found.returns, key=lambda read: "xml" not in read.name)
        assert xml.tables["Header"].height == 253
        assert folder.tables["Header"]["CHILD"].n_unique() == 2_675
        headless = set(folder.tables["DoLo"]["CHILD"]) - set(folder.tables["Header"]["CHILD"])
        assert headless == {"CHILD10"}
        assert folder.tables["PlacedAdoption"]["_file"].n_unique() == 2
        assert len(found.others) == 5 and all(name.endswith(".xlsx") for name in found.others)
